import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Forja } from '../../src/forge/http.ts';
import type { Percakapan } from '../../src/latihan/forge/server.ts';
import { buka, CAMAT, DIALEK, JURU, KASI, KASUBAG, LAIN, type Panggung, STAF } from './panggung.ts';
import { checkSources, listConsts, listDibaca, listMedanDibaca, PEMBUKA } from './tipe-terbit.ts';

/** Which published type an answer has, by dialect and address; "[]": a list of it. */
const TERBIT: Record<Forja, [pola: RegExp, tipe: string][]> = {
  gitlab: [
    [/^GET \/user$/, 'Gitlab.ExpandedUserSchema'],
    [/^GET \/users\?/, 'Gitlab.UserSchema[]'],
    [/^GET \/users\/\d+$/, 'Gitlab.UserSchema'],
    [/^GET \/version$/, 'Gitlab.MetadataSchema'],
    [/^GET .*\/merge_requests\?/, 'Gitlab.MergeRequestSchemaWithBasicLabels[]'],
    [/^(GET|PUT|POST) .*\/merge_requests(\/\d+)?$/, 'Gitlab.ExpandedMergeRequestSchema'],
    [/\/(approvals|approve|unapprove)$/, 'GitlabSetuju'],
    [/\/versions\b/, 'GitlabVersi[]'],
    [/^GET .*\/notes\b/, 'GitlabCatatan[]'],
    [/\/notes\b/, 'GitlabCatatan'],
    [/\/members\/all\b/, 'Gitlab.MemberSchema[]'],
    [/\/events\b/, 'GitlabPeristiwa[]'],
    [/^POST .*\/statuses\//, 'Gitlab.CommitStatusSchema'],
    [/\/statuses\b/, 'Gitlab.CommitStatusSchema[]'],
    [/\/protected_branches\?/, 'Gitlab.ProtectedBranchSchema[]'],
    [/\/protected_branches\b/, 'Gitlab.ProtectedBranchSchema'],
    [/^GET .*\/variables\b/, 'GitlabVariabel[]'],
    [/\/variables\b/, 'GitlabVariabel'],
    [/\/projects\/[^/]+$/, 'GitlabProyek'],
  ],
  gitea: listGitea(),
  forgejo: listGitea(),
  github: [
    [/^GET \/users?(\/|$)/, "Github['public-user']"],
    [/^GET .*\/pulls\?/, "Github['pull-request-simple'][]"],
    [/\/pulls(\/\d+)?$/, "Github['pull-request']"],
    [/^GET .*\/reviews\?/, "Github['pull-request-review'][]"],
    [/\/reviews\b/, "Github['pull-request-review']"],
    [/^GET .*\/issues\/\d+\/comments\b/, "Github['issue-comment'][]"],
    [/\/pulls\/\d+\/comments\b/, "Github['pull-request-review-comment'][]"],
    [/\/comments\b/, "Github['issue-comment']"],
    [/\/events\b/, "Github['issue-event'][]"],
    [/\/activity\b/, "Github['activity'][]"],
    [/^POST .*\/statuses\//, "Github['status']"],
    [/\/statuses\b/, "Github['status'][]"],
    [/\/rulesets\?/, "Github['repository-ruleset'][]"],
    [/\/rulesets\b/, "Github['repository-ruleset']"],
    [/\/rules\/branches\/main\b/, "Github['repository-rule-detailed'][]"],
    [/\/actions\/permissions\/workflow$/, "Github['actions-get-default-workflow-permissions']"],
    [/\/fork-pr-contributor-approval$/, "Github['actions-fork-pr-contributor-approval']"],
    [/^GET .*\/actions\/(organization-)?secrets\b/, 'GithubRahasia'],
    [/\/actions\/secrets\b/, "Github['empty-object']"],
    [/^GET .*\/deployment-branch-policies\b/, 'GithubKebijakan'],
    [/\/deployment-branch-policies\b/, "Github['deployment-branch-policy']"],
    [/\/environments\/[^/]+$/, "Github['environment']"],
    [/\/repos\/[^/]+\/[^/]+$/, "Github['full-repository']"],
  ],
};

function listGitea(): [RegExp, string][] {
  return [
    [/^GET \/users\/search/, '{ ok: boolean; data: Gitea.User[] }'], // the client has no name for this one
    [/^GET \/users?(\/|$)/, 'Gitea.User'],
    [/^GET \/version$/, 'Gitea.ServerVersion'],
    [/^GET .*\/pulls\?/, 'Gitea.PullRequest[]'],
    [/\/pulls(\/\d+)?$/, 'Gitea.PullRequest'],
    [/^GET .*\/reviews\?/, 'Gitea.PullReview[]'],
    [/\/reviews\b/, 'Gitea.PullReview'],
    [/\/timeline\b/, 'Gitea.TimelineComment[]'],
    [/\/feeds\b/, 'Gitea.Activity[]'],
    [/^GET .*\/comments\b/, 'Gitea.Comment[]'],
    [/\/comments\b/, 'Gitea.Comment'],
    [/^POST .*\/statuses\//, 'Gitea.CommitStatus'],
    [/\/statuses\b/, 'Gitea.CommitStatus[]'],
    [/^GET .*\/branch_protections$/, 'GiteaAturan[]'],
    [/\/branch_protections\b/, 'GiteaAturan'],
    [/^GET .*\/actions\/secrets\b/, 'Gitea.Secret[]'],
    [/^GET .*\/actions\/variables\b/, 'Gitea.ActionVariable[]'],
    [/\/repos\/[^/]+\/[^/]+$/, 'Gitea.Repository'],
  ];
}

/** Everything that can happen to a request, and every address asked about it in each state. */
async function play(p: Panggung): Promise<void> {
  const { forge, klien } = p;
  const get = (jalur: string) => klien.get(jalur, () => {});
  await p.dorong(JURU, 'main', { 'a.txt': '1' });
  const kepala = await p.dorong(STAF, 'usul/tw1', { 'a.txt': '2' });
  forge.openRequest(STAF, { asal: 'usul/tw1', judul: 'Isi' });
  await p.fakta(1);
  forge.approve(KASI, 1);
  forge.requestChanges(KASUBAG, 1, 'KEMBALIKAN: x');
  forge.comment(CAMAT, 1, 'baik');
  forge.setDraft(STAF, 1, true);
  await p.dorong(LAIN, 'usul/tw1', { 'a.txt': '3' }, { paksa: true });
  await p.dorong(STAF, 'coba', { 'b.txt': '3' });
  await p.git(STAF, 'push', '--quiet', forge.url(STAF), 'main:refs/tags/t1', ':coba2').catch(() => '');
  await p.git(STAF, 'push', '--quiet', forge.url(STAF), 'main:refs/tags/t1');
  forge.retarget(STAF, 1, 'coba');
  forge.retarget(STAF, 1, 'main');
  forge.unapprove(KASI, 1);
  forge.approve(KASUBAG, 1);
  forge.close(STAF, 1);
  await p.fakta(1);
  forge.reopen(STAF, 1);
  await p.fakta(1);
  forge.fork(LAIN);
  await p.dorong(LAIN, 'dari-fork', { 'c.txt': '1' }, { fork: true });
  forge.openRequest(LAIN, { asal: 'dari-fork', judul: 'Fork', dariFork: true });
  await p.fakta(2);
  for (const jalur of LIHAT[forge.dialect]) await get(jalur.replace(':sha', kepala).replace(':uid', String(KASI.id)));
  for (const [metode, jalur, isi] of KIRIM[forge.dialect])
    await klien.send(metode, jalur.replace(':sha', kepala), isi, () => {});
  for (const jalur of LIHAT_LAGI[forge.dialect]) await get(jalur);
  await mergeAll(p);
  await p.fakta(1);
}

async function mergeAll(p: Panggung): Promise<void> {
  await p.git(JURU, 'merge', '--quiet', '--no-ff', '--message', 'Gabung', 'usul/tw1');
  await p.git(JURU, 'push', '--quiet', p.forge.url(JURU), 'main');
  await p.git(STAF, 'push', '--quiet', p.forge.url(STAF), ':coba');
}

const P = '/projects/3';
const R = '/repos/kecamatan/kinerja';

const LIHAT_GITEA = [
  ...['/user', '/version', `/users/${KASI.nama}`, '/users/search?uid=:uid', R, `${R}/branch_protections`],
  ...[`${R}/branch_protections/main`, `${R}/pulls?state=all`, `${R}/issues/1/comments`, `${R}/commits/:sha/statuses`],
];

const LIHAT: Record<Forja, string[]> = {
  gitlab: [
    ...['/user', '/version', '/users/:uid', `/users?username=${KASI.nama}`, P, `${P}/protected_branches?per_page=5`],
    ...[`${P}/protected_branches/main`, `${P}/members/all`, `${P}/merge_requests?state=all`],
    `${P}/repository/commits/:sha/statuses?name=x`,
  ],
  gitea: LIHAT_GITEA,
  forgejo: LIHAT_GITEA,
  github: [
    ...['/user', `/users/${KASI.nama}`, '/user/:uid', R, `${R}/rulesets?includes_parents=false`, `${R}/rulesets/1`],
    ...[`${R}/rules/branches/main`, `${R}/actions/permissions/workflow`, `${R}/pulls?state=all`],
    ...[`${R}/issues/1/comments`, `${R}/commits/:sha/statuses`],
  ],
};

const LIHAT_LAGI_GITEA = [`${R}/actions/secrets`, `${R}/actions/variables`, '/orgs/kecamatan/actions/secrets'];

/** What was only put there by what was sent. */
const LIHAT_LAGI: Record<Forja, string[]> = {
  gitlab: [`${P}/variables`, P],
  gitea: LIHAT_LAGI_GITEA,
  forgejo: LIHAT_LAGI_GITEA,
  github: [
    ...[`${R}/actions/secrets?per_page=100`, `${R}/actions/organization-secrets?per_page=100`],
    ...[`${R}/environments/juru-gabung`, `${R}/environments/juru-gabung/deployment-branch-policies?per_page=100`],
    `${R}/actions/permissions/fork-pr-contributor-approval`,
  ],
};

type Kirim = ['POST' | 'PUT' | 'PATCH' | 'DELETE', string, object];

const KIRIM_HUB: Kirim[] = [
  ['POST', `${R}/issues/1/comments`, { body: 'gerbang' }],
  ['POST', `${R}/statuses/:sha`, { state: 'pending', context: 'gerbang/persetujuan', description: 'menunggu' }],
  ['POST', `${R}/pulls/1/reviews`, { event: 'COMMENT', body: 'periksa' }],
  ['PATCH', `${R}/pulls/2`, { state: 'closed' }],
];

const KIRIM_GITEA: Kirim[] = [
  ...KIRIM_HUB,
  ['PATCH', R, { autodetect_manual_merge: true, allow_squash_merge: false }],
  ['POST', `${R}/branch_protections`, { rule_name: 'rilis', enable_push: false }],
  ['PATCH', `${R}/branch_protections/main`, { dismiss_stale_approvals: true }],
  ['DELETE', `${R}/branch_protections/rilis`, {}],
  ['PUT', `${R}/actions/secrets/KINERJA_TOKEN`, { data: 'x' }],
  ['PUT', '/orgs/kecamatan/actions/secrets/KINERJA_KUNCI', { data: 'x' }],
  ['POST', `${R}/actions/variables/KINERJA_GENESIS`, { value: 'x' }],
];

const KIRIM: Record<Forja, Kirim[]> = {
  gitlab: [
    ['POST', `${P}/merge_requests/1/notes`, { body: 'gerbang' }],
    ['POST', `${P}/statuses/:sha`, { state: 'pending', name: 'gerbang/persetujuan', description: 'menunggu' }],
    ['POST', `${P}/merge_requests/1/approve`, {}],
    ['POST', `${P}/merge_requests/1/unapprove`, {}],
    ['PUT', `${P}/merge_requests/2`, { state_event: 'close' }],
    ['PUT', P, { squash_option: 'never', ci_pipeline_variables_minimum_override_role: 'no_one_allowed' }],
    ['POST', `${P}/variables`, { key: 'KINERJA_TOKEN', value: 'glpat-latihan', masked: true }],
    ['PUT', `${P}/variables/KINERJA_TOKEN`, { value: 'glpat-latihan', protected: true }],
    ['POST', `${P}/protected_branches`, { name: 'rilis/*', push_access_level: 0 }],
    ['PATCH', `${P}/protected_branches/main`, { allowed_to_push: [{ access_level: 0 }] }],
    ['PATCH', `${P}/protected_branches/main`, { allowed_to_push: [{ access_level: 40 }] }],
  ],
  gitea: KIRIM_GITEA,
  forgejo: KIRIM_GITEA,
  github: [
    ...KIRIM_HUB,
    ['PATCH', R, { allow_squash_merge: false }],
    ['POST', `${R}/rulesets`, { name: 'tag', target: 'tag', enforcement: 'active', rules: [{ type: 'deletion' }] }],
    ['PUT', `${R}/rulesets/1`, { enforcement: 'active' }],
    ['PUT', `${R}/actions/permissions/workflow`, { default_workflow_permissions: 'read' }],
    ['PATCH', R, { private: false }],
    ['PUT', `${R}/actions/permissions/fork-pr-contributor-approval`, { approval_policy: 'all_external_contributors' }],
    ['PUT', `${R}/actions/secrets/KINERJA_TOKEN`, { encrypted_value: 'eA==', key_id: '1' }],
    [
      'PUT',
      `${R}/environments/juru-gabung`,
      { deployment_branch_policy: { protected_branches: false, custom_branch_policies: true } },
    ],
    ['POST', `${R}/environments/juru-gabung/deployment-branch-policies`, { name: 'main', type: 'branch' }],
  ],
};

/** A name or a type that nobody published: the compiler must say so. */
const KARANGAN: [Forja, benar: string, salah: string][] = [
  ['gitlab', '"head_commit_sha"', '"head_sha"'],
  ['gitlab', '"source_project_id":3', '"source_project_id":"3"'],
  ['gitlab', '"push_data"', '"push"'],
  ['gitea', '"commit_id"', '"commit_sha"'],
  ['forgejo', '"act_user":{', '"actor":{'],
  ['github', '"dismissed_review"', '"dismissal"'],
  ['github', '"activity_type":"push"', '"activity_type":"pushed"'],
  ['gitlab', '"variable_type"', '"type"'],
  ['gitlab', '"no_one_allowed"', '"nobody"'],
  ['gitea', '"repo_id"', '"repository_id"'],
  ['github', '"custom_branch_policies"', '"custom_policies"'],
  ['github', '"all_external_contributors"', '"everyone"'],
];

const KARANGAN_PEMBACA: [benar: string, salah: string][] = [
  ['commit_to: nullable(sha)', 'commit_ke: nullable(sha)'],
  ['approved_at: optional(time)', 'approved_on: optional(time)'],
  ['submitted_at: optional(time)', 'given_at: optional(time)'],
  ['dismissed: flag', 'withdrawn: flag'],
  ['variable_type: optional(text)', 'type: optional(text)'],
  ["medan: 'restrict_user_defined_variables'", "medan: 'restrict_pipeline_variables'"],
  ["medan: 'block_admin_merge_override'", "medan: 'block_admin_override'"],
  ['deployment_branch_policy: kebijakan', 'branch_policy: kebijakan'],
  ['secrets: list(', 'names: list('],
  ["medan: 'enforcement'", "medan: 'enforced'"],
];

let temuan: Record<string, string[]>;
let jawaban: Record<Forja, Percakapan[]>;
const panggung: Panggung[] = [];

beforeAll(async () => {
  const semua = DIALEK.map(async (dialek): Promise<[Forja, Percakapan[]]> => {
    const p = await buka(dialek);
    panggung.push(p);
    await play(p);
    return [dialek, p.forge.percakapan];
  });
  jawaban = { gitlab: [], gitea: [], forgejo: [], github: [], ...Object.fromEntries(await Promise.all(semua)) };
  temuan = checkSources(Object.fromEntries(listSumber()));
}, 120_000);
afterAll(async () => {
  for (const each of panggung) await each.close();
});

/** Every source that is to be compiled, right and wrong ones. */
function listSumber(): [nama: string, isi: string][] {
  return [
    ...DIALEK.map((dialek): [string, string] => [`jawaban ${dialek}`, writeSource(dialek, jawaban[dialek])]),
    ...KARANGAN.map(([dialek, benar, salah]): [string, string] => [
      `${benar} ${salah}`,
      writeSource(dialek, jawaban[dialek]).replaceAll(benar, salah),
    ]),
    ['pembaca', writePembaca()],
    ...KARANGAN_PEMBACA.map(([benar, salah]): [string, string] => [
      `${benar} ${salah}`,
      writePembaca((isi) => isi.replace(benar, salah)),
    ]),
  ];
}

function findTipe(dialek: Forja, { metode, url }: Percakapan): string {
  const alamat = `${metode} ${url.replace(/^\/api\/v\d/, '')}`;
  return TERBIT[dialek].find(([pola]) => pola.test(alamat))?.[1] ?? `TidakAdaTipe /* ${alamat} */`;
}

/** Each different answer once, as a literal of its published type. */
function writeSource(dialek: Forja, semua: Percakapan[]): string {
  const kosong = dialek === 'gitea' || dialek === 'forgejo' ? 'null' : 'never';
  const literal = semua
    .filter(({ status, isi }) => status < 300 && isi !== undefined)
    .map((each) => `const _: Sent<Known<${findTipe(dialek, each)}>, ${kosong}> = ${JSON.stringify(each.isi)};`);
  return [PEMBUKA, ...new Set(literal.map((line) => `{ ${line} void _; }`))].join('\n');
}

describe('jawaban forge latihan adalah jawaban yang diterbitkan', () => {
  test.each(DIALEK)('%s: tiap medan ada pada tipe terbit, dengan jenis yang benar', (dialek) => {
    expect(jawaban[dialek].filter(({ status }) => status >= 400)).toEqual([]);
    expect(temuan[`jawaban ${dialek}`]).toEqual([]);
  });

  test('tiap alamat yang bertipe pernah dijawab', () => {
    const seen = (dialek: Forja, tipe: string) => jawaban[dialek].some((each) => findTipe(dialek, each) === tipe);
    const belum = DIALEK.flatMap((dialek) =>
      TERBIT[dialek].map(([, tipe]) => tipe).filter((tipe) => !seen(dialek, tipe)),
    );
    expect(belum).toEqual([]);
  });

  test.each(KARANGAN)('%s: medan karangan ketahuan (%s → %s)', (dialek, benar, salah) => {
    expect(writeSource(dialek, jawaban[dialek])).toContain(benar);
    expect(temuan[`${benar} ${salah}`]).not.toEqual([]);
  });
});

/** Which published type each reader of our own reads. */
const PEMBACA: Record<string, string> = {
  'gitlab.ts listTerbukaGitlab': 'Gitlab.MergeRequestSchemaWithBasicLabels',
  'gitlab.ts AKUN': 'Gitlab.SimpleUserSchema',
  'gitlab.ts PERMOHONAN': 'Gitlab.ExpandedMergeRequestSchema',
  'gitlab.ts VERSI': 'GitlabVersi',
  'gitlab.ts CATATAN': 'GitlabCatatan',
  'gitlab.ts SETUJU': 'GitlabSetuju',
  'gitlab.ts PERISTIWA': 'GitlabPeristiwa',
  'tulis-gitlab.ts AKUN': 'Gitlab.SimpleUserSchema',
  'tulis-gitlab.ts CATATAN': 'GitlabCatatan',
  'tulis-gitlab.ts STATUS': 'Gitlab.CommitStatusSchema',
  'gitea.ts listTerbukaGitea': 'Gitea.PullRequest',
  'gitea.ts AKUN': 'Gitea.User',
  'gitea.ts UJUNG': 'Gitea.PRBranchInfo',
  'gitea.ts PERMOHONAN': 'Gitea.PullRequest',
  'gitea.ts TINJAUAN': 'Gitea.PullReview',
  'gitea-kiriman.ts AKUN': 'Gitea.User',
  'gitea-kiriman.ts PERISTIWA_GITEA': 'Gitea.TimelineComment',
  'gitea-kiriman.ts AKTIVITAS': 'Gitea.Activity',
  'github.ts listTerbukaGithub': "Github['pull-request-simple']",
  'github.ts AKUN': "Github['simple-user']",
  'github.ts PERMOHONAN': "Github['pull-request']",
  'github.ts TINJAUAN': "Github['pull-request-review']",
  'github.ts KOMENTAR': "Github['issue-comment']",
  'github.ts PERISTIWA': "Github['issue-event']",
  'github.ts AKTIVITAS': "Github['activity']",
  'ajukan.ts MR': 'Gitlab.ExpandedMergeRequestSchema',
  'ajukan.ts UJUNG': "Gitea.PRBranchInfo & Github['pull-request-simple']['head']",
  'ajukan.ts PR': "Gitea.PullRequest & Github['pull-request-simple']",
  'tulis-hub.ts AKUN': "Gitea.User & Github['simple-user']",
  'tulis-hub.ts KOMENTAR': "Gitea.Comment & Github['issue-comment']",
  'tulis-hub.ts STATUS': "Gitea.CommitStatus & Github['status']",
  'setelan-gitlab.ts TINGKAT': 'GitlabTingkat',
  'setelan-gitlab.ts ATURAN': 'GitlabCabang',
  'setelan-gitlab.ts checkAturan': 'GitlabCabang',
  'setelan-gitlab.ts ANGGOTA': 'Gitlab.MemberSchema',
  'setelan-gitlab.ts PROYEK': 'GitlabProyek',
  'setelan-gitlab.ts defaultBranch': 'GitlabProyek',
  'setelan-gitlab.ts checkMirror': 'GitlabProyek',
  'setelan-gitlab.ts checkConfig': 'GitlabProyek',
  'setelan-gitlab-pipa.ts VARIABEL_PIPA': 'GitlabProyek',
  'setelan-gitlab-pipa.ts checkVariabelPipa': 'GitlabProyek',
  'setelan-gitlab-pipa.ts VARIABEL': 'GitlabVariabel',
  'setelan-gitlab-pipa.ts TERLINDUNG': 'GitlabVariabel',
  'setelan-gitlab-pipa.ts TERSAMAR': 'GitlabVariabel',
  'setelan-gitlab-pipa.ts KETENTUAN_RAHASIA': 'GitlabVariabel',
  'setelan-gitlab-pipa.ts PAGES': 'Gitlab.GitlabPagesSettingsSchema',
  'setelan-gitea.ts check': 'Gitea.ServerVersion & GiteaRepo',
  'setelan-gitea.ts checkJuru': 'Gitea.User',
  'setelan-gitea.ts REPO': 'GiteaRepo',
  'setelan-gitea.ts listKetentuan': 'GiteaAturan',
  'setelan-gitea.ts readNama': 'GiteaAturan',
  'setelan-gitea-pipa.ts NAMA': 'Gitea.Secret & Gitea.ActionVariable',
  'setelan-gitea-pipa.ts listTakTerlihat': 'GiteaRepo',
  'setelan-github.ts REPO': "Github['full-repository']",
  'setelan-github.ts check': "Github['full-repository']",
  'setelan-github.ts noLock': "Github['full-repository']",
  'setelan-github.ts ACTIONS': "Github['actions-get-default-workflow-permissions']",
  'setelan-github.ts DARI_LUAR': "Github['actions-fork-pr-contributor-approval']",
  'setelan-github.ts listRuleset': "Github['repository-ruleset']",
  'setelan-github.ts findAplikasi': "NonNullable<Github['integration']>",
  'setelan-github-pipa.ts KEBIJAKAN': "Github['deployment-branch-policy']",
  'setelan-github-pipa.ts SEMUA_KEBIJAKAN': 'GithubKebijakan',
  'setelan-github-pipa.ts BERNAMA': 'GithubRahasia',
  'setelan-github-pipa.ts compareKebijakan': "Github['environment']",
  'setelan-github-pipa.ts isMenyebut': "Github['environment']",
  'setelan-github-pipa.ts showLain': "Github['environment']",
  'setelan-github-pipa.ts isCustom': "NonNullable<Github['deployment-branch-policy-settings']>",
  'setelan-ruleset.ts compareRuleset': 'GithubAturan',
  'setelan-ruleset.ts compareBypass': 'GithubAturan',
};

function readForge(nama: string): string {
  return readFileSync(new URL(`../../src/forge/${nama}`, import.meta.url), 'utf8');
}

function writePembaca(ubah: (isi: string) => string = (isi) => isi): string {
  const luar = listConsts(ts.createSourceFile('x.ts', readForge('gitea-kiriman.ts'), ts.ScriptTarget.ES2023, true));
  const files = [...new Set(Object.keys(PEMBACA).map((key) => key.split(' ')[0] ?? ''))];
  const semua = files.flatMap((nama) => {
    const isi = ubah(readForge(nama));
    return [...listDibaca(nama, isi, nama === 'gitea.ts' ? luar : {}), ...listMedanDibaca(nama, isi)];
  });
  const lines = semua.map(({ tempat, jalur }) => {
    const tipe = PEMBACA[tempat] ?? `TidakAdaTipe /* ${tempat} */`;
    return `{ type _ = ${jalur.reduce((of, medan) => `Get<${of}, '${medan}'>`, `Known<${tipe}>`)}; }`;
  });
  return `${PEMBUKA}\n${lines.join('\n')}`;
}

describe('medan yang dibaca penyalur ada pada tipe terbit', () => {
  test('semuanya', () => {
    const folder = new URL('../../src/forge/', import.meta.url);
    const setelan = readdirSync(folder).filter((nama) => nama.startsWith('setelan'));
    const dibaca = setelan.flatMap((nama) => [
      ...listDibaca(nama, readForge(nama)),
      ...listMedanDibaca(nama, readForge(nama)),
    ]);
    expect(dibaca.filter(({ tempat }) => !(tempat in PEMBACA))).toEqual([]);
    expect(writePembaca().split('\n').length).toBeGreaterThan(120);
    expect(temuan.pembaca).toEqual([]);
  });

  test.each(KARANGAN_PEMBACA)('medan karangan ketahuan (%s → %s)', (benar, salah) => {
    expect(writePembaca((isi) => isi.replace(benar, salah))).not.toBe(writePembaca());
    expect(temuan[`${benar} ${salah}`]).not.toEqual([]);
  });
});
