// Evaluasi Renstra: what each year of the plan promised and what came of it, in performance and in money.
import { computeSerapan } from '../domain/anggaran.ts';
import type { Nilai } from '../domain/capaian.ts';
import type { Renstra } from '../domain/isi.generated.ts';
import { findProgram } from '../domain/lookup.ts';
import { computeJumlahRupiah, computeTingkatRupiah, type Kolom } from '../domain/renja.ts';
import { computeCapaianIsian } from '../domain/ukur.ts';
import { formatDaftar, KOSONG } from '../format.ts';
import { cell, paragraph, strong, text } from '../markup/build.ts';
import type { Block, Cell, Row } from '../markup/types.ts';
import { bagian, type DaftarBagian } from './bagian.ts';
import type { BahanTahun } from './bahan-tahun.ts';
import { describeMasa, persenCell } from './lkjip-angka.ts';
import type { IkuTahun } from './lkjip-sasaran.ts';
import { groupNomor } from './nomor.ts';
import { findRealisasiTahun, findUangTahun, listTahunJanji } from './renstra-tahun.ts';
import { rupiahCell } from './tabel-anggaran.ts';
import { describeBelumSetahun, kemajuanCell } from './tabel-lkjip-capaian.ts';
import { capaianCell, nilaiCell } from './tabel-pengukuran.ts';

type ProgramRenstra = NonNullable<Renstra['program']>[number];

export const BAGIAN_EVALUASI_RENSTRA: DaftarBagian<BahanTahun> = {
  'tabel renstra-iku': bagian(
    'IKU: target Renstra dan realisasi tiap tahun, dan kemajuan terhadap target akhir.',
    composeTabelIku,
  ),
  'tabel renstra-program': bagian('Program: target Renstra dan realisasi kinerja tiap tahun.', composeTabelProgram),
  'tabel renstra-anggaran': bagian('Program: pagu Renstra dan realisasi anggaran tiap tahun.', composeTabelAnggaran),
};

/** Years of the plan that are past or running have a realisasi; the later ones only a target. */
interface MasaRenstra {
  tahun: number[];
  lampau: number[]; // up to the year of the document
}

function readMasa({ renstra, tahun }: BahanTahun): MasaRenstra {
  const semua = listTahunJanji(renstra);
  return { tahun: semua, lampau: semua.filter((satu) => satu <= tahun) };
}

function composeTabelIku(bahan: BahanTahun): Block[] {
  const masa = readMasa(bahan);
  const iku = bahan.sasaran.flatMap((satu) => satu.iku);
  if (!iku.length || !masa.tahun.length) return [tanpaRenstra(bahan)];
  const target = indexTarget(bahan.renstra);
  return [
    {
      type: 'table',
      caption: text(`Target Renstra dan realisasi IKU ${describeMasa(bahan)}`),
      widths: [4, 26, 9, ...composeLebar(masa, 3), 10],
      head: composeHead(
        masa,
        ['No', 'Indikator Kinerja Utama', 'Satuan'],
        ['Target', 'Realisasi', 'Capaian'],
        [`Kemajuan terhadap target ${bahan.renstra?.selesai ?? ''}`],
      ),
      body: iku.map((satu) => composeBarisIku(masa, target.get(satu.indikator.kode) ?? {}, satu)),
    },
    paragraph(
      'Capaian tiap tahun membandingkan realisasi dengan target Renstra tahun itu; kemajuan membandingkan realisasi ' +
        `${describeMasa(bahan)} dengan target akhir, dengan rumus capaian indikatornya.${describeBelumSetahun(iku)}`,
    ),
    ...composeLuput(
      bahan,
      iku.map((satu) => ({
        nomor: satu.nomor,
        luput: masa.lampau.filter((tahun) => findNilai(satu, tahun) === undefined),
      })),
    ),
  ];
}

function composeBarisIku({ tahun, lampau }: MasaRenstra, target: Record<string, Nilai>, iku: IkuTahun): Row {
  return [
    cell(String(iku.nomor), { role: 'number' }),
    cell(iku.indikator.nama, { role: 'label' }),
    cell(iku.indikator.satuan),
    ...tahun.flatMap((satu): Cell[] => {
      const [janji, nilai] = [target[satu], findNilai(iku, satu)];
      if (!lampau.includes(satu)) return [nilaiCell(janji)];
      return [nilaiCell(janji), nilaiCell(nilai), capaianCell(computeCapaianIsian(iku.indikator.aturan, janji, nilai))];
    }),
    kemajuanCell(iku),
  ];
}

