// Opening a request: once for each branch, whatever became of an earlier answer.
import { ForgeError, type KodeGalat } from './forge-error.ts';
import { type Forja, type Klien, path } from './http.ts';
import { splitProyek } from './proyek.ts';
import { number, optional, record, text } from './reader.ts';

/** A branch of the project itself, to be taken into another one. */
export interface Ajuan {
  asal: string;
  sasaran: string;
  judul: string;
  uraian: string;
}

export interface Diajukan {
  nomor: number;
  alamat: string; // of the page that people look at
  baru: boolean; // false: it stood open already
}

/** The same few words in each forge's own. */
interface JalurAjuan {
  list(ajuan: Ajuan): Promise<Omit<Diajukan, 'baru'>[]>;
  create(ajuan: Ajuan): Promise<Omit<Diajukan, 'baru'>>;
}

/** GitLab wants `api`, GitHub pull-requests: write, Gitea and Forgejo write:repository. */
export async function openAjuan(klien: Klien, forge: Forja, proyek: string, ajuan: Ajuan): Promise<Diajukan> {
  const jalur = forge === 'gitlab' ? openGitlab(klien, proyek) : openHub(klien, proyek);
  const find = async () => (await jalur.list(ajuan))[0];
  const ada = await find();
  if (ada) return { ...ada, baru: false };
  try {
    return { ...(await jalur.create(ajuan)), baru: true };
  } catch (error) {
    // Another run opened it in between, or ours did and its answer was lost.
    const terbuka = error instanceof ForgeError && MUNGKIN_TERBUKA.includes(error.kode) ? await find() : undefined;
    if (terbuka) return { ...terbuka, baru: false };
    throw error;
  }
}

const MUNGKIN_TERBUKA: KodeGalat[] = [
  'permintaan-ditolak',
  'waktu-habis',
  'tidak-tersambung',
  'server-galat',
  'bukan-json',
];

const MR = record({
  iid: number,
  web_url: text,
  source_branch: text,
  target_branch: text,
  source_project_id: optional(number),
  target_project_id: number,
});

function openGitlab(klien: Klien, proyek: string): JalurAjuan {
  const dasar = path`/projects/${proyek}/merge_requests`;
  const compose = ({ iid, web_url }: ReturnType<typeof MR>) => ({ nomor: iid, alamat: web_url });
  return {
    list: async ({ asal, sasaran }) => {
      const saring = path`?state=opened&source_branch=${asal}&target_branch=${sasaran}`;
      const semua = await klien.list(dasar + saring, MR);
      // A fork may have a branch of that name too.
      const milik = semua.filter((satu) => satu.source_project_id === satu.target_project_id);
      return milik.filter((satu) => satu.source_branch === asal && satu.target_branch === sasaran).map(compose);
    },
    create: async ({ asal, sasaran, judul, uraian }) => {
      const isi = { source_branch: asal, target_branch: sasaran, title: judul, description: uraian };
      return compose(await klien.send('POST', dasar, { ...isi, remove_source_branch: true }, MR));
    },
  };
}

const UJUNG = record({ ref: text, repo: optional(record({ id: number })) });
const PR = record({ number, html_url: text, head: UJUNG, base: UJUNG });

/** Gitea, Forgejo and GitHub: the same addresses and bodies. */
function openHub(klien: Klien, proyek: string): JalurAjuan {
  const { pemilik, nama } = splitProyek(proyek);
  const dasar = path`/repos/${pemilik}/${nama}/pulls`;
  const compose = ({ number: nomor, html_url: alamat }: ReturnType<typeof PR>) => ({ nomor, alamat });
  return {
    list: async ({ asal, sasaran }) => {
      const semua = await klien.list(`${dasar}${path`?state=open&base=${sasaran}`}`, PR);
      const milik = semua.filter(({ head, base }) => head.repo !== undefined && head.repo.id === base.repo?.id);
      return milik.filter(({ head, base }) => head.ref === asal && base.ref === sasaran).map(compose);
    },
    create: async ({ asal: head, sasaran: base, judul: title, uraian: body }) =>
      compose(await klien.send('POST', dasar, { title, body, head, base }, PR)),
  };
}
