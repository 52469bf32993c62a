import { formatTime } from '../../forge/reader.ts';
import { type Buku, type Medan, nextId } from './buku.ts';
import { REPO } from './hub.ts';
import { isMedan, listOf } from './lindung.ts';
import { PenolakanForge } from './penolakan.ts';
import { daftar, type Jawaban, KOSONG, managed, readNomor, readTeks, type Rute, satu, type Tanya } from './rute.ts';
import { dropTakDikenal, keepDikenal } from './setelan.ts';

/**
 * What pipelines may do and where their secrets are kept. Nothing runs here: the values are taken and shown to nobody, as by the
 * servers, GitLab apart, whose variables everyone who may manage the project can read.
 */
type Simpanan = 'variabel' | 'rahasia' | 'rahasiaLembaga' | 'tempat';

function listSimpanan({ setelan }: Buku, nama: Simpanan): Medan[] {
  return listOf(setelan.aksi[nama]);
}

function keep({ setelan }: Buku, nama: Simpanan, semua: Medan[]): void {
  setelan.aksi[nama] = semua;
}

function find(semua: Medan[], medan: string, nilai: string): Medan {
  const found = semua.find((each) => String(each[medan]) === nilai);
  if (found) return found;
  throw new PenolakanForge(404, 'Not Found');
}

/** Takes away the one of that name; 404 when there is none. */
function removeBernama(simpanan: Simpanan, medan: string, bagian: string): Rute[1] {
  return managed((tanya) => {
    const semua = listSimpanan(tanya.buku, simpanan);
    const gone = find(semua, medan, medan === 'name' ? tanya.bagian(bagian).toUpperCase() : tanya.bagian(bagian));
    keep(
      tanya.buku,
      simpanan,
      semua.filter((each) => each !== gone),
    );
    return KOSONG;
  });
}

const VARIABEL = '/projects/:proyek/variables';

/** A new variable as GitLab makes it of a key and a value. */
const VARIABEL_GITLAB: Medan = {
  key: '',
  value: '',
  variable_type: 'env_var',
  protected: false,
  masked: false,
  raw: false,
  environment_scope: '*',
  description: null,
};

export const RUTE_PIPA_GITLAB: Rute[] = [
  [`GET ${VARIABEL}`, managed(({ buku }) => daftar(listSimpanan(buku, 'variabel')))],
  [`POST ${VARIABEL}`, managed(createVariabelGitlab)],
  [`PUT ${VARIABEL}/:kunci`, managed(updateVariabelGitlab)],
  [`DELETE ${VARIABEL}/:kunci`, removeBernama('variabel', 'key', 'kunci')],
];

function createVariabelGitlab({ buku, isi }: Tanya): Jawaban {
  const semua = listSimpanan(buku, 'variabel');
  const baru = { ...VARIABEL_GITLAB, ...keepDikenal(isi, VARIABEL_GITLAB, buku.jebakan) };
  if (semua.some(({ key }) => key === baru.key)) throw new PenolakanForge(400, 'key has already been taken');
  keep(buku, 'variabel', [...semua, checkMasked(baru)]);
  return satu(baru, 201);
}

function updateVariabelGitlab({ buku, isi, bagian }: Tanya): Jawaban {
  const ada = find(listSimpanan(buku, 'variabel'), 'key', bagian('kunci'));
  const baru = checkMasked({ ...ada, ...keepDikenal(isi, VARIABEL_GITLAB, buku.jebakan) });
  return satu(Object.assign(ada, baru));
}

/** Several lines, or few characters, cannot be masked. */
function checkMasked(variabel: Medan): Medan {
  if (variabel.masked !== true || /^\S{8,}$/.test(String(variabel.value))) return variabel;
  throw new PenolakanForge(400, 'value is invalid');
}

const AKSI = `${REPO}/actions`;
const LEMBAGA = '/orgs/:lembaga/actions/secrets';

