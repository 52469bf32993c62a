import type { Akun } from '../alur/fakta.ts';
import { ForgeError } from './forge-error.ts';
import { type Klien, path } from './http.ts';
import { splitProyek } from './proyek.ts';
import { number, record, text } from './reader.ts';
import {
  compareMedan,
  composeIsi,
  difference,
  type Ketentuan,
  type Langkah,
  type Medan,
  medan,
  readBila,
  remark,
  sendBila,
  type SasaranSetelan,
  type SetelanForge,
  type Temuan,
} from './setelan.ts';
import { checkPipa, listLangkahPipa, writePipa } from './setelan-github-pipa.ts';
import { compareRuleset, composeRuleset, composeRulesetTetap, listPelewat, type Ruleset } from './setelan-ruleset.ts';
import { ignore } from './tulis-jalur.ts';

/**
 * Two rulesets, because who may bypass one bypasses all of it: the juru-gabung alone updates the branch, and nobody at all, not even
 * the juru-gabung, deletes it or takes it back. Rulesets add up: another one can only forbid more.
 */
export const setelanGithub: SetelanForge = { listLangkah: (sasaran) => composeLangkah(sasaran, 0), write, check };

const REPO: Ketentuan[] = [
  { medan: 'allow_merge_commit', harus: true, akibat: 'hanya commit gabung yang memuat jejak persetujuan.' },
  { medan: 'allow_squash_merge', harus: false, akibat: 'squash menghapus commit yang disetujui dari riwayat.' },
  { medan: 'allow_rebase_merge', harus: false, akibat: 'rebase menaruh pesan commit staf di riwayat utama.' },
  { medan: 'allow_auto_merge', harus: false, akibat: 'penggabungan otomatis mendahului keputusan juru-gabung.' },
];

const ACTIONS: Ketentuan[] = [
  {
    medan: 'default_workflow_permissions',
    harus: 'read',
    akibat: 'alur kerja apa pun dapat menulis ke repositori dengan tokennya.',
  },
  {
    medan: 'can_approve_pull_request_reviews',
    harus: false,
    akibat: 'alur kerja dapat menyetujui permohonan.',
  },
];

const DARI_LUAR: Ketentuan[] = [
  {
    medan: 'approval_policy',
    harus: 'all_external_contributors',
    akibat: 'alur kerja dari salinan orang luar berjalan tanpa izin.',
  },
];

/** `aplikasi`: number of the GitHub App; 0 where it is not known yet. */
function composeLangkah(sasaran: SasaranSetelan, aplikasi: number): Langkah[] {
  const dasar = base(sasaran);
  const isi = composeIsi(REPO);
  const untuk = isAplikasi(sasaran.juruGabung)
    ? 'hanya juru-gabung yang memperbarui cabang; actor_id dan integration_id ialah App ID dari laman GitHub App-nya'
    : 'hanya juru-gabung yang memperbarui cabang';
  return [
    { untuk: 'setelan repositori', metode: 'PATCH', jalur: dasar, isi: { default_branch: sasaran.cabang, ...isi } },
    {
      untuk: 'hak token Actions',
      metode: 'PUT',
      jalur: `${dasar}/actions/permissions/workflow`,
      isi: composeIsi(ACTIONS),
    },
    {
      untuk: 'alur kerja dari salinan orang luar menunggu izin; repositori pribadi tidak mempunyai setelan ini',
      metode: 'PUT',
      jalur: `${dasar}/actions/permissions/fork-pr-contributor-approval`,
      isi: composeIsi(DARI_LUAR),
    },
    { untuk, metode: 'POST', jalur: `${dasar}/rulesets`, isi: composeRuleset(sasaran, aplikasi) },
    {
      untuk: 'cabang tidak dapat dihapus atau dimundurkan, oleh siapa pun',
      metode: 'POST',
      jalur: `${dasar}/rulesets`,
      isi: composeRulesetTetap(sasaran),
    },
    ...listLangkahPipa(dasar, sasaran.cabang),
  ];
}

async function write(klien: Klien, sasaran: SasaranSetelan): Promise<void> {
  const aplikasi = await findAplikasi(klien, sasaran.juruGabung);
  const [repo, actions, luar] = composeLangkah(sasaran, aplikasi);
  for (const langkah of [repo, actions])
    if (langkah?.isi) await klien.send(langkah.metode, langkah.jalur, langkah.isi, ignore);
  // A private repository has no such policy.
  if (luar) await sendBila(klien, luar);
  for (const harus of [composeRuleset(sasaran, aplikasi), composeRulesetTetap(sasaran)])
    await writeRuleset(klien, sasaran, harus);
  await writePipa(klien, base(sasaran), sasaran.cabang);
}

