// Plans of the made-up office: renstra, programs, the camat's perkin, actions, the year before.
import type { Isi } from '../../src/domain/isi.ts';

const TAHUN = 2024;
const SUMBER = { nama: 'Laporan contoh' };

export function composeRencana(): Pick<Isi, 'renstra' | 'program' | 'perkin' | 'rencana-aksi' | 'capaian-lalu'> {
  return {
    renstra: [{ path: 'renstra/2021-2026.yaml', value: RENSTRA }],
    program: [{ path: 'program/2024.yaml', value: PROGRAM }],
    perkin: [
      {
        path: 'perkin/2024/camat.yaml',
        value: {
          tahun: TAHUN,
          jabatan: 'camat',
          tanggal: '2024-01-15',
          sasaran: [
            {
              kode: 'S1',
              uraian: 'Pelayanan makin baik',
              indikator: [
                { kode: 'IKU-1', target: 88, target_triwulan: { tw1: 85, tw2: 86, tw3: 87, tw4: 88 } },
                { kode: 'IKU-2', target: 12, target_triwulan: { tw1: 4, tw2: 4, tw3: 2, tw4: 2 } },
              ],
            },
            {
              kode: 'S2',
              uraian: 'Tata kelola makin tertib',
              indikator: [{ kode: 'IKU-3', target: 'BB', target_triwulan: { tw1: 'B', tw2: 'BB', tw3: 'BB' } }],
            },
          ],
        },
      },
    ],
    'rencana-aksi': [
      {
        path: 'rencana-aksi/2024.yaml',
        value: {
          tahun: TAHUN,
          aksi: [
            { indikator: 'IKU-1', uraian: 'Survei tiap bulan', triwulan: [1, 2], penanggung_jawab: 'seksi-pelayanan' },
          ],
        },
      },
    ],
    'capaian-lalu': [
      {
        path: 'capaian-lalu/2023.yaml',
        value: { tahun: 2023, sumber: SUMBER, capaian: [{ kode: 'IKU-1', target: 84, realisasi: 82.5 }] },
      },
    ],
  };
}

function iku(kode: string, nama: string, satuan: string, lain: object): RenstraIku {
  return {
    kode,
    nama,
    satuan,
    definisi: `Definisi ${nama.toLowerCase()}.`,
    formulasi: 'jumlah nilai ÷ jumlah unsur',
    sumber_data: 'Survei kantor',
    arah: 'naik',
    agregasi: 'nilai-akhir',
    penanggung_jawab: 'seksi-pelayanan',
    target: { 2023: 84, 2024: 88, 2025: 89 },
    ...lain,
  };
}

type RenstraIku = Isi['renstra'][number]['value']['tujuan'][number]['sasaran'][number]['indikator'][number];
const SKALA = ['D', 'C', 'CC', 'B', 'BB', 'A', 'AA'];

const RENSTRA: Isi['renstra'][number]['value'] = {
  mulai: 2021,
  selesai: 2026,
  tujuan: [
    {
      kode: 'T1',
      uraian: 'Pemerintahan yang melayani',
      sasaran: [
        {
          kode: 'S1',
          uraian: 'Pelayanan makin baik',
          indikator: [
            iku('IKU-1', 'Indeks Kepuasan Masyarakat', 'indeks', {}),
            iku('IKU-2', 'Jumlah aduan warga', 'aduan', { arah: 'turun', agregasi: 'jumlah' }),
          ],
        },
        {
          kode: 'S2',
          uraian: 'Tata kelola makin tertib',
          indikator: [
            iku('IKU-3', 'Nilai SAKIP', 'predikat', {
              arah: 'predikat',
              skala: SKALA,
              penanggung_jawab: 'sekretariat',
              target: { 2024: 'BB' },
            }),
          ],
        },
      ],
    },
  ],
};

const PROGRAM: Isi['program'][number]['value'] = {
  tahun: TAHUN,
  program: [
    {
      kode: '7.01.01',
      nama: 'Penunjang Urusan Pemerintahan Daerah',
      unit: 'sekretariat',
      pagu: 250_000_000,
      indikator: [indikator('7.01.01-1', 'Persentase layanan kantor', '%', 'kumulatif-isian', [25, 50, 75, 100])],
    },
    {
      kode: '7.01.02',
      nama: 'Penyelenggaraan Pemerintahan dan Pelayanan Publik',
      unit: 'seksi-pelayanan',
      pagu: 100_000_000,
      indikator: [indikator('7.01.02-1', 'Persentase layanan tepat waktu', '%', 'rata-rata', [90, 90, 90, 90])],
      kegiatan: [
        {
          kode: '7.01.02.2.01',
          nama: 'Koordinasi Pelayanan',
          unit: 'seksi-pelayanan',
          pagu: 100_000_000,
          indikator: [indikator('7.01.02.2.01-1', 'Jumlah layanan', 'layanan', 'jumlah', [10, 10, 10, 10])],
          sub_kegiatan: [
            {
              kode: '7.01.02.2.01.0001',
              nama: 'Rapat Koordinasi',
              pagu: 60_000_000,
              indikator: [indikator('7.01.02.2.01.0001-1', 'Jumlah laporan', 'laporan', 'jumlah', [3, 3, 3, 3])],
            },
            { kode: '7.01.02.2.01.0002', nama: 'Peningkatan Layanan', pagu: 40_000_000 },
          ],
        },
      ],
    },
  ],
};

type IndikatorProgram = NonNullable<Isi['program'][number]['value']['program'][number]['indikator']>[number];

function indikator(
  kode: string,
  nama: string,
  satuan: string,
  agregasi: IndikatorProgram['agregasi'],
  [tw1 = 0, tw2 = 0, tw3 = 0, tw4 = 0]: number[],
): IndikatorProgram {
  return { kode, nama, satuan, arah: 'naik', agregasi, target: tw4, target_triwulan: { tw1, tw2, tw3, tw4 } };
}
