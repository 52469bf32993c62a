import type { Kompilasi, LaporanCapaian, Sop, Triwulan } from '../../src/domain/isi.generated.ts';
import { createIsi, type Isi } from '../../src/domain/isi.ts';
import type { Kinerja } from '../../src/domain/kinerja.ts';
import { resolveKinerja } from '../../src/domain/resolve.ts';
import { SOP_CONTOH } from './sop-contoh.ts';

// A small office by hand. TW I is sealed; TW II has a blank realisasi and no seal. All names and figures are made up. Some
// words look like markup on purpose: they must print as they are.

/** Seals that fit are found by resolving twice. */
export function kinerjaContoh(ubah: Partial<Isi> = {}): Kinerja {
  const isi = { ...isiContoh(), ...ubah };
  const { periode } = resolveKinerja(isi);
  const first = periode.find(({ triwulan }) => triwulan === 1);
  return resolveKinerja({
    ...isi,
    kompilasi: isi.kompilasi.map(({ path, value }) => ({
      path,
      value: { ...value, sidik: first?.kompilasi?.hitungan ?? '' },
    })),
    'laporan-capaian': isi['laporan-capaian'].map(({ path, value }) => ({
      path,
      value: { ...value, sidik: first?.laporan?.hitungan ?? '' },
    })),
  });
}

export function isiContoh(): Isi {
  return {
    ...createIsi(),
    instansi: [INSTANSI],
    pejabat: [PEJABAT],
    aturan: [ATURAN],
    renstra: [RENSTRA],
    program: [PROGRAM],
    perkin: [PERKIN_CAMAT, PERKIN_KASI],
    seksi: [seksi(1, 81.5, 12), seksi(2, null, 9)],
    pengukuran: [pengukuran(1, [40_000_000, 15_000_000]), pengukuran(2, [null, 20_000_000])],
    kompilasi: [{ path: 'kinerja/2024/tw1/kompilasi.yaml', value: KOMPILASI }],
    'laporan-capaian': [{ path: 'kinerja/2024/tw1/laporan-capaian.yaml', value: LAPORAN }],
    sop: [{ path: `sop/${SOP_CONTOH.id}.yaml`, value: SOP_CONTOH }, TATA_KELOLA],
  };
}

const INSTANSI: Isi['instansi'][number] = {
  path: 'instansi.yaml',
  value: {
    nama: 'Kecamatan Contoh',
    nama_pendek: 'Contoh',
    pemerintah: 'Pemerintah Kabupaten Contoh',
    alamat: { jalan: 'Jalan Contoh Nomor 1', kode_pos: '12345', telepon: '(0281) 000' },
    tempat: 'Contoh',
    situs: 'https://kinerja.example/',
    kop: { baris: ['PEMERINTAH KABUPATEN CONTOH', 'KECAMATAN CONTOH'] },
    dokumen: { kertas: 'A4', huruf: 'Arial', ukuran_huruf: 11, margin: { atas: 25, kanan: 20, bawah: 20, kiri: 25 } },
    contoh: true,
    unit: [
      { id: 'camat', nama: 'Camat', jenis: 'pimpinan' },
      { id: 'seksi-a', nama: 'Seksi A', jenis: 'seksi', induk: 'camat' },
    ],
  },
};

const PEJABAT: Isi['pejabat'][number] = {
  path: 'pejabat.yaml',
  value: {
    jabatan: [
      { id: 'bupati', nama: 'Bupati Contoh', luar_instansi: true },
      { id: 'camat', nama: 'Camat Contoh', unit: 'camat', eselon: 'III.a', atasan: 'bupati' },
      { id: 'kepala-seksi-a', nama: 'Kepala Seksi A', unit: 'seksi-a', eselon: 'IV.a', atasan: 'camat' },
    ],
    pejabat: [
      {
        id: 'satu',
        nama: 'Pejabat Contoh Satu, S.H.',
        nip: '197201031992031012',
        pangkat: 'Penata',
        golongan: 'III/c',
      },
      { id: 'dua', nama: 'Pejabat Contoh **Dua**', contoh: true },
    ],
    penugasan: [
      { jabatan: 'bupati', pejabat: 'dua', mulai: '2024-01-01' }, // outside the office: never printed
      { jabatan: 'camat', pejabat: 'satu', mulai: '2024-01-01' },
      { jabatan: 'kepala-seksi-a', pejabat: 'dua', mulai: '2024-01-01', sifat: 'plt', sk: 'SK Contoh 1' },
    ],
  },
};

