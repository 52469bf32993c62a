import type { Akun } from '../alur/fakta.ts';
import { ForgeError, type KodeGalat } from './forge-error.ts';
import type { Forja, Klien } from './http.ts';
import { splitProyek } from './proyek.ts';
import { openJalurGitlab } from './tulis-gitlab.ts';
import { openJalurHub } from './tulis-hub.ts';
import type { JalurTulis, KomentarSendiri, StatusGerbang } from './tulis-jalur.ts';
import { composeKomentar, cutKeterangan, guardTeks, hasPenanda, isSameTeks } from './tulis-teks.ts';

/** What the gate writes on a forge. All of it may be said again at any time: nothing is written twice. */
export interface PenulisForge {
  /** The gate's own comments on a request (by its account), oldest first. */
  listKomentarSendiri(nomor: number): Promise<KomentarSendiri[]>;
  /** Creates the one comment with the marker, or updates it in place when its text differs; gives what was done. */
  letakkanKomentar(nomor: number, teks: string): Promise<'baru' | 'diperbarui' | 'tetap'>;
  /** Commit status as advice, context "gerbang/persetujuan". */
  kirimStatus(sha: string, status: StatusGerbang): Promise<void>;
  /** A request whose head is merged but which the forge still shows as open: comment and close. */
  tutup(nomor: number, teks: string): Promise<void>;
  /** Who the token belongs to. */
  akunSendiri(): Promise<Akun>;
}

/** `akun`: whose the token is, when the forge does not tell (a GitHub App's). */
export function openPenulis(klien: Klien, forge: Forja, proyek: string, akun?: Akun): PenulisForge {
  const jalur = openJalur(klien, forge, proyek);
  let sendiri: Promise<Akun> | undefined;
  const akunSendiri = () => (sendiri ??= readSendiri(jalur, akun));
  const listSendiri = async (nomor: number) => {
    const { id } = await akunSendiri();
    const semua = await jalur.listKomentar(nomor);
    return semua
      .filter((satu) => satu.akun.id === id)
      .toSorted((a, b) => a.id - b.id)
      .map(({ id, teks }) => ({ id, teks }));
  };
  return {
    akunSendiri,
    listKomentarSendiri: listSendiri,
    letakkanKomentar: (nomor, teks) => placeKomentar(jalur, nomor, teks, () => listSendiri(nomor)),
    kirimStatus: (sha, status) => sendStatus(jalur, sha, status),
    tutup: (nomor, teks) => closeOnce(jalur, nomor, teks, () => listSendiri(nomor)),
  };
}

function openJalur(klien: Klien, forge: Forja, proyek: string): JalurTulis {
  switch (forge) {
    case 'gitlab':
      return openJalurGitlab(klien, proyek);
    case 'gitea':
    case 'forgejo':
    case 'github':
      return openJalurHub(klien, forge, splitProyek(proyek));
  }
}

async function readSendiri(jalur: JalurTulis, akun: Akun | undefined): Promise<Akun> {
  try {
    const sendiri = await jalur.akun();
    // Number 0 is every account that is gone: their comments are not ours.
    if (sendiri.id > 0) return sendiri;
  } catch (error) {
    // "Resource not accessible by integration": the token of a GitHub App is no user's.
    if (akun && error instanceof ForgeError && error.kode === 'tidak-berhak') return akun;
    throw error;
  }
  throw new ForgeError(
    'token-ditolak',
    'token ini bukan milik akun mana pun',
    'Buat token baru pada akun juru-gabung.',
  );
}

type Daftar = () => Promise<KomentarSendiri[]>;

async function placeKomentar(jalur: JalurTulis, nomor: number, teks: string, list: Daftar) {
  const isi = composeKomentar(teks);
  const lama = (await list()).find((satu) => hasPenanda(satu.teks));
  if (!lama) {
    await createOnce(jalur, nomor, isi, list);
    return 'baru';
  }
  if (isSameTeks(lama.teks, isi)) return 'tetap';
  await jalur.update(nomor, lama.id, isi);
  return 'diperbarui';
}

/** What may have reached the server although no answer came back. */
const MUNGKIN_SAMPAI: KodeGalat[] = ['waktu-habis', 'tidak-tersambung', 'server-galat'];

/** A comment whose answer was lost is looked for before anybody writes it again. */
async function createOnce(jalur: JalurTulis, nomor: number, isi: string, list: Daftar): Promise<void> {
  try {
    await jalur.create(nomor, isi);
  } catch (error) {
    if (!(error instanceof ForgeError) || !MUNGKIN_SAMPAI.includes(error.kode)) throw error;
    if (!(await list()).some(({ teks }) => isSameTeks(teks, isi))) throw error;
  }
}

/** GitHub takes 1,000 statuses for a commit and no more: one that stands already is not sent again. */
async function sendStatus(jalur: JalurTulis, sha: string, status: StatusGerbang): Promise<void> {
  const keterangan = cutKeterangan(status.keterangan, jalur.panjangKeterangan);
  const kini = await jalur.findStatus(sha);
  const sama = kini?.keadaan === status.keadaan;
  if (sama && (kini.keterangan === keterangan || (status.keadaan === 'menunggu' && !jalur.menungguUlang))) return;
  try {
    await jalur.sendStatus(sha, { ...status, keterangan });
  } catch (error) {
    // Another run of ours said the same in between.
    if (!(error instanceof ForgeError) || error.kode !== 'permintaan-ditolak') throw error;
    if ((await jalur.findStatus(sha))?.keadaan !== status.keadaan) throw error;
  }
}

async function closeOnce(jalur: JalurTulis, nomor: number, teks: string, list: Daftar): Promise<void> {
  const isi = guardTeks(teks);
  if (!(await list()).some((satu) => isSameTeks(satu.teks, isi))) await createOnce(jalur, nomor, isi, list);
  await jalur.close(nomor);
}