export const RUTE_PIPA_GITEA: Rute[] = [
  [`GET ${AKSI}/secrets`, managed(({ buku }) => daftar(listSimpanan(buku, 'rahasia').map(viewRahasiaGitea)))],
  [`PUT ${AKSI}/secrets/:rahasia`, managed((tanya) => putRahasia(tanya, 'rahasia', 'data', undefined))],
  [`DELETE ${AKSI}/secrets/:rahasia`, removeBernama('rahasia', 'name', 'rahasia')],
  [`GET ${AKSI}/variables`, managed(({ buku }) => daftar(listSimpanan(buku, 'variabel')))],
  [`POST ${AKSI}/variables/:variabel`, managed(createVariabelGitea)],
  [`DELETE ${AKSI}/variables/:variabel`, removeBernama('variabel', 'name', 'variabel')],
  [`GET ${LEMBAGA}`, managed((tanya) => daftar(listLembaga(tanya).map(viewRahasiaGitea)))],
  [`PUT ${LEMBAGA}/:rahasia`, managed((tanya) => putRahasia(tanya, 'rahasiaLembaga', 'data', undefined))],
];

function viewRahasiaGitea({ name, created_at }: Medan): Medan {
  return { name, created_at };
}

/** The office's organization is the only one. */
function listLembaga({ buku, bagian }: Tanya): Medan[] {
  if (bagian('lembaga') !== buku.pusat.pemilik) throw new PenolakanForge(404, 'Not Found');
  return listSimpanan(buku, 'rahasiaLembaga');
}

/** Names are kept in capitals; what they hold is not kept at all. */
function putRahasia({ buku, isi, bagian }: Tanya, simpanan: Simpanan, nilai: string, baru: object | undefined) {
  if (readTeks(isi, nilai) === '') throw new PenolakanForge(422, `${nilai} is required`);
  const name = bagian('rahasia').toUpperCase();
  const waktu = formatTime(buku.now().getTime());
  const semua = listSimpanan(buku, simpanan);
  if (semua.some((each) => each.name === name)) return KOSONG;
  keep(buku, simpanan, [...semua, { name, created_at: waktu, updated_at: waktu }]);
  return baru === undefined ? { status: 201 } : satu(baru, 201);
}

function createVariabelGitea({ buku, isi, bagian }: Tanya): Jawaban {
  const semua = listSimpanan(buku, 'variabel');
  const name = bagian('variabel').toUpperCase();
  if (semua.some((each) => each.name === name)) throw new PenolakanForge(409, 'variable already exists');
  keep(buku, 'variabel', [...semua, { owner_id: 0, repo_id: buku.pusat.id, name, data: readTeks(isi, 'value') }]);
  return { status: 201 };
}

const TEMPAT = `${REPO}/environments/:tempat`;
const KEBIJAKAN = `${TEMPAT}/deployment-branch-policies`;
const LUAR = `${AKSI}/permissions/fork-pr-contributor-approval`;

export const RUTE_PIPA_GITHUB: Rute[] = [
  [`GET ${AKSI}/permissions/workflow`, managed(({ buku }) => satu(viewAksi(buku, 'izin')))],
  [`PUT ${AKSI}/permissions/workflow`, managed((tanya) => updateAksi(tanya, 'izin'))],
  [`GET ${LUAR}`, managed((tanya) => (checkPublik(tanya, 404), satu(viewAksi(tanya.buku, 'luar'))))],
  [`PUT ${LUAR}`, managed((tanya) => (checkPublik(tanya, 422), updateAksi(tanya, 'luar')))],
  [`GET ${AKSI}/secrets`, managed(({ buku }) => listRahasiaGithub(listSimpanan(buku, 'rahasia')))],
  [`PUT ${AKSI}/secrets/:rahasia`, managed((tanya) => putRahasia(tanya, 'rahasia', 'encrypted_value', {}))],
  [`DELETE ${AKSI}/secrets/:rahasia`, removeBernama('rahasia', 'name', 'rahasia')],
  [`GET ${AKSI}/organization-secrets`, managed(({ buku }) => listRahasiaGithub(listSimpanan(buku, 'rahasiaLembaga')))],
  [`PUT ${LEMBAGA}/:rahasia`, managed((tanya) => putRahasia(tanya, 'rahasiaLembaga', 'encrypted_value', {}))],
  [`GET ${TEMPAT}`, (tanya) => satu(viewTempat(findTempat(tanya)))],
  [`PUT ${TEMPAT}`, managed(putTempat)],
  [`GET ${KEBIJAKAN}`, (tanya) => listKebijakan(findTempat(tanya))],
  [`POST ${KEBIJAKAN}`, managed(createKebijakan)],
  [`DELETE ${KEBIJAKAN}/:nomor`, managed(removeKebijakan)],
];

