// Who approves a file, as the SOPs say: only their names are printed over a place to sign.
import type { Sop } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';
import { findUnit, type Jabatan } from '../domain/lookup.ts';
import { isPola } from '../domain/pola-berkas.ts';

type Langkah = Sop['langkah'][number];

const MENYETUJUI: Langkah['tindakan'][] = ['setujui', 'paraf', 'tanda_tangan'];

/** The jabatan that act in the approving steps of a path; none where no SOP names it. */
export function listPenyetuju(isi: Isi, path: string): Jabatan[] {
  const jabatan = isi.sop.flatMap(({ value }) =>
    value.langkah.flatMap((langkah) => {
      const pola = langkah.berkas?.find((satu) => isPolaBerkas(isi, satu, path));
      if (pola === undefined || !MENYETUJUI.includes(langkah.tindakan)) return [];
      return listJabatanPeran(isi, langkah.oleh ?? langkah.pelaksana[0] ?? '', findIdUnit(pola, path));
    }),
  );
  return [...new Set(jabatan)];
}

/** The jabatan that play a role; for a file of one unit that unit's own, or its head where it has none of that name. */
export function listJabatanPeran(isi: Isi, peran: string, unit: string | undefined): Jabatan[] {
  const semua = isi.pejabat.flatMap(({ value }) => value.jabatan);
  const pemain = semua.filter(({ id, peran: daftar = [] }) => id === peran || daftar.includes(peran));
  if (unit === undefined || pemain.length === 0) return pemain;
  const seunit = pemain.filter((jabatan) => jabatan.unit === unit);
  if (seunit.length > 0 || pemain.length === 1) return seunit.length > 0 ? seunit : pemain;
  return findKepala(isi, unit) ?? [];
}

/** By eselon, the highest first; where an office types no eselon, whoever it names first in that unit. */
export function findKepalaUnit(isi: Isi, unit: string): Jabatan | undefined {
  const [kepala] =
    findKepala(isi, unit) ?? isi.pejabat.flatMap(({ value }) => value.jabatan).filter((satu) => satu.unit === unit);
  return kepala;
}

function findKepala(isi: Isi, unit: string): Jabatan[] | undefined {
  const [kepala] = isi.pejabat
    .flatMap(({ value }) => value.jabatan)
    .filter((jabatan) => jabatan.unit === unit && jabatan.eselon !== undefined)
    .toSorted((a, b) => ((a.eselon ?? '') < (b.eselon ?? '') ? -1 : 1));
  return kepala && [kepala];
}

const UNIT = /<([a-z-]+)>/;

/** `<unit>` stands for any unit of the office, `<seksi>` and `<subbagian>` for one of that kind. */
function isPolaBerkas(isi: Isi, pola: string, path: string): boolean {
  if (!isPola(pola, path)) return false;
  const [, jenis] = UNIT.exec(pola) ?? [];
  if (jenis === undefined) return true;
  const unit = findUnit(isi, findIdUnit(pola, path) ?? '');
  return unit !== undefined && (jenis === 'unit' || unit.jenis === jenis);
}

/** "kinerja/2024/tw1/seksi/seksi-a.yaml" → "seksi-a". */
function findIdUnit(pola: string, path: string): string | undefined {
  const ruas = pola.split('/').findIndex((satu) => UNIT.test(satu));
  const nama = path.split('/')[ruas];
  const [depan = '', , belakang = ''] = (pola.split('/')[ruas] ?? '').split(UNIT);
  return ruas === -1 || nama === undefined ? undefined : nama.slice(depan.length, nama.length - belakang.length);
}