const ATURAN: Isi['aturan'][number] = {
  path: 'aturan/capaian.yaml',
  value: {
    aturan: [
      {
        id: 'umum',
        mulai: '2024-01-01',
        sumber: [
          { nama: 'Peraturan Contoh Nomor 1 Tahun 2024', pasal: 'Pasal 2', catatan: 'Tidak memuat rumus angka.' },
          { nama: 'Pedoman Contoh', catatan: 'Naskahnya perlu dipastikan' },
        ],
        rumus_turun: 'selisih',
        batas: 120,
        rata_rata_dari: 'dibulatkan',
        kategori: {
          nama: 'Skala contoh',
          sumber: { nama: 'Peraturan Contoh Nomor 2 Tahun 2024', catatan: 'Rentang aslinya bilangan bulat.' },
          kelas: [{ nama: 'Tinggi', di_atas: 90 }, { nama: 'Sedang', di_atas: 65 }, { nama: 'Rendah' }],
        },
      },
    ],
  },
};

const IKU = {
  definisi: 'Definisi.',
  formulasi: 'Rumusan.',
  sumber_data: 'Buku.',
  penanggung_jawab: 'seksi-a',
} as const;

const RENSTRA: Isi['renstra'][number] = {
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
            uraian: 'Sasaran renstra',
            indikator: [
              {
                ...IKU,
                kode: 'IKU-1',
                nama: 'Indeks <kepuasan> & **mutu**',
                satuan: 'indeks',
                arah: 'naik',
                agregasi: 'nilai-akhir',
                target: {},
              },
              {
                ...IKU,
                kode: 'IKU-2',
                nama: 'Jumlah keluhan',
                satuan: 'keluhan',
                arah: 'turun',
                agregasi: 'jumlah',
                target: {},
              },
            ],
          },
        ],
      },
    ],
  },
};

const PROGRAM: Isi['program'][number] = {
  path: 'program/2024.yaml',
  value: {
    tahun: 2024,
    program: [
      {
        kode: '7.01.02',
        nama: 'Program Pelayanan',
        unit: 'seksi-a',
        pagu: 300_000_000,
        kegiatan: [
          {
            kode: '7.01.02.2.01',
            nama: 'Kegiatan Koordinasi',
            unit: 'seksi-a',
            pagu: 300_000_000,
            indikator: [
              {
                kode: '7.01.02.2.01-1',
                nama: 'Jumlah laporan koordinasi',
                satuan: 'laporan',
                arah: 'naik',
                agregasi: 'jumlah',
                target: 12,
                target_triwulan: { tw1: 3, tw2: 3, tw3: 3, tw4: 3 },
              },
            ],
            sub_kegiatan: [
              { kode: '7.01.02.2.01.0001', nama: 'Sub Kegiatan Rapat', pagu: 200_000_000 },
              { kode: '7.01.02.2.01.0002', nama: 'Sub Kegiatan Fasilitasi', pagu: 100_000_000 },
            ],
          },
        ],
      },
    ],
  },
};