function readAksi({ setelan }: Buku, nama: 'izin' | 'luar'): Medan {
  const ada = setelan.aksi[nama];
  return isMedan(ada) ? ada : {};
}

function viewAksi(buku: Buku, nama: 'izin' | 'luar'): Medan {
  return dropTakDikenal(readAksi(buku, nama), buku.jebakan);
}

function updateAksi({ buku, isi }: Tanya, nama: 'izin' | 'luar'): Jawaban {
  Object.assign(readAksi(buku, nama), keepDikenal(isi, readAksi(buku, nama), buku.jebakan));
  return KOSONG;
}

/** Nobody from outside sees a private repository. */
function checkPublik({ buku }: Tanya, status: number): void {
  if (buku.setelan.proyek.private === true) throw new PenolakanForge(status, 'Not available for private repositories');
}

function listRahasiaGithub(secrets: Medan[]): Jawaban {
  return satu({ total_count: secrets.length, secrets });
}

function findTempat({ buku, bagian }: Tanya): Medan {
  return find(listSimpanan(buku, 'tempat'), 'name', bagian('tempat'));
}

function viewTempat({ kebijakan: _, ...tempat }: Medan): Medan {
  return tempat;
}

/** Made when it is not there. Without a policy every branch may use it. */
function putTempat({ buku, isi, bagian }: Tanya): Jawaban {
  const semua = listSimpanan(buku, 'tempat');
  const name = bagian('tempat');
  const waktu = formatTime(buku.now().getTime());
  const ada = semua.find((each) => each.name === name) ?? { id: nextId(buku), name, created_at: waktu, kebijakan: [] };
  const aturan = readKebijakan(isi);
  Object.assign(ada, { updated_at: waktu, deployment_branch_policy: aturan, protection_rules: [] });
  keep(buku, 'tempat', [...semua.filter((each) => each !== ada), ada]);
  return satu(viewTempat(ada));
}

function readKebijakan({ deployment_branch_policy: aturan }: Medan): Medan | null {
  if (!isMedan(aturan)) return null;
  const { protected_branches, custom_branch_policies } = aturan;
  if (protected_branches !== custom_branch_policies) return { protected_branches, custom_branch_policies };
  throw new PenolakanForge(422, 'protected_branches and custom_branch_policies cannot have the same value');
}

function listKebijakan({ kebijakan }: Medan): Jawaban {
  const branch_policies = listOf(kebijakan);
  return satu({ total_count: branch_policies.length, branch_policies });
}

function createKebijakan(tanya: Tanya): Jawaban {
  const tempat = findTempat(tanya);
  const { deployment_branch_policy: aturan } = tempat;
  if (!isMedan(aturan) || aturan.custom_branch_policies !== true) throw new PenolakanForge(404, 'Not Found');
  const type = tanya.isi.type === 'tag' ? 'tag' : 'branch';
  const baru = { id: nextId(tanya.buku), name: readTeks(tanya.isi, 'name'), type };
  if (listOf(tempat.kebijakan).some(({ name }) => name === baru.name)) return { status: 303 };
  tempat.kebijakan = [...listOf(tempat.kebijakan), baru];
  return satu(baru);
}

function removeKebijakan(tanya: Tanya): Jawaban {
  const tempat = findTempat(tanya);
  const gone = find(listOf(tempat.kebijakan), 'id', String(readNomor(tanya)));
  tempat.kebijakan = listOf(tempat.kebijakan).filter((each) => each !== gone);
  return KOSONG;
}
