import { type Klien, path } from './http.ts';
import { list, number, optional, record, text } from './reader.ts';
import {
  compareMedan,
  difference,
  isMedan,
  type Langkah,
  type Medan,
  medan,
  RAHASIA,
  readBila,
  remark,
  sendBila,
  TEMPAT_RAHASIA,
  type Temuan,
} from './setelan.ts';
import { ignore } from './tulis-jalur.ts';

/** Where the jobs of `gerbang.yml` and `satu-data.yml` run and find their secrets, and what is lost when others get in. */
const LINGKUNGAN = {
  'juru-gabung': {
    untuk: 'rahasia gerbang',
    akibat: 'cabang yang mengubah alur kerjanya dapat membaca token dan kunci juru-gabung.',
  },
  'satu-data': {
    untuk: 'rahasia unggahan Satu Data',
    akibat: 'cabang yang mengubah alur kerjanya dapat membaca token portal dan token Admin Satu Data.',
  },
} as const;

type NamaLingkungan = keyof typeof LINGKUNGAN;

const DAFTAR_LINGKUNGAN: NamaLingkungan[] = ['juru-gabung', 'satu-data'];

/** A pattern that names the main branch and nothing else; a tag may have its name too. */
const KEBIJAKAN = record({ id: number, name: text, type: optional(text) });
const SEMUA_KEBIJAKAN = record({ branch_policies: list(KEBIJAKAN) });
type Kebijakan = ReturnType<typeof KEBIJAKAN>;

export function listLangkahPipa(dasar: string, cabang: string): Langkah[] {
  return DAFTAR_LINGKUNGAN.flatMap((nama) => composeLangkah(dasar, cabang, nama));
}

function composeLangkah(dasar: string, cabang: string, nama: NamaLingkungan): [tempat: Langkah, kebijakan: Langkah] {
  const jalur = `${dasar}${path`/environments/${nama}`}`;
  return [
    {
      untuk: `lingkungan ${nama} untuk ${LINGKUNGAN[nama].untuk}, hanya bagi cabang yang disebut`,
      metode: 'PUT',
      jalur,
      isi: { deployment_branch_policy: { protected_branches: false, custom_branch_policies: true } },
    },
    {
      untuk: `yang disebut: cabang ${cabang} saja; hapus yang lain`,
      metode: 'POST',
      jalur: `${jalur}/deployment-branch-policies`,
      isi: { name: cabang, type: 'branch' },
    },
  ];
}

export async function writePipa(klien: Klien, dasar: string, cabang: string): Promise<void> {
  for (const nama of DAFTAR_LINGKUNGAN) await writeLingkungan(klien, composeLangkah(dasar, cabang, nama), cabang);
}

async function writeLingkungan(klien: Klien, [tempat, kebijakan]: [Langkah, Langkah], cabang: string): Promise<void> {
  const ada = await readBila(() => klien.get(tempat.jalur, medan));
  // Sent again it would take away what else guards the environment.
  if (!ada || !isMenyebut(ada)) {
    // A private repository of a Free plan has none; `check` says so.
    if (!(await sendBila(klien, tempat, ['tidak-berhak']))) return;
  }
  const semua = await listKebijakan(klien, tempat.jalur);
  for (const lain of semua.filter((satu) => !isUtama(satu, cabang)))
    await klien.send('DELETE', `${kebijakan.jalur}${path`/${lain.id}`}`, {}, ignore);
  if (semua.some((satu) => isUtama(satu, cabang)) || !kebijakan.isi) return;
  await klien.send(kebijakan.metode, kebijakan.jalur, kebijakan.isi, ignore);
}

export async function checkPipa(klien: Klien, dasar: string, cabang: string): Promise<Temuan[]> {
  const temuan: Temuan[] = [];
  for (const nama of DAFTAR_LINGKUNGAN) temuan.push(...(await checkLingkungan(klien, dasar, cabang, nama)));
  return [...temuan, ...(await checkRahasia(klien, dasar)), ...(await checkPages(klien, dasar, cabang))];
}

