// Every open request looked at and explained; where there is somebody to write it down, written down.
import type { FaktaMR } from '../alur/fakta.ts';
import type { Kebijakan } from '../alur/kebijakan.ts';
import type { Tanggal } from '../domain/isi.generated.ts';
import { ForgeError } from '../forge/forge-error.ts';
import type { Repo } from '../forge/git.ts';
import type { NomorPermohonan } from '../forge/sambung.ts';
import type { PenulisForge } from '../forge/tulis.ts';
import type { Letak } from './kebijakan.ts';
import { perbaruiKomentar } from './komentar.ts';
import { composePenjelasan, type Penjelasan } from './penjelasan.ts';
import type { BahanPenjelasan } from './penjelasan-nama.ts';
import { findHariFakta, tinjauPermohonan } from './tinjau.ts';
import { readKebijakanUtama } from './utama.ts';

/** What explaining reaches outside of the copy. */
export interface PortPenjelasan {
  /** The copy as the server is now, with the head of a request where one is named. */
  perbarui: (nomor?: NomorPermohonan) => Promise<void>;
  listTerbuka: () => Promise<NomorPermohonan[]>;
  readFakta: (nomor: NomorPermohonan, kebijakan: Kebijakan) => Promise<FaktaMR>;
  /** Before → after, as Markdown for a forge; undefined where there is no merged tree. */
  ringkas: (bahan: BahanPenjelasan) => string | undefined;
  penulis?: PenulisForge; // nobody: nothing is sent
}

export interface RuangPenjelasan {
  repo: Repo;
  letak: Letak;
  port: PortPenjelasan;
  per?: Tanggal | undefined; // the day for which it is told who may act; that of a request's latest fact when not given
}

/** One request. `kirim`: what became of the comment, where one was to be written. */
export type HasilPenjelasan =
  | {
      status: 'dijelaskan';
      nomor: NomorPermohonan;
      bahan: BahanPenjelasan;
      penjelasan: Penjelasan;
      ringkasan: string | undefined;
      kirim?: 'baru' | 'diperbarui' | 'tetap';
    }
  | { status: 'gagal'; nomor: NomorPermohonan; galat: ForgeError };

/** One after the other; what happens to one does not stop the next. */
export async function* explainTerbuka(
  ruang: RuangPenjelasan,
  nomor?: NomorPermohonan,
): AsyncGenerator<HasilPenjelasan> {
  const { port } = ruang;
  await port.perbarui();
  if (port.penulis) await checkPenulis(port.penulis, readKebijakanUtama(ruang));
  const semua = nomor === undefined ? await port.listTerbuka() : [nomor];
  for (const satu of semua.toSorted(compareNomor)) yield await explainPermohonan(ruang, satu);
}

async function explainPermohonan(ruang: RuangPenjelasan, nomor: NomorPermohonan): Promise<HasilPenjelasan> {
  try {
    const bahan = await readBahan(ruang, nomor);
    const penjelasan = composePenjelasan(bahan);
    const ringkasan = ruang.port.ringkas(bahan);
    const { penulis } = ruang.port;
    if (!penulis || bahan.fakta.keadaan !== 'terbuka')
      return { status: 'dijelaskan', nomor, bahan, penjelasan, ringkasan };
    const kirim = await perbaruiKomentar(penulis, bahan, ringkasan);
    return { status: 'dijelaskan', nomor, bahan, penjelasan, ringkasan, kirim };
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    return { status: 'gagal', nomor, galat: error };
  }
}

async function readBahan(ruang: RuangPenjelasan, nomor: NomorPermohonan): Promise<BahanPenjelasan> {
  await ruang.port.perbarui(nomor);
  const kebijakan = readKebijakanUtama(ruang);
  const fakta = await ruang.port.readFakta(nomor, kebijakan);
  const per = ruang.per ?? findHariFakta(fakta, kebijakan.juruGabung);
  return { kebijakan, fakta, per, tinjauan: tinjauPermohonan(ruang.repo, kebijakan, fakta, per) };
}

/** Quotes count only in comments of the account that instansi.yaml names: written by another, they would protect nothing. */
async function checkPenulis(penulis: PenulisForge, { juruGabung }: Kebijakan): Promise<void> {
  const { id, nama } = await penulis.akunSendiri();
  if (id === juruGabung) return;
  throw new ForgeError(
    'tidak-berhak',
    `token ini milik akun ${nama} (nomor ${id}), bukan juru-gabung yang disebut instansi.yaml`,
    'Pakai token akun juru-gabung, atau perbaiki repositori.juru_gabung lewat permohonan kebijakan.',
  );
}

function compareNomor(a: NomorPermohonan, b: NomorPermohonan): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}
