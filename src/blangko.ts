// The blank files of a triwulan: every code filled in, every figure left open.
import type { Nilai } from './domain/capaian.ts';
import type { Tanggal, Triwulan } from './domain/isi.generated.ts';
import type { Isi, Jenis } from './domain/isi.ts';
import { addHariKerja, lastDayOf } from './domain/kalender.ts';
import { findProgram, findRenstra, listPerkin } from './domain/lookup.ts';
import { flattenPos, listPosRencana, listRencana, type PosRencana, type Rencana } from './domain/rencana.ts';
import { formatTw } from './format.ts';
import type { TextFile } from './source/files.ts';

export type Blangko = { status: 'tersusun'; files: TextFile[] } | { status: 'belum-siap'; kurang: string[] };

/** What the plan of that triwulan asks for, or the files that must be written first. */
export function composeBlangko(isi: Isi, tahun: number, triwulan: Triwulan): Blangko {
  const jadwal = computeJadwal(isi, tahun, triwulan);
  const kurang = [...listMissingPlan(isi, tahun), ...('kurang' in jadwal ? [jadwal.kurang] : [])];
  if (kurang.length || 'kurang' in jadwal) return { status: 'belum-siap', kurang };
  const periode = {
    isi,
    tahun,
    triwulan,
    folder: `kinerja/${tahun}/tw${triwulan}`,
    rencana: readRencana(isi, tahun, triwulan),
  };
  const pos = listPosRencana(isi, tahun, lastDayOf(tahun, triwulan));
  return {
    status: 'tersusun',
    files: [
      composeFormat(periode, jadwal),
      ...listUnitIku(periode).map((unit) => composeSeksi(periode, unit)),
      ...listUnitPengukuran(periode, pos).map((unit) => composePengukuran(periode, unit, pos)),
      composeProgram(periode, pos),
    ],
  };
}

/** Holidays are decreed: a calendar cannot be made, only asked for. */
export function describeKalender(tahun: number): string {
  return `kalender/${tahun}.yaml: tulis hari libur dan cuti bersama ${tahun} menurut keputusan bersama, seperti kalender tahun lain`;
}

interface Periode {
  isi: Isi;
  tahun: number;
  triwulan: Triwulan;
  folder: string;
  rencana: Map<string, Rencana>; // by code, in the plan's order
}

interface Jadwal {
  tanggal: Tanggal;
  tenggat: Tanggal;
}

function listMissingPlan(isi: Isi, tahun: number): string[] {
  return [
    ...(findRenstra(isi, tahun) ? [] : [`renstra yang mencakup tahun ${tahun}`]),
    ...(findProgram(isi, tahun) ? [] : [`program/${tahun}.yaml`]),
    ...(listPerkin(isi, tahun).length ? [] : [`perkin/${tahun}/ (perjanjian kinerja tiap pejabat)`]),
  ];
}

/** SOP pengumpulan data, steps 3 and 4: one day to hand out the format, at most three to gather what is filled in. */
const HARI_MENGISI = 4;

/** The format goes out on the first working day after the triwulan. */
function computeJadwal(isi: Isi, tahun: number, triwulan: Triwulan): Jadwal | { kurang: string } {
  const kalender = isi.kalender.map(({ value }) => value);
  const tanggal = addHariKerja(kalender, lastDayOf(tahun, triwulan), 1);
  if (tanggal.status === 'tanpa-kalender') return { kurang: describeKalender(tanggal.tahun) };
  const tenggat = addHariKerja(kalender, tanggal.nilai, HARI_MENGISI);
  if (tenggat.status === 'tanpa-kalender') return { kurang: describeKalender(tenggat.tahun) };
  return { tanggal: tanggal.nilai, tenggat: tenggat.nilai };
}

function readRencana(isi: Isi, tahun: number, triwulan: Triwulan): Map<string, Rencana> {
  const rencana = listRencana(isi, tahun, lastDayOf(tahun, triwulan));
  return new Map(rencana.map((satu) => [satu.indikator.kode, satu]));
}

function composeFormat(periode: Periode, { tanggal, tenggat }: Jadwal): TextFile {
  const isian = listUnitIku(periode).flatMap((unit) => [
    `  - unit: ${unit}`,
    '    indikator:',
    ...listIku(periode, unit).map(({ indikator }) => `      - ${indikator.kode}${comment(indikator.nama)}`),
    `    tenggat: ${tenggat}`,
  ]);
  const judul = ['Format Data Kinerja', '(SOP 1 langkah 1–3).', 'Unit mana mengisi IKU apa, dan kapan paling lambat.'];
  return compose(periode, 'format', 'format.yaml', judul, [`tanggal: ${tanggal}`, '', 'isian:', ...isian]);
}