/** GitHub makes a missing environment itself when a workflow names it, open to every branch. */
async function checkLingkungan(klien: Klien, dasar: string, cabang: string, nama: NamaLingkungan): Promise<Temuan[]> {
  const [{ jalur }] = composeLangkah(dasar, cabang, nama);
  const tempat = `lingkungan ${nama}`;
  const { untuk, akibat } = LINGKUNGAN[nama];
  const ada = await readBila(() => klien.get(jalur, medan));
  if (!ada) return [difference(tempat, 'environments', undefined, `${untuk} tidak mempunyai tempat yang terkunci.`)];
  return compareKebijakan(klien, { tempat, jalur, akibat, cabang }, ada);
}

const BERNAMA = record({ secrets: list(record({ name: text })) });

/** Names only: GitHub shows nobody what they hold. */
async function checkRahasia(klien: Klien, dasar: string): Promise<Temuan[]> {
  const milik = await readBila(() => klien.get(`${dasar}/actions/secrets?per_page=100`, BERNAMA));
  const lembaga = await readBila(() => klien.get(`${dasar}/actions/organization-secrets?per_page=100`, BERNAMA));
  const takTerlihat = 'token ini tidak boleh melihat nama rahasia repositori; periksa sendiri.';
  return [
    ...(milik ? listTerbuka('rahasia repositori', milik) : [remark('rahasia repositori', 'secrets', takTerlihat)]),
    ...listTerbuka('rahasia organisasi', lembaga ?? { secrets: [] }),
  ];
}

function listTerbuka(tempat: string, { secrets }: ReturnType<typeof BERNAMA>): Temuan[] {
  const nama = new Set(secrets.map(({ name }) => name.toUpperCase()));
  return RAHASIA.filter((satu) => nama.has(satu)).map((satu) => {
    const akibat = `alur kerja dari cabang mana pun dapat membacanya; hapus, simpan di lingkungan ${TEMPAT_RAHASIA[satu]}.`;
    return difference(tempat, satu, 'ada', akibat);
  });
}

/** Without a policy of its own any branch may deploy over the real site. No Pages, no environment: nothing to guard. */
async function checkPages(klien: Klien, dasar: string, cabang: string): Promise<Temuan[]> {
  const jalur = `${dasar}/environments/github-pages`;
  const ada = await readBila(() => klien.get(jalur, medan));
  if (!ada) return [];
  const akibat = 'cabang lain dapat menimpa laman resmi; atur di Settings → Environments → github-pages.';
  return compareKebijakan(klien, { tempat: 'Pages', jalur, akibat, cabang }, ada);
}

interface Tempat {
  tempat: string;
  jalur: string;
  akibat: string;
  cabang: string;
}

async function compareKebijakan(klien: Klien, { tempat, jalur, akibat, cabang }: Tempat, ada: Medan) {
  const nyata = isMenyebut(ada) ? (await listKebijakan(klien, jalur)).map(showKebijakan) : showLain(ada);
  const ketentuan = { medan: 'deployment_branch_policy', harus: [cabang], akibat };
  return compareMedan(tempat, [ketentuan], { deployment_branch_policy: nyata });
}

function isMenyebut({ deployment_branch_policy: kebijakan }: Medan): boolean {
  return isMedan(kebijakan) && isCustom(kebijakan);
}

function isCustom({ custom_branch_policies: menyebut }: Medan): boolean {
  return menyebut === true;
}

/** "Protected branches" means the older kind of protection, which a ruleset is not. */
function showLain({ deployment_branch_policy: kebijakan }: Medan): string[] {
  return [isMedan(kebijakan) ? '(cabang terlindung)' : '(semua cabang)'];
}

function showKebijakan({ name, type }: Kebijakan): string {
  return type === 'tag' ? `(tag) ${name}` : name;
}

function isUtama(satu: Kebijakan, cabang: string): boolean {
  return showKebijakan(satu) === cabang;
}

async function listKebijakan(klien: Klien, jalur: string): Promise<Kebijakan[]> {
  const { branch_policies: semua } = await klien.get(
    `${jalur}/deployment-branch-policies?per_page=100`,
    SEMUA_KEBIJAKAN,
  );
  return semua;
}
