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
  type Temuan,
} from './setelan.ts';
import { ignore } from './tulis-jalur.ts';

/** Where the gate's job of `gerbang.yml` runs and finds its secrets. */
const LINGKUNGAN = 'juru-gabung';

/** A pattern that names the main branch and nothing else; a tag may have its name too. */
const KEBIJAKAN = record({ id: number, name: text, type: optional(text) });
const SEMUA_KEBIJAKAN = record({ branch_policies: list(KEBIJAKAN) });
type Kebijakan = ReturnType<typeof KEBIJAKAN>;

export function listLangkahPipa(dasar: string, cabang: string): [tempat: Langkah, kebijakan: Langkah] {
  const jalur = `${dasar}${path`/environments/${LINGKUNGAN}`}`;
  return [
    {
      untuk: `lingkungan ${LINGKUNGAN} untuk rahasia gerbang, hanya bagi cabang yang disebut`,
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
  const [tempat, kebijakan] = listLangkahPipa(dasar, cabang);
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
  return [
    ...(await checkLingkungan(klien, dasar, cabang)),
    ...(await checkRahasia(klien, dasar)),
    ...(await checkPages(klien, dasar, cabang)),
  ];
}

/** GitHub makes a missing environment itself when a workflow names it, open to every branch. */
async function checkLingkungan(klien: Klien, dasar: string, cabang: string): Promise<Temuan[]> {
  const [{ jalur }] = listLangkahPipa(dasar, cabang);
  const tempat = `lingkungan ${LINGKUNGAN}`;
  const ada = await readBila(() => klien.get(jalur, medan));
  if (!ada)
    return [difference(tempat, 'environments', undefined, 'rahasia gerbang tidak mempunyai tempat yang terkunci.')];
  const akibat = 'cabang yang mengubah alur kerjanya dapat membaca token dan kunci juru-gabung.';
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
  const akibat = `alur kerja dari cabang mana pun dapat membacanya; hapus, simpan di lingkungan ${LINGKUNGAN}.`;
  const nama = new Set(secrets.map(({ name }) => name.toUpperCase()));
  return RAHASIA.filter((satu) => nama.has(satu)).map((satu) => difference(tempat, satu, 'ada', akibat));
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
