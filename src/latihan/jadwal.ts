// From scenes to acts: who does what on which day, by the chains of the office's own SOPs.
import type { Akun } from '../alur/fakta.ts';
import { composeKelompok } from '../alur/kelompok.ts';
import { keyOrang, listJabatanPeran, listPemangku } from '../alur/peran.ts';
import { findRantai, type LangkahRantai } from '../alur/rantai.ts';
import type { Isi } from '../domain/isi.ts';
import type { Tanggal } from '../domain/isi.generated.ts';
import type { Pemangku } from '../domain/lookup.ts';
import { listPemain } from './isi-awal.ts';
import { dayOf, type Masa, toSaat } from './masa.ts';
import type { Adegan } from './adegan.ts';

/** One act of one person. `langkah`: steps of SOPs that it takes, also those that it takes beside (*dirangkap*). */
export interface Tindak {
  adegan: Adegan;
  saat: string; // "2025-01-02T01:10:00Z"
  hari: Tanggal;
  jenis: 'ajukan' | 'perbaiki' | 'setujui' | 'kembalikan';
  pemangku: Pemangku; // in which jabatan
  akun: Akun;
  langkah: string[];
  akhir: boolean; // after it the request is complete
}

/** An office that lacks somebody whom the SOPs need cannot play. */
export class PemeranError extends Error {
  readonly exitCode = 1;
}

/** In the order in which they happen. `isi`: the policy with every assignment of the play in it. */
export function composeJadwal(isi: Isi, masa: Masa, adegan: Adegan[]): Tindak[] {
  const semua = adegan.flatMap((satu, nomor) => listTindak({ isi, masa, adegan: satu, menit: findMenit(satu, nomor) }));
  return semua.toSorted((a, b) => (a.saat < b.saat ? -1 : a.saat > b.saat ? 1 : 0));
}

/** The approving steps of a scene, each with those that come first. */
export function listLangkahAdegan(isi: Isi, { paths }: Adegan): LangkahRantai[] {
  const pembagian = composeKelompok(isi, paths, []);
  if (pembagian.status === 'satu' && pembagian.langkah.length > 0) return pembagian.langkah;
  throw new PemeranError(`tidak ada rantai persetujuan yang utuh untuk ${paths.join(', ')} menurut sop/`);
}

interface Bahan {
  isi: Isi;
  masa: Masa;
  adegan: Adegan;
  menit: number; // of the day, for what is submitted
}

/** Apart by some minutes, so that no two acts of the play are at once. */
function findMenit({ menit }: Adegan, nomor: number): number {
  return menit ?? 8 * 60 + 5 + nomor * 7;
}

function listTindak(bahan: Bahan): Tindak[] {
  const { isi, adegan } = bahan;
  const penyusun = findPenyusun(bahan);
  const ajukan = composeTindak(bahan, adegan.hari, { jenis: 'ajukan', pemangku: penyusun, langkah: listSusun(bahan) });
  const langkah = listLangkahAdegan(isi, adegan);
  return [ajukan, ...listRantai(bahan, { langkah, penyusun, mulai: adegan.hari, kembali: adegan.kembali })];
}

function findPenyusun({ isi, masa, adegan }: Bahan): Pemangku {
  const jabatan = listJabatanPeran(isi, adegan.peran, adegan.unit).map(({ id }) => id);
  const [pemangku] = listPemangku(isi, jabatan, dayOf(masa, adegan.hari));
  if (pemangku) return pemangku;
  throw new PemeranError(
    `peran ${adegan.peran} tidak dipegang siapa pun pada ${dayOf(masa, adegan.hari)}: lengkapi pejabat.yaml`,
  );
}

/** The writing steps of those files that fall to the role. */
function listSusun({ isi, adegan }: Bahan): string[] {
  if (adegan.susun) return adegan.susun;
  const semua = adegan.paths.flatMap((path) => {
    const hasil = findRantai(isi, path);
    return hasil.status === 'ada' ? hasil.rantai.susun : [];
  });
  return semua.filter(({ peran }) => peran === adegan.peran).map(({ id }) => id);
}

interface Rantai {
  langkah: LangkahRantai[];
  penyusun: Pemangku;
  mulai: number;
  kembali: Adegan['kembali'];
  jedaPertama?: number; // working days before the first act
}