function findNilai({ kini, lalu }: IkuTahun, tahun: number): Nilai | undefined {
  return [...lalu, kini].find((satu) => satu.tahun === tahun)?.realisasi;
}

function indexTarget(renstra: Renstra | undefined): Map<string, Record<string, Nilai>> {
  const iku = (renstra?.tujuan ?? []).flatMap(({ sasaran }) => sasaran).flatMap(({ indikator }) => indikator);
  return new Map(iku.map(({ kode, target }) => [kode, target]));
}

function composeTabelProgram(bahan: BahanTahun): Block[] {
  const masa = readMasa(bahan);
  const program = (bahan.renstra?.program ?? []).filter(({ target }) => target);
  if (!program.length) return [paragraph('Renstra belum memuat target kinerja program.')];
  const baris = program.map((satu, index) => ({
    nomor: index + 1,
    program: satu,
    realisasi: new Map(masa.lampau.map((tahun) => [tahun, findRealisasiProgram(bahan, satu, tahun)] as const)),
  }));
  return [
    {
      type: 'table',
      caption: text(`Target Renstra dan realisasi kinerja program ${describeMasa(bahan)}`),
      widths: [4, 20, 24, 9, ...composeLebar(masa, 2)],
      head: composeHead(masa, ['No', 'Program', 'Indikator', 'Satuan'], ['Target', 'Realisasi'], []),
      body: baris.map(({ nomor, program: satu, realisasi }) => [
        cell(String(nomor), { role: 'number' }),
        cell(`${satu.kode} ${satu.nama}`, { role: 'label' }),
        cell(satu.indikator ?? KOSONG),
        cell(satu.satuan ?? KOSONG),
        ...masa.tahun.flatMap((tahun) => [
          nilaiCell(satu.target?.[tahun]),
          ...(masa.lampau.includes(tahun) ? [nilaiCell(realisasi.get(tahun))] : []),
        ]),
      ]),
    },
    ...composeLuput(
      bahan,
      baris.map(({ nomor, realisasi }) => ({
        nomor,
        luput: masa.lampau.filter((tahun) => realisasi.get(tahun) === undefined),
      })),
    ),
  ];
}

/** The K of the Renstra is that of the first indikator of the program in the program file of the year. */
function findRealisasiProgram(bahan: BahanTahun, { kode }: ProgramRenstra, tahun: number): Nilai | undefined {
  const { kinerja, baris } = bahan;
  if (tahun === bahan.tahun) return baris.find(({ indikator }) => indikator.induk.kode === kode)?.sampai.realisasi;
  const berkas = findProgram(kinerja.isi, tahun)?.value.program.find((satu) => satu.kode === kode);
  return findRealisasiTahun(kinerja, tahun, berkas?.indikator?.[0]?.kode ?? `${kode}-1`);
}

/** A program at a time, a year a row: rupiah of five years would not stand side by side on any sheet. */
function composeTabelAnggaran(bahan: BahanTahun): Block[] {
  const masa = readMasa(bahan);
  const program = (bahan.renstra?.program ?? []).filter(({ pagu }) => pagu);
  if (!program.length) return [paragraph('Renstra belum memuat pagu program.')];
  const baris = program.map((satu, index) => ({
    nomor: index + 1,
    program: satu,
    uang: computeUang(bahan, masa, satu),
  }));
  const judul = ['Tahun', 'Pagu Renstra (Rp)', 'Realisasi (Rp)', 'Tingkat realisasi'];
  return [
    {
      type: 'table',
      caption: text(`Pagu Renstra dan realisasi anggaran program ${describeMasa(bahan)}`),
      widths: [34, 22, 22, 16],
      head: [judul.map((satu) => cell(satu))],
      body: baris.flatMap((satu) => composeBarisUang(bahan, masa, satu)),
    },
    ...composeLuput(
      bahan,
      baris.map(({ nomor, uang }) => ({
        nomor,
        luput: masa.lampau.filter((tahun) => uang.realisasi.get(tahun) === undefined),
      })),
    ),
  ];
}