const PERKIN_CAMAT: Isi['perkin'][number] = {
  path: 'perkin/2024/camat.yaml',
  value: {
    tahun: 2024,
    jabatan: 'camat',
    tanggal: '2024-01-15',
    sasaran: [
      {
        kode: 'S-1',
        uraian: 'Meningkatnya mutu pelayanan',
        indikator: [
          { kode: 'IKU-1', target: 83.5, target_triwulan: { tw1: 82, tw2: 83 } },
          { kode: 'IKU-2', target: 40, target_triwulan: { tw1: 10, tw2: 10, tw3: 10, tw4: 10 } },
        ],
      },
    ],
    anggaran: ['7.01.02'],
  },
};

const PERKIN_KASI: Isi['perkin'][number] = {
  path: 'perkin/2024/kepala-seksi-a.yaml',
  value: {
    tahun: 2024,
    jabatan: 'kepala-seksi-a',
    tanggal: '2024-01-15',
    sasaran: [{ uraian: 'Terlaksananya koordinasi', indikator: [{ kode: '7.01.02.2.01-1' }] }],
    anggaran: ['7.01.02.2.01'],
  },
};

function seksi(triwulan: Triwulan, iku1: number | null, iku2: number): Isi['seksi'][number] {
  return {
    path: `kinerja/2024/tw${triwulan}/seksi/seksi-a.yaml`,
    value: {
      tahun: 2024,
      triwulan,
      unit: 'seksi-a',
      indikator: [
        {
          kode: 'IKU-1',
          realisasi: iku1,
          analisis: { penghambat: '# Loket tutup\n- dua hari', tindak_lanjut: '<b>Loket cadangan</b>' },
          bukti_dukung: [
            { nama: 'Rekap survei', tautan: 'https://bukti.example/a?x=1&y="2"' },
            { nama: 'Rekap survei', tautan: 'https://bukti.example/a' },
          ],
        },
        { kode: 'IKU-2', realisasi: iku2, bukti_dukung: [{ nama: 'Buku keluhan' }] },
      ],
    },
  };
}

function pengukuran(triwulan: Triwulan, [satu = null, dua = null]: (number | null)[]): Isi['pengukuran'][number] {
  return {
    path: `kinerja/2024/tw${triwulan}/pengukuran/seksi-a.yaml`,
    value: {
      tahun: 2024,
      triwulan,
      unit: 'seksi-a',
      kegiatan: [
        { kode: '7.01.02.2.01', indikator: [{ kode: '7.01.02.2.01-1', realisasi: triwulan === 1 ? 4 : null }] },
      ],
      sub_kegiatan: [
        { kode: '7.01.02.2.01.0001', realisasi_anggaran: satu },
        { kode: '7.01.02.2.01.0002', realisasi_anggaran: dua },
      ],
    },
  };
}

const KOMPILASI: Kompilasi = { tahun: 2024, triwulan: 1, edisi: 1, tanggal: '2024-04-12', sidik: '' };

const LAPORAN: LaporanCapaian = {
  ...KOMPILASI,
  tanggal: '2024-04-15',
  kompilasi_edisi: 1,
  ringkasan: 'Pelayanan **membaik**:\n\n1. loket\n2. antrean\n\nLihat [halaman capaian](/capaian/2024/tw1/).',
  kendala: '# bukan judul <script>alert(1)</script>',
};

const TATA_KELOLA: { path: string; value: Sop } = {
  path: 'sop/tata-kelola.yaml',
  value: {
    ...SOP_CONTOH,
    id: 'tata-kelola',
    jenis: 'tata-kelola',
    langkah: [
      {
        nomor: 1,
        kegiatan: 'Menandatangani laporan',
        pelaksana: ['camat'],
        tindakan: 'tanda_tangan',
        berkas: ['kinerja/*/*/kompilasi.yaml', 'kinerja/*/*/laporan-capaian.yaml'],
      },
      {
        nomor: 2,
        kegiatan: 'Memeriksa pengukuran unitnya',
        pelaksana: ['kepala-seksi-a'],
        tindakan: 'setujui',
        berkas: ['kinerja/*/*/pengukuran/<seksi>.yaml'],
      },
    ],
  },
};
