import { ForgeError } from './forge-error.ts';
import { type Klien, path } from './http.ts';
import { flag, list, number, optional, record, text } from './reader.ts';
import {
  compareMedan,
  composeIsi,
  difference,
  type Ketentuan,
  type Langkah,
  type Medan,
  medan,
  remark,
  type SasaranSetelan,
  type SetelanForge,
  type Temuan,
} from './setelan.ts';
import { checkPages, checkRahasia, checkVariabelPipa, VARIABEL_PIPA } from './setelan-gitlab-pipa.ts';
import { matchesGitlab } from './setelan-pola.ts';
import { ignore } from './tulis-jalur.ts';

/**
 * GitLab Free knows roles only, so the role is the lock: people are Developer, the juru-gabung is the one Maintainer. It pushes the
 * merge commit itself, so push is Maintainer and merge is nobody: the button would make a merge without our trailer, and whoever
 * may push may press it anyway. Nothing rests on a green pipeline: any Developer can make one.
 */
export const setelanGitlab: SetelanForge = { listLangkah, write, check };

const MAINTAINER = 40;
const OWNER = 50;
const NOBODY = 0;

const PROYEK: Ketentuan[] = [
  { medan: 'merge_method', harus: 'merge', akibat: 'jejak persetujuan hanya ada pada commit gabung.' },
  { medan: 'squash_option', harus: 'never', akibat: 'squash menghapus commit yang disetujui dari riwayat.' },
  {
    medan: 'only_allow_merge_if_pipeline_succeeds',
    harus: true,
    akibat: 'permohonan tampak dapat digabung walau pemeriksaannya gagal.',
  },
  {
    medan: 'allow_merge_on_skipped_pipeline',
    harus: false,
    akibat: '"[skip ci]" pada pesan commit membuat pemeriksaan tampak berhasil.',
  },
  {
    medan: 'ci_allow_fork_pipelines_to_run_in_parent_project',
    harus: false,
    akibat: 'pipa dari salinan repositori dapat berjalan dengan rahasia proyek ini.',
  },
  {
    medan: 'ci_separated_caches',
    harus: true,
    akibat: 'cache yang diisi cabang staf dapat dipakai pipa penerbitan.',
  },
];

const AKIBAT_TULIS = 'akun selain juru-gabung dapat menulis cabang utama tanpa persetujuan.';
const AKIBAT_GABUNG = 'orang dapat menekan tombol gabung; status hijau dapat dibuat siapa saja yang boleh mengirim.';

function listLangkah(sasaran: SasaranSetelan): Langkah[] {
  const { proyek, cabang } = sasaran;
  return [
    {
      untuk: 'setelan proyek',
      metode: 'PUT',
      jalur: path`/projects/${proyek}`,
      isi: { default_branch: cabang, ...composeIsi([...PROYEK, ...VARIABEL_PIPA]) },
    },
    {
      untuk: `hapus dahulu perlindungan lama cabang ${cabang}, bila ada dan isinya lain`,
      metode: 'DELETE',
      jalur: path`/projects/${proyek}/protected_branches/${cabang}`,
    },
    {
      untuk: `lindungi cabang ${cabang}: hanya Maintainer (juru-gabung) yang mengirim, tidak seorang pun menggabung`,
      metode: 'POST',
      jalur: path`/projects/${proyek}/protected_branches`,
      isi: {
        name: cabang,
        push_access_level: MAINTAINER,
        merge_access_level: NOBODY,
        allow_force_push: false,
      },
    },
  ];
}

async function write(klien: Klien, sasaran: SasaranSetelan): Promise<void> {
  const [proyek, hapus, lindungi] = listLangkah(sasaran);
  if (!proyek?.isi || !hapus || !lindungi?.isi) return;
  await klien.send(proyek.metode, proyek.jalur, proyek.isi, ignore);
  const lama = (await listAturan(klien, sasaran)).find(({ name }) => name === sasaran.cabang);
  if (lama && checkAturan(sasaran, lama).length === 0) return;
  // Without Premium a rule cannot be changed, only made anew.
  if (lama) await klien.send(hapus.metode, hapus.jalur, {}, ignore);
  await protectAgain(klien, sasaran, lindungi, lindungi.isi);
}

