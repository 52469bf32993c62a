// The stage: a server with the office's repository, the people's clone, and the gate and juru-gabung as the office runs them.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Akun, Forge } from '../alur/fakta.ts';
import type { Jauh } from '../forge/git-push.ts';
import { openRepo, type Repo, runGit } from '../forge/git.ts';
import type { NomorPermohonan } from '../forge/sambung.ts';
import type { HasilGabung } from '../gerbang/gabung.ts';
import type { HasilPenjelasan } from '../gerbang/penjelasan-terbuka.ts';
import type { TextFile } from '../source/files.ts';
import { type ForgeLatihan, openForge } from './forge/forge.ts';
import type { AkunLatihan } from './forge/buku.ts';
import { runGitAsync } from './forge/git-async.ts';
import type { Kunci } from './kunci.ts';
import { type MejaKerja, openMejaKerja } from './meja-kerja.ts';
import { type Juru, openJuru } from './juru.ts';
import { createPelakuForge, createPelakuPolos, type Pelaku } from './pelaku.ts';
import { ALAMAT, JURU } from './tempat.ts';

export interface Panggung {
  forge: Forge;
  server: ForgeLatihan;
  kerja: MejaKerja;
  pelaku: Pelaku; // what people do
  genesis: string;
  kini: () => Date;
  /** The clock; it only goes forward. */
  setJam: (saat: string) => void;
  /** What the gate says of a request, written on the forge where there is one. */
  gate: (nomor: NomorPermohonan) => Promise<HasilPenjelasan>;
  /** Once through the juru-gabung, for one request or for all that are open. */
  merge: (nomor?: NomorPermohonan) => Promise<HasilGabung[]>;
  juru: Juru;
  /** Another run of the juru-gabung beside it, with a copy of its own. */
  openJuruLain: () => Juru;
  tip: () => string; // of main, on the server
  close: () => Promise<void>;
}

export interface PilihanPanggung {
  forge: Forge;
  folder: string; // for everything of the play; whoever gave it removes it
  mulai: string; // moment of the genesis
  akun: Akun[];
  kunci: Kunci;
  isi: TextFile[]; // paths from the top of the repository: the genesis
  salin?: (folder: string) => void; // what is no text, into the work tree
  pesan: string; // of the genesis
}

export async function openPanggung(pilihan: PilihanPanggung): Promise<Panggung> {
  const { forge, folder, kunci } = pilihan;
  let jam = Date.parse(pilihan.mulai);
  const kini = () => new Date(jam);
  const server = await openServer(pilihan, kini);
  try {
    const isPolos = forge === 'git';
    const kerja = await openMejaKerja({
      folder: join(folder, 'kerja'),
      kini,
      url: (akun) => server.url(akun),
      kunci: (akun) => (isPolos ? kunci.letak(akun.nama) : undefined),
    });
    const genesis = await writeGenesis(kerja, pilihan);
    const asal = await cloneGerbang(server, join(folder, 'gerbang.git'));
    const openJuruLain = () => openJuru({ forge, server, asal, jauh: composeJauh(server, JURU), kunci, kini });
    const juru = openJuruLain();
    return {
      forge,
      server,
      kerja,
      pelaku: isPolos ? createPelakuPolos(kerja) : createPelakuForge(kerja, server),
      genesis,
      kini,
      setJam: (saat) => void (jam = Math.max(jam, Date.parse(saat))),
      gate: (nomor) => juru.gate(nomor),
      merge: (nomor) => juru.merge(nomor),
      juru,
      openJuruLain,
      tip: () => runGit({ folder: server.folderRepo }, ['rev-parse', 'refs/heads/main']).trim(),
      close: async () => {
        juru.remove();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** In plain git the same server, asked for nothing but git: its hook lets nobody but the juru-gabung write main. */
async function openServer({ forge, folder, akun }: PilihanPanggung, now: () => Date): Promise<ForgeLatihan> {
  const accounts: AkunLatihan[] = [...akun, { ...JURU, peran: 'juru-gabung' }];
  const alamat = new URL(ALAMAT[forge]).origin;
  const tempat = join(folder, 'server');
  mkdirSync(tempat, { recursive: true });
  return openForge({ dialect: forge === 'git' ? 'gitea' : forge, folder: tempat, now, accounts, alamat });
}

/** What was there before the chain of officials: *data awal*. */
async function writeGenesis(kerja: MejaKerja, { isi, salin, pesan }: PilihanPanggung): Promise<string> {
  await kerja.git(JURU, 'init', '--quiet', '--initial-branch=main');
  salin?.(kerja.folder);
  const sha = await kerja.tulisAwal(JURU, { pesan, berkas: isi });
  await kerja.kirim(JURU, `${sha}:refs/heads/main`);
  return sha;
}

async function cloneGerbang(server: ForgeLatihan, folder: string): Promise<Repo> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await runGitAsync(folder, ['clone', '--quiet', '--bare', '--no-tags', server.url(JURU), '.']);
  return openRepo(folder);
}

function composeJauh(server: ForgeLatihan, akun: Akun): Jauh {
  const url = new URL(server.url(akun));
  const masuk = { login: url.username, token: url.password };
  url.username = '';
  url.password = '';
  return { alamat: url.href, masuk };
}
