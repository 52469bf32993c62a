// The gate and the juru-gabung of the play: the very functions of the commands, over HTTP, from a copy of their own.
import type { Forge } from '../alur/fakta.ts';
import type { Jauh } from '../forge/git-push.ts';
import { readTip, type Repo } from '../forge/git.ts';
import {
  connectForge,
  listTerbuka,
  type NomorPermohonan,
  readPermintaan,
  type SambunganForge,
} from '../forge/sambung.ts';
import { openPenulis, type PenulisForge } from '../forge/tulis.ts';
import { type Meja, openPort, type PortGabung } from '../gerbang/gabung-port.ts';
import { type HasilGabung, mergeTerbuka } from '../gerbang/gabung.ts';
import { readKunciPejabat } from '../gerbang/kebijakan.ts';
import { explainTerbuka, type HasilPenjelasan, type PortPenjelasan } from '../gerbang/penjelasan-terbuka.ts';
import { readFolderAt } from '../gerbang/pohon.ts';
import { composeRingkasan } from '../gerbang/ringkasan.ts';
import { createSalinan, type SalinanGerbang } from '../gerbang/salinan.ts';
import type { Folder } from '../source/files.ts';
import type { ForgeLatihan } from './forge/forge.ts';
import type { Kunci } from './kunci.ts';
import { ALAMAT, JURU, LETAK } from './tempat.ts';

export interface Juru {
  gate: (nomor: NomorPermohonan) => Promise<HasilPenjelasan>;
  /** `ubah` puts something between the juru-gabung and the world: what happens in the second before it acts. */
  merge: (nomor?: NomorPermohonan, ubah?: (port: PortGabung) => PortGabung) => Promise<HasilGabung[]>;
  /** The content folder as main has it. */
  readIsi: () => Promise<Folder>;
  remove: () => void;
}

export interface BahanJuru {
  forge: Forge;
  server: ForgeLatihan;
  asal: Repo;
  jauh: Jauh;
  kunci: Kunci;
  kini: () => Date;
}

export function openJuru(bahan: BahanJuru): Juru {
  const { forge, asal, jauh, kunci, kini } = bahan;
  const salinan = createSalinan(asal, forge, jauh);
  const sambungan = connect(bahan);
  const penulis = openPenulisForge(sambungan);
  const letakKunci = kunci.letak(JURU.nama);
  const port = openPort({
    salinan,
    letak: LETAK,
    jauh,
    sambungan,
    letakKunci,
    saat: kini,
    ...(penulis && { penulis }),
  });
  const penjelasan = openPortPenjelasan(salinan, sambungan, penulis);
  return {
    gate: async (nomor) => {
      const [hasil] = await Array.fromAsync(
        explainTerbuka({ repo: salinan.repo, letak: LETAK, port: penjelasan }, nomor),
      );
      if (hasil) return hasil;
      throw new Error(`gerbang tidak menjelaskan ${nomor}`);
    },
    merge: (nomor, ubah = (satu) => satu) => {
      const meja: Meja = { repo: salinan.repo, letak: LETAK, port: ubah(port) };
      return Array.fromAsync(mergeTerbuka(meja, nomor));
    },
    readIsi: async () => {
      await salinan.perbarui();
      return readFolderAt(salinan.repo, readTip(salinan.repo, LETAK.cabang), LETAK.folder);
    },
    remove: salinan.remove,
  };
}

/** The address is nobody's: what is spoken to is the server of this process. */
function connect({ forge, server }: BahanJuru): SambunganForge {
  const juru = { id: JURU.id, login: JURU.nama, kunci: [] };
  const repositori = { forge, alamat: ALAMAT[forge], cabang: LETAK.cabang, juru_gabung: juru };
  const env = { KINERJA_TOKEN: server.token(JURU), KINERJA_API: server.api };
  return connectForge(repositori, env, { fetch, sleep: () => Promise.resolve() });
}

function openPenulisForge(sambungan: SambunganForge): PenulisForge | undefined {
  if (sambungan.forge === 'git') return undefined;
  return openPenulis(sambungan.klien, sambungan.forge, sambungan.proyek, sambungan.akun);
}

function openPortPenjelasan(
  { repo, perbarui }: SalinanGerbang,
  sambungan: SambunganForge,
  penulis: PenulisForge | undefined,
): PortPenjelasan {
  return {
    perbarui,
    listTerbuka: () => listTerbuka(sambungan, repo),
    readFakta: (nomor, { isi }) => readPermintaan(sambungan, nomor, { repo, tepercaya: readKunciPejabat(isi) }),
    ringkas: (bahan) => (penulis ? composeRingkasan(repo, LETAK, bahan) : undefined),
    ...(penulis && { penulis }),
  };
}
