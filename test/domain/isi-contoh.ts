import type { Program, Seksi, Triwulan } from '../../src/domain/isi.generated.ts';
import { createIsi, type Isi } from '../../src/domain/isi.ts';

/** A small office in memory: one IKU, one program with two kegiatan, one of them with two sub kegiatan. */
export function isiContoh(ubah: Partial<Isi> = {}): Isi {
  return { ...createIsi(), ...DASAR, ...ubah };
}

export function seksi(triwulan: Triwulan, realisasi: number | null): Isi['seksi'][number] {
  const value: Seksi = { tahun: 2024, triwulan, unit: 'seksi-a', indikator: [{ kode: 'IKU-1', realisasi }] };
  return { path: `kinerja/2024/tw${triwulan}/seksi/seksi-a.yaml`, value };
}

export function programTriwulan(triwulan: Triwulan, realisasi: number | null): Isi['program-triwulan'][number] {
  const program = [{ kode: '7.01.02', indikator: [{ kode: '7.01.02-1', realisasi }] }];
  return { path: `kinerja/2024/tw${triwulan}/program.yaml`, value: { tahun: 2024, triwulan, program } };
}

export function pengukuran(triwulan: Triwulan, uang: (number | null)[]): Isi['pengukuran'][number] {
  const [satu = null, dua = null, tiga = null] = uang;
  return {
    path: `kinerja/2024/tw${triwulan}/pengukuran/seksi-a.yaml`,
    value: {
      tahun: 2024,
      triwulan,
      unit: 'seksi-a',
      kegiatan: [{ kode: '7.01.02.2.02', realisasi_anggaran: tiga }],
      sub_kegiatan: [
        { kode: '7.01.02.2.01.0001', realisasi_anggaran: satu },
        { kode: '7.01.02.2.01.0002', realisasi_anggaran: dua },
      ],
    },
  };
}

export const PROGRAM: Program = {
  tahun: 2024,
  program: [
    {
      kode: '7.01.02',
      nama: 'Program A',
      unit: 'seksi-a',
      pagu: 600,
      indikator: [
        {
          kode: '7.01.02-1',
          nama: 'Persentase A',
          satuan: 'persen',
          arah: 'naik',
          agregasi: 'nilai-akhir',
          target: 80,
        },
      ],
      kegiatan: [
        {
          kode: '7.01.02.2.01',
          nama: 'Kegiatan B',
          unit: 'seksi-a',
          pagu: 400,
          sub_kegiatan: [
            { kode: '7.01.02.2.01.0001', nama: 'Sub C', pagu: 100 },
            { kode: '7.01.02.2.01.0002', nama: 'Sub D', pagu: 300 },
          ],
        },
        { kode: '7.01.02.2.02', nama: 'Kegiatan E', unit: 'seksi-a', pagu: 200 },
      ],
    },
  ],
};

const DASAR: Partial<Isi> = {
  instansi: [
    {
      path: 'instansi.yaml',
      value: {
        nama: 'Kecamatan Uji',
        nama_pendek: 'Uji',
        pemerintah: 'Pemerintah Kabupaten Uji',
        tempat: 'Uji',
        situs: 'https://uji.example/',
        kop: { baris: ['PEMERINTAH KABUPATEN UJI', 'KECAMATAN UJI'] },
        dokumen: { kertas: 'A4', huruf: 'Arial', margin: { atas: 20, kanan: 20, bawah: 20, kiri: 20 } },
        contoh: true,
        unit: [{ id: 'seksi-a', nama: 'Seksi A', jenis: 'seksi' }],
      },
    },
  ],
  aturan: [
    {
      path: 'aturan/capaian.yaml',
      value: {
        aturan: [
          {
            id: 'uji',
            mulai: '2024-01-01',
            sumber: [{ nama: 'uji' }],
            rumus_turun: 'selisih',
            rata_rata_dari: 'dibulatkan',
            kategori: {
              nama: 'uji',
              sumber: { nama: 'uji' },
              kelas: [{ nama: 'Baik', di_atas: 90 }, { nama: 'Kurang' }],
            },
          },
        ],
      },
    },
  ],
  renstra: [
    {
      path: 'renstra/2021-2026.yaml',
      value: {
        mulai: 2021,
        selesai: 2026,
        tujuan: [
          {
            kode: 'T-1',
            uraian: 'Tujuan',
            sasaran: [
              {
                kode: 'S-1',
                uraian: 'Sasaran',
                indikator: [
                  {
                    kode: 'IKU-1',
                    nama: 'Laporan tepat waktu',
                    definisi: 'd',
                    formulasi: 'f',
                    sumber_data: 's',
                    satuan: 'laporan',
                    arah: 'naik',
                    agregasi: 'jumlah',
                    penanggung_jawab: 'seksi-a',
                    target: { 2024: 12 },
                  },
                ],
              },
            ],
          },
        ],
      },
    },
  ],
  perkin: [
    {
      path: 'perkin/2024/camat.yaml',
      value: {
        tahun: 2024,
        jabatan: 'camat',
        tanggal: '2024-01-15',
        sasaran: [
          {
            uraian: 'Sasaran',
            indikator: [{ kode: 'IKU-1', target: 12, target_triwulan: { tw1: 3, tw2: 3, tw3: 3, tw4: 3 } }],
          },
        ],
        perubahan: [
          {
            tanggal: '2024-07-01',
            alasan: 'uji',
            target: { 'IKU-1': { target: 16, target_triwulan: { tw1: 3, tw2: 3, tw3: 5, tw4: 5 } } },
          },
        ],
      },
    },
  ],
  program: [{ path: 'program/2024.yaml', value: PROGRAM }],
};