function composeBarisUang(
  { tahun: kini }: BahanTahun,
  { tahun }: MasaRenstra,
  { nomor, program: { kode, nama, pagu }, uang }: { nomor: number; program: ProgramRenstra; uang: UangRenstra },
): Row[] {
  return [
    [cell([strong(`${nomor} · ${kode} ${nama}`)], { colSpan: 4 })], // over the rows below it: no name of a row of its own
    ...tahun.map((satu): Row => {
      const [janji, realisasi] = [pagu?.[satu], uang.realisasi.get(satu)];
      return [
        cell(String(satu)),
        rupiahCell(janji),
        satu > kini ? cell('') : rupiahCell(realisasi),
        satu > kini ? cell('') : persenCell(computeSerapan(janji, realisasi)),
      ];
    }),
    [
      cell(`Jumlah pagu; realisasi s.d. ${kini}`, { role: 'total' }),
      rupiahCell(uang.jumlah.nilai, 'total'),
      rupiahCell(uang.sampai.nilai, 'total'),
      persenCell(uang.tingkat.nilai, 'total'),
    ],
  ];
}

interface UangRenstra {
  realisasi: Map<number, number | undefined>;
  jumlah: Kolom<number>; // pagu of all years
  sampai: Kolom<number>; // a sum of which a year is missing is not known
  tingkat: Kolom<string>;
}

function computeUang(bahan: BahanTahun, { lampau }: MasaRenstra, { kode, pagu }: ProgramRenstra): UangRenstra {
  const realisasi = new Map(lampau.map((tahun) => [tahun, findUang(bahan, kode, tahun)] as const));
  const jumlah = computeJumlahRupiah(
    'pagu',
    Object.entries(pagu ?? {}).map(([nama, nilai]) => ({ nama, nilai })),
  );
  const sampai = computeJumlahRupiah(
    'realisasi tahun',
    [...realisasi].map(([tahun, nilai]) => ({ nama: String(tahun), nilai })),
  );
  return { realisasi, jumlah, sampai, tingkat: computeTingkatRupiah(jumlah, sampai) };
}

function findUang(bahan: BahanTahun, kode: string, tahun: number): number | undefined {
  if (tahun !== bahan.tahun) return findUangTahun(bahan.kinerja, tahun, kode);
  const kini = bahan.anggaran.find((satu) => satu.kode === kode);
  return kini?.belum.length ? undefined : kini?.realisasiSampai;
}

function composeLebar({ tahun, lampau }: MasaRenstra, banyak: number): number[] {
  return tahun.flatMap((satu) => Array.from({ length: lampau.includes(satu) ? banyak : 1 }, () => 8));
}

function composeHead({ tahun, lampau }: MasaRenstra, depan: string[], bawah: string[], belakang: string[]): Row[] {
  const banyak = (satu: number) => (lampau.includes(satu) ? bawah.length : 1);
  return [
    [
      ...depan.map((judul) => cell(judul, { rowSpan: 2 })),
      ...tahun.map((satu) => cell(String(satu), banyak(satu) > 1 ? { colSpan: banyak(satu) } : {})),
      ...belakang.map((judul) => cell(judul, { rowSpan: 2 })),
    ],
    tahun.flatMap((satu) => bawah.slice(0, banyak(satu)).map((judul) => cell(judul))),
  ];
}

/** A year before is not in the content at all; of the year itself something is not reported yet. */
function composeLuput({ tahun }: BahanTahun, baris: { nomor: number; luput: number[] }[]): Block[] {
  const lampau = groupNomor(baris, ({ luput }) => {
    const daftar = luput.filter((satu) => satu < tahun).map(String);
    return daftar.length ? `realisasi tahun ${formatDaftar(daftar)} tidak ada dalam data` : undefined;
  });
  const kini = groupNomor(baris, ({ luput }) =>
    luput.includes(tahun) ? `realisasi tahun ${tahun} belum lengkap dilaporkan` : undefined,
  );
  const alasan = [...lampau, ...kini];
  return alasan.length ? [paragraph(`Tanda ${KOSONG} berarti tidak ada angka; ${alasan.join('; ')}.`)] : [];
}

function tanpaRenstra({ tahun }: BahanTahun): Block {
  return paragraph(`Belum ada Renstra dengan target IKU yang mencakup tahun ${tahun}.`);
}