/** Approving acts one after the other; a step that its holder takes with a later one has no act of its own. */
function listRantai(bahan: Bahan, rantai: Rantai): Tindak[] {
  const { langkah, penyusun, kembali } = rantai;
  const tindak: Tindak[] = [];
  const nanti: LangkahRantai[] = [];
  let hari = rantai.mulai;
  for (const satu of langkah) {
    const pada = hari + findJeda(bahan, rantai, tindak.length + 1);
    const pemangku = choosePemangku(bahan, satu, pada, penyusun);
    if (pemangku === 'dirangkap') continue;
    if (isBersamaNanti(bahan, langkah, satu, pada)) {
      nanti.push(satu);
      continue;
    }
    hari = pada;
    if (kembali?.tindak === tindak.length + 1)
      return [...tindak, ...listKembali(bahan, { ...rantai, mulai: pada }, pemangku, satu.id)];
    const bersama = nanti.filter((lain) => keyPemegang(bahan, lain, pada) === keyPemegang(bahan, satu, pada));
    const semua = [...bersama, satu].map(({ id }) => id);
    tindak.push(composeTindak(bahan, hari, { jenis: 'setujui', pemangku, langkah: semua }));
  }
  return tindak.map((satu, nomor) => ({ ...satu, akhir: nomor === tindak.length - 1 }));
}

function findJeda({ adegan }: Bahan, { jedaPertama }: Rantai, nomor: number): number {
  return (nomor === 1 ? jedaPertama : undefined) ?? adegan.jeda?.[nomor] ?? 1;
}

/** Put right the next morning, and looked at again the same day. */
function listKembali(bahan: Bahan, rantai: Rantai, pemangku: Pemangku, langkah: string): Tindak[] {
  const besok = rantai.mulai + 1;
  return [
    composeTindak(bahan, rantai.mulai, { jenis: 'kembalikan', pemangku, langkah: [langkah] }),
    composeTindak(bahan, besok, { jenis: 'perbaiki', pemangku: rantai.penyusun, langkah: [] }),
    ...listRantai(bahan, { ...rantai, mulai: besok, kembali: undefined, jedaPertama: 0 }),
  ];
}

/** Somebody other than who submitted it; where nobody else holds the step, the submission has met it. */
function choosePemangku(
  { isi, masa }: Bahan,
  { jabatan, nomor, kegiatan }: LangkahRantai,
  n: number,
  penyusun: Pemangku,
) {
  const semua = listPemangku(isi, jabatan, dayOf(masa, n));
  const lain = semua.findLast(({ orang }) => keyOrang(orang) !== keyOrang(penyusun.orang));
  if (lain) return lain;
  if (semua.length > 0) return 'dirangkap';
  throw new PemeranError(
    `langkah ${nomor} (${kegiatan}) tidak dipegang siapa pun pada ${dayOf(masa, n)}: lengkapi pejabat.yaml`,
  );
}

function isBersamaNanti(bahan: Bahan, semua: LangkahRantai[], ini: LangkahRantai, n: number): boolean {
  const key = keyPemegang(bahan, ini, n);
  return semua.some((lain) => lain.sebelum.includes(ini.id) && keyPemegang(bahan, lain, n) === key);
}

function keyPemegang({ isi, masa }: Bahan, { jabatan }: LangkahRantai, n: number): string {
  const orang = listPemangku(isi, jabatan, dayOf(masa, n)).map((satu) => keyOrang(satu.orang));
  return orang.toSorted().join(' ');
}

/** What people submit comes in the morning, what is looked at in the afternoon. */
const SORE = 5 * 60;

function composeTindak(
  { isi, masa, adegan, menit }: Bahan,
  n: number,
  tindak: Pick<Tindak, 'jenis' | 'pemangku' | 'langkah'>,
): Tindak {
  const hari = dayOf(masa, n);
  const akun = listPemain(isi).find(({ orang }) => orang === tindak.pemangku.orang.id)?.akun;
  if (!akun) throw new Error(`${tindak.pemangku.orang.id} tidak punya akun geladi`);
  const sore = tindak.jenis === 'setujui' || tindak.jenis === 'kembalikan' ? SORE : 0;
  return { ...tindak, adegan, akun, hari, saat: toSaat(hari, menit + sore), akhir: false };
}