/** Between the two the branch is open: a failure here is told as what it is, unless the rule came to stand all the same. */
async function protectAgain(klien: Klien, sasaran: SasaranSetelan, { metode, jalur }: Langkah, isi: object) {
  const { cabang } = sasaran;
  for (let kali = 1; ; kali++) {
    try {
      return await klien.send(metode, jalur, isi, ignore);
    } catch (error) {
      if (!(error instanceof ForgeError)) throw error;
      if (kali < 3) continue;
      const ada = await listAturan(klien, sasaran).catch(() => []);
      if (ada.some(({ name }) => name === cabang)) return;
      throw new ForgeError(
        error.kode,
        `cabang ${cabang} sekarang MUNGKIN TIDAK TERLINDUNGI: ${error.message.split('\n')[0]}`,
        'Segera jalankan perintah ini lagi, atau lindungi cabangnya di Settings → Repository → Protected branches.',
      );
    }
  }
}

async function check(klien: Klien, sasaran: SasaranSetelan): Promise<Temuan[]> {
  const jalur = path`/projects/${sasaran.proyek}`;
  const proyek = await klien.get(jalur, medan);
  const aturan = await listAturan(klien, sasaran);
  const anggota = await klien.list(`${jalur}/members/all`, ANGGOTA);
  return [
    ...compareMedan('proyek', [...PROYEK, defaultBranch(sasaran)], proyek),
    ...checkVariabelPipa(proyek),
    ...checkMirror(proyek),
    ...checkConfig(proyek),
    ...checkCabang(sasaran, aturan),
    ...checkAnggota(sasaran, anggota),
    ...(await checkRahasia(klien, jalur)),
    ...(await checkPages(klien, jalur)),
  ];
}

const TINGKAT = record({
  access_level: optional(number),
  user_id: optional(number),
  group_id: optional(number),
  deploy_key_id: optional(number),
});

const ATURAN = record({
  name: text,
  push_access_levels: list(TINGKAT),
  merge_access_levels: list(TINGKAT),
  allow_force_push: optional(flag),
});

const ANGGOTA = record({ id: number, username: text, access_level: number });
type Aturan = ReturnType<typeof ATURAN>;
type Tingkat = ReturnType<typeof TINGKAT>;

function listAturan(klien: Klien, { proyek }: SasaranSetelan): Promise<Aturan[]> {
  return klien.list(path`/projects/${proyek}/protected_branches`, ATURAN);
}

function defaultBranch({ cabang }: SasaranSetelan): Ketentuan {
  return { medan: 'default_branch', harus: cabang, akibat: 'jadwal dan pipa berjalan pada cabang lain.' };
}

function checkMirror({ mirror }: Medan): Temuan[] {
  return mirror === true
    ? [difference('proyek', 'mirror', mirror, 'server lain menulis cabang utama tanpa persetujuan.')]
    : [];
}

/** Elsewhere may be safer (a project of its own) or not ours at all: people must know which. */
function checkConfig({ ci_config_path: berkas }: Medan): Temuan[] {
  if (berkas === undefined || berkas === null || berkas === '' || berkas === '.gitlab-ci.yml') return [];
  return [remark('proyek', 'ci_config_path', `pipa dibaca dari ${JSON.stringify(berkas)}, bukan dari .gitlab-ci.yml.`)];
}

/** Of several rules that match a branch GitLab takes the most permissive. */
function checkCabang(sasaran: SasaranSetelan, semua: Aturan[]): Temuan[] {
  const { cabang } = sasaran;
  const sendiri = semua.filter(({ name }) => name === cabang);
  const lain = semua.filter(({ name }) => name !== cabang && matchesGitlab(name, cabang));
  return [
    ...(sendiri.length ? sendiri.flatMap((satu) => checkAturan(sasaran, satu)) : [unprotected(cabang)]),
    ...lain.map(({ name }) =>
      difference(
        `perlindungan "${name}"`,
        'name',
        name,
        `pola ini juga mengenai ${cabang}, dan GitLab memakai yang paling longgar; hapus atau persempit polanya.`,
      ),
    ),
  ];
}

