// Policy of the made-up office: identity, officials, rules, one SOP.
import type { Isi } from '../../src/domain/isi.ts';

const SUMBER = { nama: 'Aturan contoh' };

export function composeKebijakan(): Pick<Isi, 'instansi' | 'pejabat' | 'kalender' | 'aturan' | 'sop'> {
  return {
    instansi: [{ path: 'instansi.yaml', value: INSTANSI }],
    pejabat: [
      {
        path: 'pejabat.yaml',
        value: {
          jabatan: [
            { id: 'camat', nama: 'Camat', unit: 'camat', peran: ['camat'] },
            { id: 'kepala-seksi-pelayanan', nama: 'Kepala Seksi Pelayanan', unit: 'seksi-pelayanan' },
          ],
          pejabat: [{ id: 'contoh-satu', nama: 'Nama Contoh', contoh: true }],
          penugasan: [{ jabatan: 'camat', pejabat: 'contoh-satu', mulai: '2023-01-02' }],
        },
      },
    ],
    kalender: [],
    aturan: [
      {
        path: 'aturan/capaian.yaml',
        value: {
          aturan: [
            {
              id: 'umum',
              mulai: '2020-01-01',
              sumber: [SUMBER],
              rumus_turun: 'selisih',
              batas: 120,
              rata_rata_dari: 'dibulatkan',
              kategori: {
                nama: 'Skala contoh',
                sumber: SUMBER,
                kelas: [{ nama: 'Sangat Tinggi', di_atas: 90 }, { nama: 'Tinggi', di_atas: 75 }, { nama: 'Rendah' }],
              },
            },
          ],
        },
      },
    ],
    sop: [SOP],
  };
}

const INSTANSI: Isi['instansi'][number]['value'] = {
  nama: 'Kecamatan Sukamaju',
  nama_pendek: 'Sukamaju',
  pemerintah: 'Pemerintah Kabupaten Contoh',
  tempat: 'Sukamaju',
  situs: 'https://kinerja.contoh.example/',
  kop: { baris: ['PEMERINTAH KABUPATEN CONTOH', 'KECAMATAN SUKAMAJU'] },
  dokumen: { kertas: 'F4', huruf: 'Arial', margin: { atas: 20, kanan: 20, bawah: 20, kiri: 25 } },
  contoh: true,
  unit: [
    { id: 'camat', nama: 'Camat', jenis: 'pimpinan' },
    { id: 'sekretariat', nama: 'Sekretariat', jenis: 'sekretariat', induk: 'camat' },
    { id: 'seksi-pelayanan', nama: 'Seksi Pelayanan', jenis: 'seksi', induk: 'camat' },
  ],
};

const SOP: Isi['sop'][number] = {
  path: 'sop/pengumpulan-data.yaml',
  value: {
    id: 'pengumpulan-data',
    jenis: 'sop',
    nama: 'SOP Pengumpulan Data',
    nomor: '700/ /2024',
    tanggal_efektif: '2024-01-15',
    dasar_hukum: [{ teks: 'Peraturan Contoh Nomor 1', diganti_oleh: 'Peraturan Contoh Nomor 2' }],
    pelaksana: [
      { id: 'staf', nama: 'Staf' },
      { id: 'camat', nama: 'Camat' },
    ],
    langkah: [
      { nomor: 1, kegiatan: 'Mengisi data', pelaksana: ['staf'], waktu: { tercetak: '2-3 hari', min: 2, maks: 3 } },
      {
        nomor: 2,
        kegiatan: 'Menyetujui data',
        pelaksana: ['camat'],
        pelaksana_disimpulkan: true,
        keputusan: { kembali_ke: [1], bila: 'data salah' },
        output: 'Data disetujui',
        catatan_baca: [{ bagian: 'kegiatan', tercetak: 'Menyetuju', dibaca: 'Menyetujui', alasan: 'huruf hilang' }],
      },
    ],
  },
};
