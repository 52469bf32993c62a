// The upload: read, compare, do the first thing that differs, read again. Whatever broke off in between, the next round goes on
// from what is really there; the round that finds no difference is the reading back.
import { composeSesudah, overlaySesudah } from './bayangan.ts';
import type { Ckan } from './ckan.ts';
import { CkanError, isSementara } from './galat.ts';
import { describeDipakai, type Keadaan, readDataset, readKeadaan } from './keadaan.ts';
import { doLangkah } from './kerjakan.ts';
import { describeLangkah, type Langkah, listLangkah } from './rencana.ts';
import type { Tujuan } from './tujuan.ts';

export interface Unggahan {
  keadaan: Keadaan;
  dikerjakan: string[]; // lines of what was changed, in order
}

export interface Pengunggah {
  ckan: Ckan;
  sleep: (milidetik: number) => Promise<void>;
  tell?: (baris: string) => void; // each line once the portal was read to hold it
}

export interface Rencana {
  langkah: Langkah[];
  sesudah: Keadaan; // as the portal will then stand
}

const MAX_GAGAL = 5; // tries of one step, before it is left to the next run
const MAX_PUTARAN = 500;
const MAX_JEDA = 120_000; // milliseconds; longer than this nobody waits

/** What an upload would do, after another of the same run where one is named; reads and writes nothing. */
export async function planUnggah(pengunggah: Pengunggah, tujuan: Tujuan, sebelum?: Keadaan): Promise<Rencana> {
  const nyata = await readUlang(pengunggah, tujuan);
  const keadaan = sebelum ? overlaySesudah(nyata, sebelum) : nyata;
  return { langkah: listLangkah(keadaan, tujuan), sesudah: composeSesudah(keadaan, tujuan) };
}

export async function pushTujuan(pengunggah: Pengunggah, tujuan: Tujuan): Promise<Unggahan> {
  const upaya: Upaya = { kali: new Map(), dikerjakan: [], tanpaKunci: false, diterima: false };
  for (let ke = 0; ke < MAX_PUTARAN; ke++) {
    const keadaan = await readUlang(pengunggah, tujuan);
    const langkah = listLangkah(upaya.tanpaKunci ? withoutKunci(keadaan) : keadaan, tujuan);
    confirm(pengunggah, upaya, langkah);
    const [pertama] = langkah;
    if (!pertama) return { keadaan, dikerjakan: upaya.dikerjakan };
    await tryLangkah(pengunggah, tujuan, pertama, upaya);
  }
  throw new CkanError(
    'tidak-tersimpan',
    'portal terus berubah selama diunggah',
    'Coba lagi bila tidak ada yang menyunting.',
  );
}

interface Upaya {
  kali: Map<string, number>; // tries of each step
  dikerjakan: string[];
  tanpaKunci: boolean;
  diterima: boolean; // the last answer was a good one; a step that is still to be done is then perhaps only not yet seen
  terakhir?: Langkah | undefined; // done or not: the next reading tells
}

/** A step that is no longer to be done was done, whatever the portal answered to it. */
function confirm({ tell }: Pengunggah, upaya: Upaya, langkah: Langkah[]): void {
  const { terakhir } = upaya;
  upaya.terakhir = undefined;
  if (!terakhir || langkah.some((satu) => nameLangkah(satu) === nameLangkah(terakhir))) return;
  for (const kata of describeLangkah(terakhir)) {
    upaya.dikerjakan.push(kata);
    tell?.(kata);
  }
}

/** A file is told by its SHA-256. */
function nameLangkah(langkah: Langkah): string {
  return JSON.stringify(langkah, (_, isi: unknown) => (isi instanceof Uint8Array ? undefined : isi));
}

function withoutKunci({ tabel, ...lain }: Keadaan): Keadaan {
  return { ...lain, tabel: tabel && { ...tabel, tanpaKunci: true } };
}

async function tryLangkah(pengunggah: Pengunggah, tujuan: Tujuan, langkah: Langkah, upaya: Upaya): Promise<void> {
  const kali = (upaya.kali.get(nameLangkah(langkah)) ?? 0) + 1;
  if (kali > MAX_GAGAL) throw describeTakTersimpan(langkah);
  upaya.kali.set(nameLangkah(langkah), kali);
  upaya.terakhir = langkah;
  if (kali > 1 && upaya.diterima) await pengunggah.sleep(backoff(kali - 1));
  upaya.diterima = false;
  try {
    await doLangkah(pengunggah.ckan, langkah, tujuan);
    upaya.diterima = true;
    if (langkah.jenis === 'siapkan-tabel') upaya.tanpaKunci = false;
  } catch (galat) {
    if (isSementara(galat)) await wait(pengunggah, galat, kali);
    else await mend(pengunggah.ckan, langkah, tujuan, { galat, upaya });
  }
}

/** Refusals that mean "read again": somebody was faster, a table that lost its key, an extension that was just switched off. */
async function mend(
  ckan: Ckan,
  langkah: Langkah,
  tujuan: Tujuan,
  { galat, upaya }: { galat: unknown; upaya: Upaya },
): Promise<void> {
  if (!(galat instanceof CkanError)) throw galat;
  upaya.terakhir = undefined;
  if (galat.kode === 'tanpa-datastore') return;
  if (langkah.jenis === 'buat-dataset' && /already in use/.test(galat.medan.name ?? '')) {
    if (await readDataset(ckan, tujuan)) return;
    // Taken, and yet not shown to this token: another's private dataset, or a deleted one.
    throw describeDipakai(tujuan.dataset.nama, 'dataset itu tidak terlihat oleh token ini');
  }
  if (langkah.jenis !== 'tulis-baris' || !/unique key/.test(galat.medan.table ?? '')) throw galat;
  upaya.tanpaKunci = true;
}

/** Reading may be repeated as often as one likes. */
async function readUlang(pengunggah: Pengunggah, tujuan: Tujuan): Promise<Keadaan> {
  for (let kali = 1; ; kali++) {
    try {
      return await readKeadaan(pengunggah.ckan, tujuan);
    } catch (galat) {
      if (!isSementara(galat)) throw galat;
      await wait(pengunggah, galat, kali);
    }
  }
}

/** As long as the portal asks for; a failure that comes too often, or asks for too long, is the end of this run. */
async function wait({ sleep }: Pengunggah, galat: CkanError, kali: number): Promise<void> {
  if (kali >= MAX_GAGAL || galat.tunggu > MAX_JEDA) throw galat;
  await sleep(Math.max(backoff(kali), galat.tunggu));
}

function backoff(kali: number): number {
  return 1000 * 2 ** (kali - 1);
}

function describeTakTersimpan(langkah: Langkah): CkanError {
  return new CkanError(
    'tidak-tersimpan',
    `portal menjawab berhasil, tetapi tidak menyimpan: ${describeLangkah(langkah).join('; ')}`,
    'Tanya pengelola portal; mungkin isiannya diubah oleh pengaya portal itu.',
  );
}
