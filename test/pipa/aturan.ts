// What a pipeline of this kit must never do. Each rule gives what it found; the attacks it stops are named by number.
import { asDaftar, asIsi, type Isi, isUtamaTerlindung, listSyarat, type Pekerjaan, type Pipa } from './pipa.ts';

export type Aturan = (pipa: Pipa) => string[];

/** What the button may be given, as values of the environment: the script looks at them before anything else does. */
const MASA = /^ {10}KINERJA_SATU_DATA_(?:TAHUN: \$\{\{ inputs\.tahun|TRIWULAN: \$\{\{ inputs\.triwulan) \}\}$/gm;

const RAHASIA = /secrets\.|KINERJA_TOKEN|KINERJA_KUNCI|KINERJA_SATU_DATA/;
const TERPAKU = /^(?:https:\/\/github\.com\/)?[\w-]+\/[\w-]+@[0-9a-f]{40}$/;

export const ATURAN = {
  /** T25: nothing to steal where the request may change the file, nor in what every job inherits. */
  'rahasia di permohonan': ({ isi, forge, pekerjaan }) => [
    ...pekerjaan.filter((satu) => satu.dariPermohonan && RAHASIA.test(JSON.stringify(satu.isi))).map(name),
    ...(RAHASIA.test(JSON.stringify([isi.env, forge === 'gitlab' ? isi.variables : null, isi.default]))
      ? ['semua']
      : []),
  ],

  /** T26: what installs packages runs code that others wrote. */
  'rahasia saat memasang': ({ pekerjaan }) =>
    pekerjaan
      .filter(({ langkah }) =>
        langkah.some(({ run, env }) => String(run).includes('setup.mjs') && RAHASIA.test(JSON.stringify(env ?? {}))),
      )
      .map(name),

  /** T25: secrets only where the forge keeps them from the pipelines of other branches. */
  'rahasia tanpa pagar': (pipa) =>
    pipa.pekerjaan.filter((satu) => RAHASIA.test(JSON.stringify(satu.isi)) && !isBerpagar(pipa, satu)).map(name),

  /** T5, T25: privileged and started by the request. */
  pull_request_target: ({ pemicu }) => Object.keys(pemicu).filter((satu) => satu === 'pull_request_target'),

  /** T25: what is not named is not given; only the job that deploys may write, and it runs no code. */
  'izin berlebih': ({ forge, isi, pekerjaan }) => {
    if (forge === 'gitlab') return [];
    const umum = isi.permissions === undefined ? ['tanpa permissions'] : listTulis(isi.permissions);
    return [...umum, ...pekerjaan.flatMap((satu) => listLebih(satu))];
  },

  /** T26: a tag can be moved to other code. */
  'aksi tidak terpaku': ({ pekerjaan, teks }) =>
    pekerjaan
      .flatMap(({ aksi }) => aksi)
      .filter((satu) => !TERPAKU.test(satu) || !new RegExp(`${satu} # v\\d`).test(teks)),

  /** T6, T7: what can be skipped or may fail looks like success. */
  'dapat dilewati': ({ isi, pemicu, pekerjaan, teks }) => [
    ...Object.entries(pemicu).flatMap(([nama, saringan]) =>
      Object.keys(asIsi(saringan))
        .filter((satu) => /^(?:paths|branches|tags)/.test(satu))
        .map((satu) => `${nama}.${satu}`),
    ),
    ...pekerjaan
      .filter(
        (satu) => satu.dariPermohonan && (satu.isi.if !== undefined || satu.langkah.some((l) => l.if !== undefined)),
      )
      .map(name),
    ...findKunci([isi], /^(?:allow_failure|continue-on-error|changes|exists|only|except)$/),
    ...(/\|\| (?:true|:)|set \+e/.test(teks) || pekerjaan.some(isTakBerjalan) ? ['kegagalan ditelan'] : []),
  ],

  /** T26: nothing that a request's pipeline wrote is read by another. */
  'berbagi simpanan': ({ isi, pekerjaan, teks }) => [
    ...findKunci([isi], /^(?:cache|cache-.*|dependencies)$/),
    ...(/actions\/cache|download-artifact/.test(teks) ? ['aksi'] : []),
    ...pekerjaan.filter((satu) => !satu.dariPermohonan && needsPermohonan(satu, pekerjaan)).map(name),
  ],

  /** T5, T6: of the request only files of content/ are taken, as data, onto the code of the main branch. */
  'kode cabang dijalankan': ({ forge, isi, pekerjaan }) => [
    ...pekerjaan.flatMap((satu) => listKodeCabang(satu)),
    ...(forge === 'gitlab' && asIsi(isi.variables).GIT_STRATEGY !== 'none' ? ['GIT_STRATEGY'] : []),
    ...findKunci([isi], /^(?:include|extends|inherit|container|services)$/),
  ],

  /** T21 and whatever else got into the branch: published is only a proven history. */
  'terbit tanpa bukti': ({ pekerjaan }) => pekerjaan.filter((satu) => !isTerbukti(satu, pekerjaan)).map(name),

  /** T4: a status, an approval flag, a comment are hints; every fact is read again. T30: the doorbell brings nothing. */
  'masukan dari luar': ({ path, teks }) =>
    [
      ...(path.endsWith('/satu-data.yml') ? teks.replaceAll(MASA, '') : teks).matchAll(
        /CI_MERGE_REQUEST_APPROVED|TRIGGER_PAYLOAD|detailed_merge_status|check-runs|\/status(?:es)?\b|github\.event\.(?!pull_request\.number\b|repository\.default_branch\b)[\w.]+|github\.(?:head_ref|base_ref)|inputs\.|client_payload|CI_COMMIT_(?:MESSAGE|TITLE)|CI_MERGE_REQUEST_(?:TITLE|DESCRIPTION|SOURCE_BRANCH_NAME)/g,
      ),
    ].map(([satu]) => satu),

  /** What is pushed is pushed by our own commands: fast-forward, tokens out of sight, never over what is there. */
  'mendorong dalam naskah': ({ pekerjaan }) =>
    pekerjaan.filter(({ naskah }) => naskah.some((satu) => /\bgit\b[^\n]*\bpush\b/.test(satu))).map(name),

  /** What a stranger writes must not become shell. */
  'selipan dalam naskah': ({ pekerjaan }) =>
    pekerjaan.filter(({ naskah }) => naskah.some((satu) => satu.includes('${{') || /\beval\b/.test(satu))).map(name),

  /** T28: only the main branch, protected, publishes; a request has no place to deploy to. */
  'terbit dari cabang lain': ({ forge, pekerjaan }) =>
    pekerjaan.filter((satu) => isTerbit(satu) && !isDariUtama(forge, satu)).map(name),

  /** T2: two runs at once must queue, and none is cut off between merge and push, or between upload and receipt. */
  'tidak antre': ({ isi, pekerjaan }) =>
    pekerjaan
      .filter(({ naskah }) => naskah.some((satu) => /npm run (?:merge|satu-data)\b/.test(satu)))
      .filter((satu) => satu.isi.resource_group === undefined && asIsi(isi.concurrency)['cancel-in-progress'] !== false)
      .map(name),

  /** A shallow history cannot be verified. */
  'riwayat terpotong': ({ forge, isi, teks }) => [
    ...(/--depth|--shallow|--filter=|--single-branch/.test(teks) ? ['salinan dangkal'] : []),
    ...(forge === 'gitlab' && asIsi(isi.variables).GIT_DEPTH !== '0' ? ['GIT_DEPTH'] : []),
  ],
} as const satisfies Record<string, Aturan>;

export type NamaAturan = keyof typeof ATURAN;

/** Names of the rules that a pipeline breaks. */
export function listPelanggaran(pipa: Pipa): string[] {
  return Object.entries(ATURAN).flatMap(([nama, aturan]: [string, Aturan]) => {
    const temuan = aturan(pipa);
    return temuan.length > 0 ? [`${nama}: ${temuan.join(', ')}`] : [];
  });
}

function name({ nama }: Pekerjaan): string {
  return nama;
}

/** GitHub: an environment of its own, limited to the main branch. GitLab: protected variables. Gitea: another repository. */
function isBerpagar({ forge }: Pipa, pekerjaan: Pekerjaan): boolean {
  const isi = JSON.stringify(pekerjaan.isi);
  if (pekerjaan.dariPermohonan || (/KINERJA_SATU_DATA/.test(isi) && /KINERJA_(?:TOKEN|KUNCI)/.test(isi))) return false;
  switch (forge) {
    case 'github':
      // Each where the other's are not: a third place for secrets is a decision, not a slip.
      return pekerjaan.isi.environment === (/KINERJA_SATU_DATA/.test(isi) ? 'satu-data' : 'juru-gabung');
    case 'gitlab':
      return listSyarat(pekerjaan).every(isUtamaTerlindung);
    case 'gitea':
      return pekerjaan.isi.if === "vars.KINERJA_REPOSITORI != ''";
  }
}

/** The upload is a button that a person presses; nothing else waits for one, and the button checks and publishes nothing. */
function isTakBerjalan({ nama, isi, naskah }: Pekerjaan): boolean {
  const tombol = nama === 'satu-data' && naskah.every((satu) => !/npm run (?!(?:satu-data|receipt)\b)/.test(satu));
  return (tombol ? /"when":"never"/ : /"when":"(?:manual|never)"/).test(JSON.stringify(isi));
}

function listTulis(izin: unknown): string[] {
  if (typeof izin !== 'object' || izin === null) return [String(izin)];
  const lebih = Object.entries(izin).filter(([nama, nilai]) => nama !== 'contents' || nilai !== 'read');
  return lebih.map(([nama, nilai]) => `${nama}: ${String(nilai)}`);
}

function listLebih({ isi, naskah, aksi }: Pekerjaan): string[] {
  if (isi.permissions === undefined) return [];
  const lebih = listTulis(isi.permissions);
  const memasang = naskah.length === 0 && aksi.length === 1 && aksi[0]?.startsWith('actions/deploy-pages@');
  return memasang ? lebih.filter((satu) => satu !== 'pages: write' && satu !== 'id-token: write') : lebih;
}

function findKunci(nilai: unknown[], pola: RegExp): string[] {
  return nilai.flatMap((satu) =>
    Array.isArray(satu)
      ? findKunci(satu, pola)
      : Object.entries(asIsi(satu)).flatMap(([kunci, isi]) => [
          ...(pola.test(kunci) ? [kunci] : []),
          ...(typeof isi === 'object' ? findKunci([isi], pola) : []),
        ]),
  );
}

function needsPermohonan({ isi }: Pekerjaan, semua: Pekerjaan[]): boolean {
  const perlu = asDaftar(isi.needs).map((satu) => (typeof satu === 'string' ? satu : String(asIsi(satu).job)));
  return semua.some(({ nama, dariPermohonan }) => dariPermohonan && perlu.includes(nama));
}

const AMBIL_ISI =
  /^GIT_LITERAL_PATHSPECS=1 git -C inti -c core\.symlinks=false restore --source=refs\/kepala --pathspec-from-file=\.\.\/diubah --pathspec-file-nul$/;

function listKodeCabang({ nama, naskah, aksi, dariPermohonan }: Pekerjaan): string[] {
  const baris = naskah.flatMap((satu) => satu.split('\n')).map((satu) => satu.trim());
  const memasang = baris.filter((satu) => /\bnpx\b|\bnpm (?:ci|i|install|exec)\b|curl|wget/.test(satu));
  const mengambil = aksi.filter((satu) => satu.includes('checkout'));
  if (!dariPermohonan) return [...memasang, ...mengambil];
  const beralih = baris.filter((satu) =>
    /\bgit\b.*\b(?:checkout|switch|merge|reset|restore|pull|read-tree|archive|apply)\b/.test(satu),
  );
  const lain = beralih.filter(
    (satu) =>
      satu !== 'git -C inti checkout --quiet --detach refs/sasaran' &&
      !/\bgit -C inti merge-base\b/.test(satu) &&
      !AMBIL_ISI.test(satu),
  );
  const perintah = baris.flatMap((satu) => satu.split(/&&|\|\||[;|(]/)).map((satu) => satu.trim());
  const menjalankan = perintah.filter((satu) => /^(?:npm|node|sh|bash|source|\.|\S*\/\S+)(?:\s|$)/.test(satu));
  const asing = menjalankan.filter((satu) => !/^npm run (?:--silent )?(?:check|build)\b/.test(satu));
  const daftar = baris.filter(
    (satu) => /> (?:dihapus|diubah)$/.test(satu) && !/ refs\/kepala -- content > /.test(satu),
  );
  const tanpaInti = naskah.some((satu) => /npm run/.test(satu)) && !baris.includes('cd inti') ? [nama] : [];
  return [...memasang, ...mengambil, ...lain, ...asing, ...daftar, ...tanpaInti];
}

function isTerbit({ nama, naskah, aksi }: Pekerjaan): boolean {
  const membangun = naskah.some((satu) => /npm run build(?! -- --mode pratinjau)/.test(satu));
  return membangun || nama === 'pages' || aksi.some((satu) => satu.includes('deploy-pages'));
}

const BUKTI = /^npm run verify -- --genesis "\$\{KINERJA_GENESIS:\?[^"|]*\}"$/;

/** In the same script, on a line of its own before the build; or the job waits for one that does. */
function isTerbukti(pekerjaan: Pekerjaan, semua: Pekerjaan[]): boolean {
  if (!isTerbit(pekerjaan)) return true;
  const sendiri = pekerjaan.naskah.some((satu) => {
    const baris = satu.split('\n');
    const bukti = baris.findIndex((line) => BUKTI.test(line));
    return bukti >= 0 && baris.findIndex((line) => line.startsWith('npm run build')) > bukti && baris[0] === 'cd inti';
  });
  const perlu = asDaftar(pekerjaan.isi.needs).map(String);
  const dahulu = semua.filter(({ nama }) => perlu.includes(nama));
  const selalu = /always\(\)|failure\(\)|cancelled\(\)/.test(JSON.stringify(pekerjaan.isi));
  return (
    !selalu &&
    (sendiri || (pekerjaan.naskah.length === 0 && dahulu.some((satu) => isTerbit(satu) && isTerbukti(satu, semua))))
  );
}

function isDariUtama(forge: Pipa['forge'], pekerjaan: Pekerjaan): boolean {
  const { isi, dariPermohonan }: { isi: Isi; dariPermohonan: boolean } = pekerjaan;
  if (dariPermohonan) return false;
  if (forge === 'gitlab')
    return listSyarat(pekerjaan).every(isUtamaTerlindung) && !JSON.stringify(isi).includes('path_prefix');
  if (isi.needs !== undefined) return asIsi(isi.environment).name === 'github-pages';
  return isi.if === 'github.ref_name == github.event.repository.default_branch';
}