function unprotected(cabang: string): Temuan {
  return difference(`cabang ${cabang}`, 'protected_branches', undefined, 'cabang utama tidak terlindungi.');
}

function checkAturan({ cabang, juruGabung }: SasaranSetelan, aturan: Aturan): Temuan[] {
  const tempat = `cabang ${cabang}`;
  const { push_access_levels: kirim, merge_access_levels: gabung, allow_force_push: paksa } = aturan;
  const isOurs = (satu: Tingkat) => isNobody(satu) || isRole(satu, MAINTAINER) || satu.user_id === juruGabung.id;
  const open = kirim.filter((satu) => !isOurs(satu));
  const temuan = open.map((satu) => ({
    ...difference(tempat, 'push_access_levels', showTingkat(satu), AKIBAT_TULIS),
    harus: String(MAINTAINER),
  }));
  if (kirim.every(isNobody))
    temuan.push({
      ...difference(tempat, 'push_access_levels', NOBODY, 'juru-gabung sendiri tidak dapat menulis cabang utama.'),
      harus: String(MAINTAINER),
    });
  for (const satu of gabung.filter((each) => !isNobody(each)))
    temuan.push({
      ...difference(tempat, 'merge_access_levels', showTingkat(satu), AKIBAT_GABUNG),
      harus: String(NOBODY),
    });
  const tanpaPaksa = { medan: 'allow_force_push', harus: false, akibat: 'riwayat yang disahkan dapat ditulis ulang.' };
  return [...temuan, ...compareMedan(tempat, [{ ...tanpaPaksa, bilaTiada: 'aman' }], { allow_force_push: paksa })];
}

/** A right of one user, group or key shows a role's number beside it. */
function isRole({ access_level, user_id, group_id, deploy_key_id }: Tingkat, tingkat: number): boolean {
  const named = user_id !== undefined || group_id !== undefined || deploy_key_id !== undefined;
  return !named && access_level === tingkat;
}

function isNobody(satu: Tingkat): boolean {
  return isRole(satu, NOBODY);
}

function showTingkat(satu: Tingkat): unknown {
  const isi = Object.fromEntries(Object.entries(satu).filter(([, value]) => value !== undefined));
  return Object.keys(isi).length === 1 ? satu.access_level : isi;
}

/** Somebody must own a project: one account, sealed for emergencies. Every other one can push past the chain. */
function checkAnggota({ juruGabung }: SasaranSetelan, semua: ReturnType<typeof ANGGOTA>[]): Temuan[] {
  const tempat = 'anggota';
  const juru = semua.find(({ id }) => id === juruGabung.id);
  const lain = semua.filter(({ id, access_level }) => id !== juruGabung.id && access_level >= MAINTAINER);
  const darurat = lain.length === 1 && lain[0]?.access_level === OWNER;
  return [
    ...checkJuru(juruGabung.nama, juru),
    ...lain.map(({ username, access_level }) =>
      darurat
        ? remark(tempat, username, 'pemilik proyek ini juga dapat menulis cabang utama; segel sebagai akun darurat.')
        : difference(tempat, username, access_level, `${AKIBAT_TULIS} Jadikan Developer (30).`),
    ),
  ];
}

function checkJuru(nama: string, juru: ReturnType<typeof ANGGOTA> | undefined): Temuan[] {
  if (!juru || juru.access_level < MAINTAINER)
    return [difference('anggota', nama, juru?.access_level, 'juru-gabung harus Maintainer (40) supaya dapat menulis.')];
  if (juru.username === nama) return [];
  return [difference('anggota', nama, juru.username, 'nama masuk juru-gabung di instansi.yaml sudah berganti.')];
}