function composeSeksi(periode: Periode, unit: string): TextFile {
  const baris = listIku(periode, unit).flatMap(({ indikator }) => composeIsian(periode, indikator.kode, '  '));
  const judul = [`Realisasi IKU ${nameUnit(periode, unit)}`, `(SOP 1 langkah 3–5). ${KOSONG}`];
  return compose(periode, 'seksi', `seksi/${unit}.yaml`, judul, [`unit: ${unit}`, '', 'indikator:', ...baris]);
}

const KOSONG = 'Kosong berarti belum dilaporkan; 0 berarti nol.';

function composePengukuran(periode: Periode, unit: string, pos: PosRencana[]): TextFile {
  const kegiatan = listKegiatan(pos, unit);
  const sub = kegiatan.flatMap(({ anak }) => anak);
  const isi = [
    ...['kegiatan:', ...kegiatan.flatMap((satu) => composePos(periode, satu))],
    ...(sub.length ? ['', 'sub_kegiatan:', ...sub.flatMap((satu) => composePos(periode, satu))] : []),
  ];
  const judul = [
    `Kegiatan dan sub kegiatan ${nameUnit(periode, unit)}`,
    `(SOP 2 langkah 1, 4, 6). ${KOSONG}`,
    'realisasi_anggaran: belanja triwulan ini saja, rupiah bulat.',
  ];
  return compose(periode, 'pengukuran', `pengukuran/${unit}.yaml`, judul, [`unit: ${unit}`, '', ...isi]);
}

function composeProgram(periode: Periode, pos: PosRencana[]): TextFile {
  const judul = ['Capaian program', `(SOP 2 langkah 2, 3, 5, 7–9). ${KOSONG}`];
  const isi = ['', 'program:', ...pos.flatMap((satu) => composePos(periode, satu))];
  return compose(periode, 'program-triwulan', 'program.yaml', judul, isi);
}

/** Money only on leaves: what stands above is their sum. */
function composePos(periode: Periode, { kode, nama, anak, indikator }: PosRencana): string[] {
  const isian = indikator.flatMap((satu) => composeIsian(periode, satu.kode, '      '));
  return [
    `  - kode: ${kode}${comment(nama)}`,
    ...(anak.length ? [] : ['    realisasi_anggaran: # rupiah']),
    ...(isian.length ? ['    indikator:', ...isian] : []),
  ];
}

function composeIsian({ rencana, triwulan }: Periode, kode: string, indent: string): string[] {
  const satu = rencana.get(kode);
  const target = satu?.targetTriwulan?.[`tw${triwulan}`];
  const keterangan = [satu?.indikator.satuan ?? '', `target ${formatTw(triwulan)}: ${formatTarget(target)}`];
  return [
    `${indent}- kode: ${kode}${comment(satu?.indikator.nama ?? '')}`,
    `${indent}  realisasi:${comment(keterangan.join('; '))}`,
  ];
}

/** In a comment beside a figure that is to be typed: with the decimal point that is to be typed. */
function formatTarget(target: Nilai | undefined): string {
  if (target === undefined) return 'tidak ada';
  return Array.isArray(target) ? `${target[0]} sampai ${target[1]}` : String(target);
}

function compose(periode: Periode, jenis: Jenis, nama: string, judul: string[], isi: string[]): TextFile {
  const { tahun, triwulan, folder } = periode;
  const path = `${folder}/${nama}`;
  const naik = '../'.repeat(path.split('/').length);
  const [pertama = '', dasar = '', ...lainnya] = judul;
  const lines = [
    `# yaml-language-server: $schema=${naik}schemas/${jenis}.schema.json`,
    `# ${pertama}, ${formatTw(triwulan)} ${tahun} ${dasar}`,
    ...lainnya.map((satu) => `# ${satu}`),
    `tahun: ${tahun}`,
    `triwulan: ${triwulan}`,
    ...isi,
  ];
  return { path, text: `${lines.join('\n')}\n` };
}

function comment(text: string): string {
  return ` # ${text.replaceAll(/\s+/g, ' ')}`;
}

function listIku({ rencana }: Periode, unit: string): Rencana[] {
  return [...rencana.values()].filter(({ indikator }) => indikator.level === 'sasaran' && indikator.unit === unit);
}

function listUnitIku(periode: Periode): string[] {
  return listUnit(periode).filter((unit) => listIku(periode, unit).length);
}

function listUnitPengukuran(periode: Periode, pos: PosRencana[]): string[] {
  return listUnit(periode).filter((unit) => listKegiatan(pos, unit).length);
}

function listUnit({ isi }: Periode): string[] {
  return isi.instansi.flatMap(({ value }) => value.unit.map(({ id }) => id));
}

function listKegiatan(pos: PosRencana[], unit: string): PosRencana[] {
  return flattenPos(pos).filter((satu) => satu.level === 'kegiatan' && satu.unit === unit);
}

function nameUnit({ isi }: Periode, id: string): string {
  return isi.instansi.flatMap(({ value }) => value.unit).find((unit) => unit.id === id)?.nama ?? id;
}
