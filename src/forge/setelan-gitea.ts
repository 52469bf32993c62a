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
  type SasaranSetelan,
  type SetelanForge,
  type Temuan,
} from './setelan.ts';
import { checkPipa } from './setelan-gitea-pipa.ts';
import { matchesGitea } from './setelan-pola.ts';
import { checkVersi } from './setelan-versi.ts';
import { ignore, KONTEKS } from './tulis-jalur.ts';

/**
 * Gitea and Forgejo name accounts: the juru-gabung is the only one who may push, and nobody may press the merge button. Both file
 * patterns stay empty: protected ones would stop the juru-gabung as well (the chain of code and policy merges those files like any
 * other), unprotected ones let everyone push past the rule.
 */
export const setelanGitea: SetelanForge = { listLangkah, write, check };

const REPO: Ketentuan[] = [
  { medan: 'allow_merge_commits', harus: true, akibat: 'hanya commit gabung yang memuat jejak persetujuan.' },
  { medan: 'allow_squash_merge', harus: false, akibat: 'squash menghapus commit yang disetujui dari riwayat.' },
  { medan: 'allow_rebase', harus: false, akibat: 'rebase menaruh pesan commit staf di riwayat utama.' },
  { medan: 'allow_rebase_explicit', harus: false, akibat: 'rebase mengganti commit yang disetujui.' },
  {
    medan: 'allow_fast_forward_only_merge',
    harus: false,
    akibat: 'penggabungan tanpa commit gabung tidak memuat jejak.',
    bilaTiada: 'aman',
  },
  {
    medan: 'allow_manual_merge',
    harus: false,
    akibat: 'permohonan dapat ditandai tergabung tanpa isinya diperiksa.',
    bilaTiada: 'catatan',
  },
  {
    medan: 'autodetect_manual_merge',
    harus: true,
    akibat: 'permohonan yang digabung juru-gabung tetap tampak terbuka sampai ditutupnya.',
    bilaTiada: 'catatan',
  },
];

function listKetentuan({ forge, juruGabung }: SasaranSetelan): Ketentuan[] {
  const tulis = 'akun selain juru-gabung dapat menulis cabang utama tanpa persetujuan.';
  const gabung = 'orang dapat menekan tombol gabung; status hijau dapat dibuat siapa saja yang boleh mengirim.';
  const admin = 'pengelola dapat melewati aturan cabang dengan satu tombol.';
  return [
    { medan: 'enable_push', harus: true, akibat: 'juru-gabung tidak dapat mengirim hasil gabungan.' },
    { medan: 'enable_push_whitelist', harus: true, akibat: tulis },
    {
      medan: 'push_whitelist_usernames',
      harus: [juruGabung.nama],
      akibat: `${tulis} Bila kosong padahal sudah ditulis: jadikan juru-gabung kolaborator dengan hak tulis.`,
    },
    { medan: 'push_whitelist_teams', harus: [], akibat: tulis },
    { medan: 'push_whitelist_deploy_keys', harus: false, akibat: 'kunci pemasangan dapat menulis cabang utama.' },
    { medan: 'enable_merge_whitelist', harus: true, akibat: gabung },
    { medan: 'merge_whitelist_usernames', harus: [], akibat: gabung },
    { medan: 'merge_whitelist_teams', harus: [], akibat: gabung },
    { medan: 'required_approvals', harus: 1, akibat: 'permohonan tanpa persetujuan tampak siap digabung.' },
    { medan: 'block_on_rejected_reviews', harus: true, akibat: 'permohonan yang dikembalikan tampak siap digabung.' },
    { medan: 'enable_status_check', harus: true, akibat: 'hasil gerbang tidak tampak sebagai syarat.' },
    { medan: 'status_check_contexts', harus: [KONTEKS], akibat: 'hasil gerbang tidak tampak sebagai syarat.' },
    { medan: 'protected_file_patterns', harus: '', akibat: 'kiriman juru-gabung yang mengubah berkas itu ditolak.' },
    { medan: 'unprotected_file_patterns', harus: '', akibat: 'siapa pun dapat mengirim berkas itu langsung.' },
    ...(forge === 'forgejo'
      ? [{ medan: 'apply_to_admins', harus: true, akibat: admin }]
      : [
          { medan: 'block_admin_merge_override', harus: true, akibat: admin },
          {
            medan: 'enable_force_push',
            harus: false,
            akibat: 'riwayat yang disahkan dapat ditulis ulang.',
            bilaTiada: 'aman' as const,
          },
        ]),
  ];
}

function listLangkah(sasaran: SasaranSetelan): Langkah[] {
  const { cabang } = sasaran;
  const aturan = { rule_name: cabang, ...composeIsi(listKetentuan(sasaran)) };
  return [
    {
      untuk: 'setelan repositori',
      metode: 'PATCH',
      jalur: base(sasaran),
      isi: {
        has_pull_requests: true, // the server looks at the merge styles only beside this one
        default_branch: cabang,
        default_merge_style: 'merge',
        ...composeIsi(REPO),
      },
    },
    {
      untuk: `lindungi cabang ${cabang}; bila sudah ada: PATCH ke alamat ini ditambah /${encodeURIComponent(cabang)}`,
      metode: 'POST',
      jalur: `${base(sasaran)}/branch_protections`,
      isi: aturan,
    },
  ];
}

