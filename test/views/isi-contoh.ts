// A made-up office, small but complete: two sasaran, three IKU, two programs, three sealed triwulan and an open one.
import type { Analisis, BuktiDukung, Realisasi, Triwulan } from '../../src/domain/isi.generated.ts';
import type { Berkas, Isi } from '../../src/domain/isi.ts';
import { resolveKinerja } from '../../src/domain/resolve.ts';
import { composeKebijakan } from './kebijakan-contoh.ts';
import { composeRencana } from './rencana-contoh.ts';

export const TAHUN = 2024;
const TANGGAL_SEGEL: Record<number, string> = { 1: '2024-04-22', 2: '2024-07-22', 3: '2024-10-21' };

type Catatan = { analisis?: Analisis; bukti_dukung?: BuktiDukung };
const REALISASI: Record<string, (Realisasi | undefined)[]> = {
  'IKU-1': [84.2, 86.1, 88.75],
  'IKU-2': [3, 5, 2, null],
  'IKU-3': ['B', 'B', 'BB'],
  '7.01.01-1': [25, 50, 75],
  '7.01.02-1': [80, 92.5, 90],
  '7.01.02.2.01-1': [12, 14, 9],
  '7.01.02.2.01.0001-1': [3, 3, 4, 1],
};
const UANG: Record<string, (number | null | undefined)[]> = {
  '7.01.01': [55_250_000, 61_000_000, 58_400_000],
  '7.01.02.2.01.0001': [9_500_000, 12_250_000, 11_000_000, 4_000_000],
  '7.01.02.2.01.0002': [0, 6_000_000, 7_750_000, null],
};

/** The content folder as values. `segel` fills in the seals; without it the quarters are unsealed. */
export function composeIsi(segel = true): Isi {
  const mentah = composeTanpaSegel();
  return segel ? sealIsi(mentah) : mentah;
}

/** As the compile command would do it: each seal takes what the rows say. */
function sealIsi(isi: Isi): Isi {
  const { periode } = resolveKinerja({ ...isi, ...composeSegel(() => ['0', '0']) });
  const find = (triwulan: number): [string, string] => {
    const satu = periode.find((p) => p.triwulan === triwulan);
    return [satu?.kompilasi?.hitungan ?? '', satu?.laporan?.hitungan ?? ''];
  };
  return { ...isi, ...composeSegel(find) };
}

function composeSegel(find: (triwulan: Triwulan) => [string, string]): Pick<Isi, 'kompilasi' | 'laporan-capaian'> {
  const triwulan = [1, 2, 3] as const;
  return {
    kompilasi: triwulan.map((tw) => ({
      path: `kinerja/${TAHUN}/tw${tw}/kompilasi.yaml`,
      value: {
        ...kepala(tw),
        edisi: tw === 2 ? 2 : 1,
        sidik: find(tw)[0],
        ...(tw === 2 ? { ralat: { alasan: 'Angka pelayanan dihitung ulang.' } } : {}),
      },
    })),
    'laporan-capaian': triwulan.map((tw) => ({
      path: `kinerja/${TAHUN}/tw${tw}/laporan-capaian.yaml`,
      value: { ...kepala(tw), edisi: 1, sidik: find(tw)[1], kompilasi_edisi: tw === 2 ? 2 : 1 },
    })),
  };
}

function kepala(triwulan: Triwulan): { tahun: number; triwulan: Triwulan; tanggal: string } {
  return { tahun: TAHUN, triwulan, tanggal: TANGGAL_SEGEL[triwulan] ?? '2025-01-20' };
}

function composeTanpaSegel(): Isi {
  const triwulan = [1, 2, 3, 4] as const;
  return {
    ...composeKebijakan(),
    ...composeRencana(),
    format: triwulan.map(composeFormat),
    seksi: triwulan.flatMap((tw) => [
      seksi(tw, 'seksi-pelayanan', ['IKU-1', 'IKU-2']),
      seksi(tw, 'sekretariat', ['IKU-3']),
    ]),
    pengukuran: triwulan.map((tw) => composePengukuran(tw)),
    'program-triwulan': triwulan.map(composeProgramTriwulan),
    kompilasi: [],
    'laporan-capaian': [],
    evaluasi: [],
    'satu-data': [],
    lkjip: [],
    'evaluasi-tahunan': [],
    arsip: [],
    edisi: [],
    pengecualian: [],
  };
}

function composeFormat(triwulan: Triwulan): Berkas<Isi['format'][number]['value']> {
  const tenggat = ['2024-04-05', '2024-07-05', '2024-10-07', '2025-01-08'][triwulan - 1] ?? '';
  return {
    path: `kinerja/${TAHUN}/tw${triwulan}/format.yaml`,
    value: {
      ...kepala(triwulan),
      isian: [
        { unit: 'seksi-pelayanan', indikator: ['IKU-1', 'IKU-2'], tenggat },
        { unit: 'sekretariat', indikator: ['IKU-3'], tenggat },
      ],
    },
  };
}

function seksi(triwulan: Triwulan, unit: string, kode: string[]): Isi['seksi'][number] {
  return {
    path: `kinerja/${TAHUN}/tw${triwulan}/seksi/${unit}.yaml`,
    value: { tahun: TAHUN, triwulan, unit, indikator: kode.map((satu) => isian(satu, triwulan)) },
  };
}

function composePengukuran(triwulan: Triwulan): Isi['pengukuran'][number] {
  const sub = (kode: string) => ({ kode, realisasi_anggaran: UANG[kode]?.[triwulan - 1] ?? null });
  return {
    path: `kinerja/${TAHUN}/tw${triwulan}/pengukuran/seksi-pelayanan.yaml`,
    value: {
      tahun: TAHUN,
      triwulan,
      unit: 'seksi-pelayanan',
      kegiatan: [{ kode: '7.01.02.2.01', indikator: [isian('7.01.02.2.01-1', triwulan)] }],
      sub_kegiatan: [
        { ...sub('7.01.02.2.01.0001'), indikator: [isian('7.01.02.2.01.0001-1', triwulan)] },
        sub('7.01.02.2.01.0002'),
      ],
    },
  };
}

function composeProgramTriwulan(triwulan: Triwulan): Isi['program-triwulan'][number] {
  return {
    path: `kinerja/${TAHUN}/tw${triwulan}/program.yaml`,
    value: {
      tahun: TAHUN,
      triwulan,
      program: [
        {
          kode: '7.01.01',
          realisasi_anggaran: UANG['7.01.01']?.[triwulan - 1] ?? null,
          indikator: [isian('7.01.01-1', triwulan)],
        },
        { kode: '7.01.02', indikator: [isian('7.01.02-1', triwulan)] },
      ],
    },
  };
}

function isian(kode: string, triwulan: Triwulan): { kode: string; realisasi: Realisasi } & Catatan {
  const catatan: Catatan =
    kode === 'IKU-1' && triwulan === 1
      ? {
          analisis: { pendorong: 'Loket dibuka sampai sore.', penghambat: 'Jaringan sering putus.' },
          bukti_dukung: [{ nama: 'Rekap survei TW I', tautan: 'https://contoh.example/survei' }],
        }
      : {};
  return { kode, realisasi: REALISASI[kode]?.[triwulan - 1] ?? null, ...catatan };
}
