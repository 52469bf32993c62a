// An office of 1,000 files of about 100 lines for the benchmark: nine years of ten seksi, in which nothing is wrong, so that every rule
// runs over all of it. Figures follow from position; nothing is random.
import { resolveKinerja } from '../src/domain/resolve.ts';
import type { TextFile } from '../src/source/files.ts';
import { checkContent } from '../src/validate/content.ts';
import { listKebijakan, SEKSI, writeRencana } from './bench-rencana.ts';

const TAHUN = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
export const IKU_PER_SEKSI = 8;
export const SUB_PER_SEKSI = 7;

export function createIsiUkur(): TextFile[] {
  const files = [
    ...listKebijakan(TAHUN),
    ...TAHUN.flatMap((tahun) => [...writeRencana(tahun), ...[1, 2, 3, 4].flatMap((tw) => writeTriwulan(tahun, tw))]),
  ];
  return withSeals(files);
}

function writeTriwulan(tahun: number, tw: number): TextFile[] {
  const folder = `kinerja/${tahun}/tw${tw}`;
  const head = `tahun: ${tahun}\ntriwulan: ${tw}\n`;
  return [
    { path: `${folder}/format.yaml`, text: head + writeFormat(tahun, tw) },
    ...SEKSI.flatMap((unit, nomor) => [
      { path: `${folder}/seksi/${unit}.yaml`, text: `${head}unit: ${unit}\nindikator:\n${writeIku(tahun, tw, nomor)}` },
      { path: `${folder}/pengukuran/${unit}.yaml`, text: `${head}unit: ${unit}\n${writePengukuran(tahun, tw, nomor)}` },
    ]),
    {
      path: `${folder}/program.yaml`,
      text: `${head}program:\n${SEKSI.map((_, n) => writeProgram(tahun, tw, n)).join('')}`,
    },
    { path: `${folder}/kompilasi.yaml`, text: head + writeSegel(tahun, tw, '18') },
    { path: `${folder}/laporan-capaian.yaml`, text: `${head}${writeSegel(tahun, tw, '23')}kompilasi_edisi: 1\n` },
  ];
}

function writeFormat(tahun: number, tw: number): string {
  const isian = SEKSI.map((unit, nomor) => {
    const kode = listIku(nomor).map((satu) => `      - ${satu}\n`);
    return `  - unit: ${unit}\n    tenggat: ${addDays(tahun, tw, 9)}\n    indikator:\n${kode.join('')}`;
  });
  return `tanggal: ${addDays(tahun, tw, 2)}\nisian:\n${isian.join('')}`;
}

export function listIku(nomor: number): string[] {
  return Array.from({ length: IKU_PER_SEKSI }, (_, i) => `IKU-${nomor * IKU_PER_SEKSI + i + 1}`);
}

function writeIku(tahun: number, tw: number, nomor: number): string {
  return listIku(nomor)
    .map((kode) => writeIsian(kode, computeNilai(tahun, tw), '  '))
    .join('');
}

function writeProgram(tahun: number, tw: number, nomor: number): string {
  const kode = findKode(nomor);
  return `  - kode: ${kode}\n    indikator:\n${writeIsian(`${kode}-1`, computeNilai(tahun, tw), '      ')}`;
}

function writePengukuran(tahun: number, tw: number, nomor: number): string {
  const kegiatan = `${findKode(nomor)}.2.01`;
  const nilai = computeNilai(tahun, tw);
  const sub = Array.from({ length: SUB_PER_SEKSI }, (_, i) => {
    const kode = `${kegiatan}.000${i + 1}`;
    return `  - kode: ${kode}\n    realisasi_anggaran: ${1_000_000 + i * 1000 + tw}\n    indikator:\n${writeIsian(`${kode}-1`, 3, '      ')}`;
  });
  const atas = `kegiatan:\n  - kode: ${kegiatan}\n    indikator:\n${writeIsian(`${kegiatan}-1`, nilai, '      ')}`;
  return `${atas}sub_kegiatan:\n${sub.join('')}`;
}

/** "7.01.02" … "7.01.11" */
export function findKode(nomor: number): string {
  return `7.01.${String(nomor + 2).padStart(2, '0')}`;
}

/** 80.18 to 80.29: near the target of 80, with at most two decimals. */
function computeNilai(tahun: number, tw: number): number {
  return (8000 + ((tahun + tw) % 100)) / 100;
}

let bukti = 0;

function writeIsian(kode: string, nilai: number, indent: string): string {
  bukti += 1;
  const sidik = bukti.toString(16).padStart(64, '0');
  return [
    `- kode: ${kode} # diisi dari register unit`,
    `  realisasi: ${nilai}`,
    '  bukti_dukung:',
    `    - nama: Rekap register ${bukti} yang ditandatangani kepala unit`,
    `      tautan: https://bukti.example/rekap/${bukti}.pdf`,
    `      sha256: '${sidik}'`,
    '  analisis:',
    '    pendorong: Petugas lengkap dan jadwal pelayanan diumumkan sejak awal tahun.',
    '    penghambat: Sebagian berkas pemohon belum lengkap ketika diajukan pertama kali.',
    '    tindak_lanjut: Daftar periksa dipasang di loket dan dikirim kepada desa.',
  ]
    .map((line) => `${indent}${line}\n`)
    .join('');
}

function writeSegel(tahun: number, tw: number, hari: string): string {
  return `edisi: 1\ntanggal: ${addDays(tahun, tw, Number(hari))}\nsidik: '${NOL}'\n`;
}

const NOL = '0'.repeat(64);

/** The n-th day after a triwulan ends, moved to Wednesday of its week. */
function addDays(tahun: number, tw: number, hari: number): string {
  const hariIni = new Date(Date.UTC(tahun, tw * 3, hari));
  hariIni.setUTCDate(hariIni.getUTCDate() + 3 - hariIni.getUTCDay());
  return hariIni.toISOString().slice(0, 10);
}

/** With the seal that each triwulan's rows ask for. */
function withSeals(files: TextFile[]): TextFile[] {
  const { isi, problems } = checkContent({ files, others: [], problems: [] });
  if (!isi) throw new Error(`isi ukur tidak terbaca: ${JSON.stringify(problems[0])}`);
  const segel = resolveKinerja(isi).periode.flatMap(({ kompilasi, laporan }) => [kompilasi, laporan]);
  const sidikOf = new Map(segel.map((satu) => [satu?.sumber.path, satu?.hitungan]));
  return files.map(({ path, text }) => ({ path, text: text.replace(NOL, sidikOf.get(path) ?? NOL) }));
}