async function write(klien: Klien, sasaran: SasaranSetelan): Promise<void> {
  const [repo, lindungi] = listLangkah(sasaran);
  if (!repo?.isi || !lindungi?.isi) return;
  await klien.send(repo.metode, repo.jalur, repo.isi, ignore);
  const ada = (await listAturan(klien, sasaran)).some((satu) => readNama(satu) === sasaran.cabang);
  if (!ada) return klien.send(lindungi.metode, lindungi.jalur, lindungi.isi, ignore);
  const satu = `${lindungi.jalur}${path`/${sasaran.cabang}`}`;
  return klien.send('PATCH', satu, composeIsi(listKetentuan(sasaran)), ignore);
}

async function check(klien: Klien, sasaran: SasaranSetelan): Promise<Temuan[]> {
  const repo = await klien.get(base(sasaran), medan);
  const { version } = await klien.get('/version', record({ version: text }));
  const cabangUtama = { medan: 'default_branch', harus: sasaran.cabang, akibat: 'jadwal berjalan pada cabang lain.' };
  const mirror = { medan: 'mirror', harus: false, akibat: 'server lain menulis cabang utama tanpa persetujuan.' };
  return [
    ...checkVersi(sasaran.forge === 'forgejo' ? 'forgejo' : 'gitea', version),
    ...compareMedan('repositori', [cabangUtama, { ...mirror, bilaTiada: 'aman' }, ...REPO], repo),
    ...checkCabang(sasaran, await listAturan(klien, sasaran)),
    ...(await checkJuru(klien, sasaran)),
    ...(await checkPipa(klien, base(sasaran), splitProyek(sasaran.proyek).pemilik, repo)),
  ];
}

function checkCabang(sasaran: SasaranSetelan, semua: Medan[]): Temuan[] {
  const { cabang } = sasaran;
  const sendiri = semua.find((satu) => readNama(satu) === cabang);
  const lain = semua.map(readNama).filter((nama) => nama !== cabang && matchesGitea(nama, cabang));
  const ketentuan = listKetentuan(sasaran);
  return [
    ...(sendiri
      ? [...compareMedan(`cabang ${cabang}`, ketentuan, sendiri), ...listHakLain(cabang, ketentuan, sendiri)]
      : [difference(`cabang ${cabang}`, 'branch_protections', undefined, 'cabang utama tidak terlindungi.')]),
    ...lain.map((nama) =>
      difference(
        `perlindungan "${nama}"`,
        'rule_name',
        nama,
        `pola ini mungkin juga mengenai ${cabang} dan dapat mendahului aturannya; hapus atau persempit polanya.`,
      ),
    ),
  ];
}

/** Each version brings new ways round a rule. One that is named like one and is not empty is shown, whatever it does. */
function listHakLain(cabang: string, ketentuan: Ketentuan[], nyata: Medan): Temuan[] {
  const dikenal = new Set(ketentuan.map(({ medan: nama }) => nama));
  return Object.entries(nyata)
    .filter(([nama, nilai]) => !dikenal.has(nama) && isHak(nama) && !isEmpty(nilai))
    .map(([nama, nilai]) => difference(`cabang ${cabang}`, nama, nilai, 'hak ini tidak diperlukan; kosongkan.'));
}

function isHak(nama: string): boolean {
  if (nama.startsWith('block_') || nama.startsWith('approvals_') || nama === 'enable_approvals_whitelist') return false;
  return /whitelist|allowlist|bypass|force_push|override/.test(nama);
}

function isEmpty(nilai: unknown): boolean {
  return !nilai || (Array.isArray(nilai) && nilai.length === 0);
}

/** The rule names a login; whose it is today, the server tells. */
async function checkJuru(klien: Klien, { juruGabung }: SasaranSetelan): Promise<Temuan[]> {
  const akun = await readBila(() => klien.get(path`/users/${juruGabung.nama}`, record({ id: number })));
  if (akun?.id === juruGabung.id) return [];
  return [
    difference(
      'akun juru-gabung',
      juruGabung.nama,
      akun?.id,
      'akun ini tidak ada, atau nomornya lain daripada di instansi.yaml.',
    ),
  ];
}

function listAturan(klien: Klien, sasaran: SasaranSetelan): Promise<Medan[]> {
  return klien.list(`${base(sasaran)}/branch_protections`, medan);
}

/** Before rules had patterns they had only `branch_name`. */
function readNama({ rule_name: pola, branch_name: cabang }: Medan): string {
  return String(pola || cabang || '');
}

function base({ proyek }: SasaranSetelan): string {
  const { pemilik, nama } = splitProyek(proyek);
  return path`/repos/${pemilik}/${nama}`;
}
