// What the juru-gabung reaches beyond its own decisions. Each call is a point at which it may fail, or be interrupted.
import type { FaktaMR } from '../alur/fakta.ts';
import type { Kebijakan } from '../alur/kebijakan.ts';
import { type HasilPush, type Jauh, pushCommit } from '../forge/git-push.ts';
import type { Repo } from '../forge/git.ts';
import { listTerbuka, type NomorPermohonan, readPermintaan, type SambunganForge } from '../forge/sambung.ts';
import type { PenulisForge } from '../forge/tulis.ts';
import { type Letak, readKunciPejabat } from './kebijakan.ts';
import { listKutipanTampak, perbaruiKomentar } from './komentar.ts';
import { listKutipanBaru, mergeKutipan } from './komentar-kutipan.ts';
import { signTeks } from './komit-tanda.ts';
import type { BahanPenjelasan } from './penjelasan-nama.ts';
import { composeRingkasan } from './ringkasan.ts';
import type { SalinanGerbang } from './salinan.ts';

export interface PortGabung {
  /** The copy as the server is now, with the head of a request where one is named. */
  perbarui: (nomor?: NomorPermohonan) => Promise<void>;
  listTerbuka: () => Promise<NomorPermohonan[]>;
  readFakta: (nomor: NomorPermohonan, kebijakan: Kebijakan) => Promise<FaktaMR>;
  /** Returns are quoted before anything is merged, so that taking one away does not lift it. */
  catatKembali: (bahan: BahanPenjelasan) => Promise<void>;
  sign: (teks: string) => string;
  push: (sha: string) => Promise<HasilPush>;
  tutup: (nomor: number, teks: string) => Promise<void>;
  saat: () => Date;
}

/** Where the merging is done. */
export interface Meja {
  repo: Repo;
  letak: Letak;
  port: PortGabung;
  genesis?: string; // the whole history since then is asked about each merge; else the one before it alone
}

export interface BahanPort {
  salinan: SalinanGerbang;
  letak: Letak;
  jauh: Jauh;
  sambungan: SambunganForge;
  penulis?: PenulisForge; // nobody in plain git
  letakKunci: string;
  saat: () => Date;
}

export function openPort({ salinan, letak, jauh, sambungan, penulis, letakKunci, saat }: BahanPort): PortGabung {
  const { repo } = salinan;
  return {
    perbarui: salinan.perbarui,
    listTerbuka: () => listTerbuka(sambungan, repo),
    readFakta: (nomor, { isi }) => readPermintaan(sambungan, nomor, { repo, tepercaya: readKunciPejabat(isi) }),
    catatKembali: async (bahan) => {
      if (penulis) await quoteKembali(penulis, bahan, () => composeRingkasan(repo, letak, bahan));
    },
    sign: (teks) => signTeks(letakKunci, teks),
    push: (sha) => pushCommit(repo, jauh, sha, sambungan.cabang),
    tutup: async (nomor, teks) => penulis?.tutup(nomor, teks),
    saat,
  };
}

/** Only what no comment of the gate quotes yet: `gate` writes the whole, and has mostly done so before. */
async function quoteKembali(
  penulis: PenulisForge,
  bahan: BahanPenjelasan,
  ringkas: () => string | undefined,
): Promise<void> {
  const baru = listKutipanBaru(bahan.tinjauan.putusan);
  if (baru.length === 0) return;
  const kini = await penulis.listKomentarSendiri(bahan.fakta.nomor);
  const tampak = listKutipanTampak(
    bahan,
    kini.map(({ teks }) => teks),
  );
  if (mergeKutipan(tampak, baru).length > tampak.length) await perbaruiKomentar(penulis, bahan, ringkas());
}