async function writeRuleset(klien: Klien, sasaran: SasaranSetelan, harus: Ruleset): Promise<void> {
  const jalur = `${base(sasaran)}/rulesets`;
  try {
    const ada = (await listRuleset(klien, sasaran)).find(({ name }) => name === harus.name);
    if (ada) await klien.send('PUT', `${jalur}${path`/${ada.id}`}`, harus, ignore);
    else await klien.send('POST', jalur, harus, ignore);
  } catch (error) {
    // Told by `check`, which reads the same refusal.
    if (!(error instanceof ForgeError) || error.kode !== 'tidak-berhak') throw error;
  }
}

async function check(klien: Klien, sasaran: SasaranSetelan): Promise<Temuan[]> {
  const dasar = base(sasaran);
  const repo = await klien.get(dasar, medan);
  const cabangUtama = { medan: 'default_branch', harus: sasaran.cabang, akibat: 'alur kerja dibaca dari cabang lain.' };
  const actions = await readBila(() => klien.get(`${dasar}/actions/permissions/workflow`, medan));
  const luar = await readBila(() => klien.get(`${dasar}/actions/permissions/fork-pr-contributor-approval`, medan));
  return [
    ...compareMedan('repositori', [cabangUtama, ...REPO], repo),
    ...(actions ? compareMedan('Actions', ACTIONS, actions) : [unseen('Actions', 'permissions/workflow')]),
    ...(luar ? compareMedan('Actions', DARI_LUAR, luar) : []),
    ...(await checkRulesets(klien, sasaran, repo)),
    ...(await checkPipa(klien, dasar, sasaran.cabang)),
  ];
}

async function checkRulesets(klien: Klien, sasaran: SasaranSetelan, repo: Medan): Promise<Temuan[]> {
  const ada = await readBila(() => listRuleset(klien, sasaran));
  if (!ada) return [noLock(repo)];
  const aplikasi = await findAplikasi(klien, sasaran.juruGabung);
  const temuan: Temuan[] = [];
  for (const harus of [composeRuleset(sasaran, aplikasi), composeRulesetTetap(sasaran)]) {
    const ini = ada.find(({ name }) => name === harus.name);
    const nyata = ini && (await klien.get(`${base(sasaran)}${path`/rulesets/${ini.id}`}`, medan));
    temuan.push(...compareRuleset(harus, nyata));
  }
  return [...temuan, ...listPelewat(sasaran.juruGabung)];
}

/** Said plainly: here nothing but the publisher's own check of the history stands between a push and the public. */
function noLock({ private: pribadi }: Medan): Temuan {
  const akibat =
    pribadi === true
      ? 'repositori pribadi pada GitHub Free TIDAK MEMPUNYAI KUNCI cabang: siapa pun yang boleh mengirim dapat mengubah ' +
        'cabang utama. Jadikan publik, ganti paket, atau andalkan verify di tempat penerbitan saja.'
      : 'kunci cabang tidak dapat dibaca; pakai token pengelola dengan hak administration.';
  return difference('kunci cabang', 'rulesets', undefined, akibat);
}

function unseen(tempat: string, nama: string): Temuan {
  return remark(tempat, nama, 'token ini tidak boleh membacanya; pakai token dengan hak administration.');
}

async function listRuleset(klien: Klien, sasaran: SasaranSetelan) {
  return klien.list(`${base(sasaran)}/rulesets?includes_parents=false`, record({ id: number, name: text }));
}

/** "kinerja-kutasari[bot]" is the account of the App "kinerja-kutasari", which has a number of its own. */
function isAplikasi({ nama }: Akun): boolean {
  return nama.endsWith('[bot]');
}

async function findAplikasi(klien: Klien, juru: Akun): Promise<number> {
  if (!isAplikasi(juru)) return 0;
  const { id } = await klien.get(path`/apps/${juru.nama.slice(0, -'[bot]'.length)}`, record({ id: number }));
  return id;
}

function base({ proyek }: SasaranSetelan): string {
  const { pemilik, nama } = splitProyek(proyek);
  return path`/repos/${pemilik}/${nama}`;
}
