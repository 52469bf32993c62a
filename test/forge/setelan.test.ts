import type { CreateProtectedBranchOptions, EditProjectOptions } from '@gitbeaker/core';
import type { components, operations } from '@octokit/openapi-types';
import type { CreateBranchProtectionOption, EditRepoOption } from 'gitea-js';
import { describe, expect, test } from 'vitest';
import { ForgeError } from '../../src/forge/forge-error.ts';
import type { SasaranSetelan, SetelanForge, Temuan } from '../../src/forge/setelan.ts';
import { setelanGitea } from '../../src/forge/setelan-gitea.ts';
import { setelanGithub } from '../../src/forge/setelan-github.ts';
import { setelanGitlab } from '../../src/forge/setelan-gitlab.ts';
import {
  answerGitea,
  answerGithub,
  answerGitlab,
  createGitea,
  createGithub,
  createGitlab,
  type ServerGitea,
  type ServerGithub,
  type ServerGitlab,
} from './setelan-forge.ts';
import type { Dialek } from './server-uji.ts';
import { type Jawab, openUji, type Sent } from './tulis-klien.ts';

const sasaran = (forge: Dialek, nama = 'juru-gabung'): SasaranSetelan => ({
  forge,
  proyek: 'kecamatan/kinerja',
  cabang: 'main',
  juruGabung: { id: 99, nama },
});

const APP = sasaran('github', 'juru-gabung[bot]');

/** Writes, spoils what stands on the server, reads back. */
async function spoil(setelan: SetelanForge, satu: SasaranSetelan, jawab: Jawab, ubah: () => void): Promise<Temuan[]> {
  const { klien } = openUji(satu.forge, jawab);
  await setelan.write(klien, satu);
  ubah();
  return setelan.check(klien, satu);
}

const onGitlab = (ubah: (server: ServerGitlab) => void, server = createGitlab()) =>
  spoil(setelanGitlab, sasaran('gitlab'), answerGitlab(server), () => ubah(server));
const onGitea = (ubah: (server: ServerGitea) => void, server = createGitea('gitea')) =>
  spoil(setelanGitea, sasaran('gitea'), answerGitea(server), () => ubah(server));
const onForgejo = (ubah: (server: ServerGitea) => void, server = createGitea('forgejo')) =>
  spoil(setelanGitea, sasaran('forgejo'), answerGitea(server), () => ubah(server));
const onGithub = (ubah: (server: ServerGithub) => void, satu = APP, server = createGithub()) =>
  spoil(setelanGithub, satu, answerGithub(server), () => ubah(server));

const listSelisih = (temuan: Temuan[]): string[] =>
  temuan.filter(({ jenis }) => jenis === 'selisih').map(({ tempat, medan }) => `${tempat}: ${medan}`);

const listCatatan = (temuan: Temuan[]): string[] =>
  temuan.filter(({ jenis }) => jenis === 'catatan').map(({ tempat, medan }) => `${tempat}: ${medan}`);

/** What cannot be missing in these tests: the settings were written before. */
function one<T>(list: T[] | undefined, index = 0): T {
  const satu = list?.[index];
  if (satu === undefined) throw new Error('belum ditulis');
  return satu;
}

describe('write, lalu check', () => {
  test.each([
    ['gitlab', () => onGitlab(() => {}), []],
    ['gitea', () => onGitea(() => {}), []],
    ['forgejo', () => onForgejo(() => {}), ['server: version']],
    ['github, GitHub App', () => onGithub(() => {}), []],
    ['github, akun biasa', () => onGithub(() => {}, sasaran('github')), ['kunci cabang: juru-gabung']],
  ])('%s: setiap medan yang ditulis terbaca kembali', async (_, run, catatan) => {
    const temuan = await run();
    expect([listSelisih(temuan), listCatatan(temuan)]).toEqual([[], catatan]);
  });

  test.each([
    ['gitlab', setelanGitlab, sasaran('gitlab'), () => answerGitlab(createGitlab())],
    ['gitea', setelanGitea, sasaran('gitea'), () => answerGitea(createGitea('gitea'))],
    ['forgejo', setelanGitea, sasaran('forgejo'), () => answerGitea(createGitea('forgejo'))],
    ['github', setelanGithub, APP, () => answerGithub(createGithub())],
  ] as const)('%s: proyek baru belum terkunci, dan check tidak mengubah apa pun', async (_, setelan, satu, jawab) => {
    const { klien, tulisan } = openUji(satu.forge, jawab());
    expect(listSelisih(await setelan.check(klien, satu)).length).toBeGreaterThan(1);
    expect(tulisan()).toEqual([]);
  });

  test.each([
    ['gitlab', setelanGitlab, sasaran('gitlab'), () => answerGitlab(createGitlab())],
    ['gitea', setelanGitea, sasaran('gitea'), () => answerGitea(createGitea('gitea'))],
    ['forgejo', setelanGitea, sasaran('forgejo'), () => answerGitea(createGitea('forgejo'))],
    ['github', setelanGithub, APP, () => answerGithub(createGithub())],
  ] as const)('%s: boleh dipasang dua kali', async (_, setelan, satu, jawab) => {
    const { klien } = openUji(satu.forge, jawab());
    await setelan.write(klien, satu);
    await setelan.write(klien, satu);
    expect(listSelisih(await setelan.check(klien, satu))).toEqual([]);
  });
});

const PILIHAN = { deployment_branch_policy: { protected_branches: false, custom_branch_policies: true } };

describe('serangan yang tampak pada setelan', () => {
  type Baris = [string, () => Promise<Temuan[]>, string[]];

  test.each<Baris>([
    [
      'T4 gitlab: staf boleh menggabung, cukup dengan status hijau buatannya',
      () => onGitlab(({ aturan }) => (one(aturan).merge_access_levels = [{ access_level: 30 }])),
      ['cabang main: merge_access_levels'],
    ],
    [
      'T4 gitea: tombol gabung terbuka bagi semua yang boleh menulis',
      () => onGitea(({ aturan }) => (one(aturan).enable_merge_whitelist = false)),
      ['cabang main: enable_merge_whitelist'],
    ],
    [
      'T4 forgejo: tombol gabung terbuka bagi semua yang boleh menulis',
      () => onForgejo(({ aturan }) => (one(aturan).enable_merge_whitelist = false)),
      ['cabang main: enable_merge_whitelist'],
    ],
    [
      'T4 github: status wajib boleh dari siapa saja',
      () => onGithub((server) => setStatus(server, undefined)),
      ['ruleset "kinerja: hanya juru-gabung": required_status_checks.required_status_checks'],
    ],
    [
      'T5 github: status wajib dari Actions, yaitu alur kerja mana pun',
      () => onGithub((server) => setStatus(server, 15368)),
      ['ruleset "kinerja: hanya juru-gabung": required_status_checks.required_status_checks'],
    ],
    [
      'T6 gitlab: pipa yang dilewati dengan [skip ci] dianggap berhasil',
      () => onGitlab(({ proyek }) => (proyek.allow_merge_on_skipped_pipeline = true)),
      ['proyek: allow_merge_on_skipped_pipeline'],
    ],
    [
      'T6 gitea: cabang mengubah berkas CI-nya lalu stafnya sendiri menggabung',
      () => onGitea(({ aturan }) => (one(aturan).merge_whitelist_usernames = ['staf.pem'])),
      ['cabang main: merge_whitelist_usernames'],
    ],
    [
      'T7 gitea: status gerbang tidak lagi menjadi syarat',
      () => onGitea(({ aturan }) => (one(aturan).status_check_contexts = [])),
      ['cabang main: status_check_contexts'],
    ],
    [
      'T7 github: syarat status dihapus',
      () => onGithub(({ rulesets }) => (one(rulesets).rules = [{ type: 'update' }, { type: 'pull_request' }])),
      [
        'ruleset "kinerja: hanya juru-gabung": pull_request.allowed_merge_methods',
        'ruleset "kinerja: hanya juru-gabung": pull_request.dismiss_stale_reviews_on_push',
        'ruleset "kinerja: hanya juru-gabung": pull_request.require_code_owner_review',
        'ruleset "kinerja: hanya juru-gabung": pull_request.require_last_push_approval',
        'ruleset "kinerja: hanya juru-gabung": pull_request.required_approving_review_count',
        'ruleset "kinerja: hanya juru-gabung": pull_request.required_review_thread_resolution',
        'ruleset "kinerja: hanya juru-gabung": required_status_checks',
      ],
    ],
    [
      'T21 gitlab: kunci pemasangan boleh mengirim',
      () => onGitlab(({ aturan }) => one(aturan).push_access_levels.push({ access_level: 40, deploy_key_id: 3 })),
      ['cabang main: push_access_levels'],
    ],
    [
      'T21 gitea: kunci pemasangan boleh mengirim, berkas tak terlindung dikirim langsung, server lain menyalin masuk',
      () =>
        onGitea(({ aturan, repo }) => {
          Object.assign(one(aturan), { push_whitelist_deploy_keys: true, unprotected_file_patterns: 'content/**' });
          repo.mirror = true;
        }),
      ['repositori: mirror', 'cabang main: push_whitelist_deploy_keys', 'cabang main: unprotected_file_patterns'],
    ],
    [
      'T21 github: juru-gabung pun boleh menghapus dan memundurkan cabang',
      () =>
        onGithub(({ rulesets }) => {
          one(rulesets, 1).bypass_actors = [{ actor_id: 4711, actor_type: 'Integration', bypass_mode: 'always' }];
        }),
      ['ruleset "kinerja: tidak dapat dimundurkan": bypass_actors'],
    ],
    [
      'T22 gitlab: dua Maintainer selain juru-gabung',
      () =>
        onGitlab(({ anggota }) =>
          anggota.push({ id: 1, username: 'admin', access_level: 50 }, { id: 2, username: 'it', access_level: 40 }),
        ),
      ['anggota: admin', 'anggota: it'],
    ],
    [
      'T22 gitea: pengelola boleh melewati aturan',
      () => onGitea(({ aturan }) => (one(aturan).block_admin_merge_override = false)),
      ['cabang main: block_admin_merge_override'],
    ],
    [
      'T22 gitea lama: medannya dibuang server',
      () => onGitea(() => {}, { ...createGitea('gitea'), dibuang: ['block_admin_merge_override'] }),
      ['cabang main: block_admin_merge_override'],
    ],
    [
      'T22 forgejo: aturan tidak mengenai pengelola',
      () => onForgejo(({ aturan }) => (one(aturan).apply_to_admins = false)),
      ['cabang main: apply_to_admins'],
    ],
    [
      'T22 forgejo yang disangka gitea: medan Gitea dibuang',
      () => onGitea(() => {}, createGitea('forgejo')),
      ['server: version', 'cabang main: block_admin_merge_override'],
    ],
    [
      'T22 gitea: cara melewati aturan yang baru ada di versi berikutnya',
      () => onGitea(({ aturan }) => (one(aturan).bypass_allowlist_usernames = ['admin'])),
      ['cabang main: bypass_allowlist_usernames'],
    ],
    [
      'T22 github: pengelola boleh melewati aturan',
      () =>
        onGithub(({ rulesets }) => {
          const juru = { actor_id: 4711, actor_type: 'Integration', bypass_mode: 'always' };
          one(rulesets).bypass_actors = [juru, { actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }];
        }),
      ['ruleset "kinerja: hanya juru-gabung": bypass_actors'],
    ],
    [
      'T22 github: daftar yang boleh melewati tidak terlihat oleh token ini',
      () => onGithub(({ rulesets }) => rulesets?.forEach((satu) => delete satu.bypass_actors)),
      [
        'ruleset "kinerja: hanya juru-gabung": bypass_actors',
        'ruleset "kinerja: tidak dapat dimundurkan": bypass_actors',
      ],
    ],
    [
      'T23 gitlab: pola lain yang lebih longgar',
      () =>
        onGitlab(({ aturan }) => {
          const longgar = { push_access_levels: [{ access_level: 30 }], merge_access_levels: [{ access_level: 30 }] };
          aturan.push(
            { name: 'm*', allow_force_push: true, ...longgar },
            { name: 'rilis/*', allow_force_push: true, ...longgar },
          );
        }),
      ['perlindungan "m*": name'],
    ],
    [
      'T23 gitea: pola lain yang mungkin mendahului',
      () =>
        onGitea(({ aturan }) =>
          aturan.push({ rule_name: '**', enable_push: true }, { rule_name: 'rilis/*' }, { rule_name: 'ma{in,ju}' }),
        ),
      ['perlindungan "**": rule_name', 'perlindungan "ma{in,ju}": rule_name'],
    ],
    [
      'T25 gitlab: pipa salinan repositori berjalan di proyek ini',
      () => onGitlab(({ proyek }) => (proyek.ci_allow_fork_pipelines_to_run_in_parent_project = true)),
      ['proyek: ci_allow_fork_pipelines_to_run_in_parent_project'],
    ],
    [
      'T25 gitlab: rahasia terbaca pipa cabang mana pun',
      () => onGitlab(({ variabel }) => (one(variabel).protected = false)),
      ['variabel KINERJA_TOKEN: protected'],
    ],
    [
      'T25 gitlab: token tampil di catatan pipa, kunci bukan berkas dan terbaca cabang mana pun',
      () =>
        onGitlab(({ variabel }) => {
          one(variabel).masked = false;
          Object.assign(one(variabel, 1), { protected: false, variable_type: 'env_var' });
        }),
      ['variabel KINERJA_TOKEN: masked', 'variabel KINERJA_KUNCI: protected', 'variabel KINERJA_KUNCI: variable_type'],
    ],
    [
      'T25 gitlab: rahasia kedua dengan nama yang sama, untuk lingkungan lain',
      () => onGitlab(({ variabel }) => variabel.push({ ...one(variabel), protected: false })),
      ['variabel KINERJA_TOKEN: protected'],
    ],
    [
      'T6 gitlab: yang menjalankan pipa boleh mengganti variabelnya',
      () => onGitlab(({ proyek }) => (proyek.ci_pipeline_variables_minimum_override_role = 'developer')),
      ['proyek: ci_pipeline_variables_minimum_override_role'],
    ],
    [
      'T6 gitlab: perannya dibatasi, tetapi pembatasannya sendiri padam',
      () => onGitlab(({ proyek }) => (proyek.restrict_user_defined_variables = false)),
      ['proyek: restrict_user_defined_variables'],
    ],
    [
      'T6 gitlab: kedua setelan variabel pipa dibuang server',
      () =>
        onGitlab(({ proyek }) => {
          delete proyek.restrict_user_defined_variables;
          delete proyek.ci_pipeline_variables_minimum_override_role;
        }),
      ['proyek: ci_pipeline_variables_minimum_override_role'],
    ],
    [
      'T25 gitea: rahasia gerbang disimpan di repositori isi, dan gerbang menyala di sana',
      () =>
        onGitea((server) => {
          server.rahasia = [{ name: 'KINERJA_TOKEN' }, { name: 'LAIN' }];
          server.variabel.push({ name: 'KINERJA_KUNCI', data: 'isi-kunci' }, { name: 'KINERJA_REPOSITORI', data: 'x' });
        }),
      [
        'rahasia repositori: KINERJA_TOKEN',
        'variabel repositori: KINERJA_KUNCI',
        'variabel repositori: KINERJA_REPOSITORI',
      ],
    ],
    [
      'T25 forgejo: rahasia gerbang disimpan pada organisasinya',
      () => onForgejo((server) => (server.rahasiaLembaga = [{ name: 'kinerja_kunci' }])),
      ['rahasia kecamatan: KINERJA_KUNCI'],
    ],
    [
      'T25 github: rahasia gerbang disimpan di repositori dan organisasi, bukan di lingkungannya',
      () =>
        onGithub((server) => {
          server.rahasia = [{ name: 'KINERJA_KUNCI' }, { name: 'LAIN' }];
          server.rahasiaLembaga = [{ name: 'KINERJA_TOKEN' }];
        }),
      ['rahasia repositori: KINERJA_KUNCI', 'rahasia organisasi: KINERJA_TOKEN'],
    ],
    [
      'T6 github: cabang yang mengubah alur kerjanya memakai lingkungan juru-gabung',
      () => onGithub(({ tempat }) => (tempat['juru-gabung'] = { deployment_branch_policy: null })),
      ['lingkungan juru-gabung: deployment_branch_policy'],
    ],
    [
      'T6 github: lingkungan juru-gabung hanya bagi cabang terlindung, yang bukan cabang ber-ruleset',
      () =>
        onGithub(({ tempat }) => {
          tempat['juru-gabung'] = {
            deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
          };
        }),
      ['lingkungan juru-gabung: deployment_branch_policy'],
    ],
    [
      'T25 github: yang boleh adalah tag bernama main, bukan cabangnya',
      () => onGithub(({ kebijakan }) => (kebijakan['juru-gabung'] = [{ id: 2, name: 'main', type: 'tag' }])),
      ['lingkungan juru-gabung: deployment_branch_policy'],
    ],
    [
      'T25 gitlab: kedua rahasia Satu Data terbaca cabang mana pun, yang satu tampil di catatan',
      () =>
        onGitlab(({ variabel }) => {
          const satu = { value: 'glpat-lain', variable_type: 'env_var' } as const;
          variabel.push({ ...satu, key: 'KINERJA_SATU_DATA_TOKEN', protected: false, masked: true });
          variabel.push({ ...satu, key: 'KINERJA_SATU_DATA_GIT', protected: false, masked: false });
        }),
      [
        'variabel KINERJA_SATU_DATA_TOKEN: protected',
        'variabel KINERJA_SATU_DATA_GIT: protected',
        'variabel KINERJA_SATU_DATA_GIT: masked',
      ],
    ],
    [
      'T25 gitea: rahasia Satu Data disimpan di repositori isi',
      () =>
        onGitea((server) => {
          server.rahasia = [{ name: 'KINERJA_SATU_DATA_TOKEN' }];
          server.variabel.push({ name: 'KINERJA_SATU_DATA_GIT', data: 'isi-token' });
        }),
      ['rahasia repositori: KINERJA_SATU_DATA_TOKEN', 'variabel repositori: KINERJA_SATU_DATA_GIT'],
    ],
    [
      'T25 github: rahasia Satu Data di repositori dan organisasi',
      () =>
        onGithub((server) => {
          server.rahasia = [{ name: 'KINERJA_SATU_DATA_GIT' }];
          server.rahasiaLembaga = [{ name: 'KINERJA_SATU_DATA_TOKEN' }];
        }),
      ['rahasia repositori: KINERJA_SATU_DATA_GIT', 'rahasia organisasi: KINERJA_SATU_DATA_TOKEN'],
    ],
    [
      'T6 github: cabang mana pun memakai lingkungan satu-data',
      () => onGithub(({ tempat }) => (tempat['satu-data'] = { deployment_branch_policy: null })),
      ['lingkungan satu-data: deployment_branch_policy'],
    ],
    [
      'T25 github: lingkungan juru-gabung dihapus; alur kerja membuatnya lagi tanpa batas',
      () => onGithub(({ tempat }) => delete tempat['juru-gabung']),
      ['lingkungan juru-gabung: environments'],
    ],
    [
      'T25 github: token Actions boleh menulis dan menyetujui, salinan orang luar tanpa izin',
      () =>
        onGithub((server) => {
          server.actions = { default_workflow_permissions: 'write', can_approve_pull_request_reviews: true };
          server.luar = { approval_policy: 'first_time_contributors' };
        }),
      [
        'Actions: default_workflow_permissions',
        'Actions: can_approve_pull_request_reviews',
        'Actions: approval_policy',
      ],
    ],
    [
      'T26 gitlab: cache cabang staf dipakai pipa penerbitan',
      () => onGitlab(({ proyek }) => (proyek.ci_separated_caches = false)),
      ['proyek: ci_separated_caches'],
    ],
    [
      'T27 gitea: kiriman besar melewati perlindungan cabang',
      () => onGitea((server) => (server.version = '1.25.5')),
      ['server: version'],
    ],
    [
      'T28 gitlab: pratinjau diletakkan di Pages',
      () =>
        onGitlab((server) => {
          const satu = { created_at: '2024-04-02T02:10:00Z', url: 'https://x.example/mr3', root_directory: '' };
          server.pages = {
            deployments: [
              { ...satu, path_prefix: '' },
              { ...satu, path_prefix: 'mr3' },
            ],
          };
        }),
      ['Pages: path_prefix'],
    ],
    [
      'T28 github: cabang mana pun boleh menimpa laman',
      () => onGithub(({ tempat }) => (tempat['github-pages'] = { deployment_branch_policy: null })),
      ['Pages: deployment_branch_policy'],
    ],
    [
      'T28 github: cabang pratinjau ikut boleh',
      () =>
        onGithub((server) => {
          server.tempat['github-pages'] = PILIHAN;
          server.kebijakan['github-pages'] = [
            { id: 1, name: 'main' },
            { id: 2, name: 'pratinjau/*' },
          ];
        }),
      ['Pages: deployment_branch_policy'],
    ],
  ])('%s', async (_, run, selisih) => {
    const temuan = await run();
    expect(listSelisih(temuan)).toEqual(selisih);
    for (const satu of temuan) expect(satu.akibat).toMatch(/^.+\.$/);
  });

  test('lubang lain pada versi Gitea disebut tanpa menggagalkan', async () => {
    const nomor = (await onGitea((server) => (server.version = '1.27.2'))).map(
      ({ akibat }) => /(?:CVE|GO)-[\d-]+/.exec(akibat)?.[0],
    );
    expect(nomor).toEqual(['CVE-2026-66874', 'CVE-2026-66877', 'CVE-2026-94205']);
  });

  test('Pages GitHub yang hanya menerima cabang utama: sesuai', async () => {
    const temuan = await onGithub((server) => {
      server.tempat['github-pages'] = PILIHAN;
      server.kebijakan['github-pages'] = [{ id: 1, name: 'main' }];
    });
    expect(temuan).toEqual([]);
  });
});

function setStatus({ rulesets }: ServerGithub, sumber: number | undefined): void {
  const satu = { context: 'gerbang/persetujuan', ...(sumber !== undefined && { integration_id: sumber }) };
  const rules = [
    { type: 'update' },
    one(
      setelanGithub
        .listLangkah(APP)
        .flatMap(({ isi }) => (isi && 'rules' in isi && Array.isArray(isi.rules) ? [isi.rules[1]] : [])),
    ),
    {
      type: 'required_status_checks',
      parameters: { strict_required_status_checks_policy: false, required_status_checks: [satu] },
    },
  ];
  one(rulesets).rules = rules;
}

describe('yang tidak dapat dikunci atau dilihat dikatakan', () => {
  test('github: repositori pribadi tanpa paket tidak mempunyai kunci', async () => {
    const server = createGithub();
    delete server.rulesets;
    server.repo.private = true;
    const temuan = await onGithub(() => {}, APP, server);
    expect(listSelisih(temuan)).toEqual(['kunci cabang: rulesets']);
    expect(temuan.map(({ akibat }) => akibat).join()).toContain('TIDAK MEMPUNYAI KUNCI');
  });

  test('gitlab: satu pemilik adalah akun darurat; nama masuk yang berganti; pipa dari tempat lain', async () => {
    const temuan = await onGitlab(({ anggota, proyek }) => {
      anggota.push({ id: 1, username: 'darurat', access_level: 50 });
      one(anggota).username = 'juru-baru';
      proyek.ci_config_path = 'gerbang.yml@kecamatan/kebijakan';
    });
    expect(listCatatan(temuan)).toEqual(['proyek: ci_config_path', 'anggota: darurat']);
    expect(listSelisih(temuan)).toEqual(['anggota: juru-gabung']);
  });

  test('gitlab: juru-gabung bukan Maintainer', async () => {
    expect(listSelisih(await onGitlab(({ anggota }) => (one(anggota).access_level = 30)))).toEqual([
      'anggota: juru-gabung',
    ]);
  });

  test('gitea: nama masuk juru-gabung sudah milik akun lain', async () => {
    expect(listSelisih(await onGitea(({ juru }) => (juru.id = 7)))).toEqual(['akun juru-gabung: juru-gabung']);
  });

  test('gitea lama: dua medan repositori tidak dapat dibaca kembali', async () => {
    const temuan = await onGitea(({ repo }) => {
      delete repo.allow_manual_merge;
      delete repo.autodetect_manual_merge;
    });
    expect(listSelisih(temuan)).toEqual([]);
    expect(listCatatan(temuan)).toEqual(['repositori: allow_manual_merge', 'repositori: autodetect_manual_merge']);
  });

  test('gitlab sebelum 17.1: hanya pembatasannya yang ada', async () => {
    const temuan = await onGitlab(({ proyek }) => delete proyek.ci_pipeline_variables_minimum_override_role);
    expect(listSelisih(temuan)).toEqual([]);
    expect(listCatatan(temuan)).toEqual(['proyek: ci_pipeline_variables_minimum_override_role']);
  });

  test.each([
    ['rahasia tidak terlihat', true, ['rahasia repositori: actions/secrets']],
    ['Actions padam: tidak ada yang menerimanya', false, []],
  ])('gitea: %s', async (_, menyala, catatan) => {
    const temuan = await onGitea((server) => {
      delete server.rahasia;
      server.repo.has_actions = menyala;
    });
    expect([listSelisih(temuan), listCatatan(temuan)]).toEqual([[], catatan]);
  });

  test('github: nama rahasia tidak terlihat oleh token ini', async () => {
    const temuan = await onGithub((server) => delete server.rahasia);
    expect([listSelisih(temuan), listCatatan(temuan)]).toEqual([[], ['rahasia repositori: secrets']]);
  });

  test('github: paket tanpa lingkungan tidak menghalangi setelan lain', async () => {
    const server = { ...createGithub(), tanpaTempat: true };
    expect(listSelisih(await onGithub(() => {}, APP, server))).toEqual([
      'lingkungan juru-gabung: environments',
      'lingkungan satu-data: environments',
    ]);
  });

  test('github: lingkungan yang sudah terbatas tidak ditulis ulang, kebijakan lain dihapus', async () => {
    const server = createGithub();
    server.tempat['juru-gabung'] = PILIHAN;
    server.kebijakan['juru-gabung'] = [
      { id: 7, name: 'main', type: 'tag' },
      { id: 8, name: 'main', type: 'branch' },
    ];
    const { klien, tulisan } = openUji('github', answerGithub(server));
    await setelanGithub.write(klien, APP);
    const pada = tulisan().filter(({ jalur }) => jalur.includes('/environments/'));
    expect(pada.map(({ metode, jalur }) => `${metode} ${jalur.split('/environments/')[1]}`)).toEqual([
      'DELETE juru-gabung/deployment-branch-policies/7',
      'PUT satu-data',
      'POST satu-data/deployment-branch-policies',
    ]);
    expect(listSelisih(await setelanGithub.check(klien, APP))).toEqual([]);
  });

  test('gitlab: nilai rahasia tidak pernah ikut terbaca', async () => {
    const temuan = await onGitlab(({ variabel }) => variabel.forEach((satu) => (satu.protected = false)));
    expect(JSON.stringify(temuan)).not.toContain('rahasia"}');
    expect(JSON.stringify(temuan)).not.toMatch(/glpat|kunci-rahasia/);
  });
});

describe('gitlab: aturan hanya dapat dibuat ulang', () => {
  test('gangguan sesaat diulang', async () => {
    expect(listSelisih(await onGitlab(() => {}, { ...createGitlab(), gagalLindungi: 2 }))).toEqual([]);
  });

  test('bila tetap gagal, dikatakan bahwa cabangnya mungkin terbuka', async () => {
    const gagal = onGitlab(() => {}, { ...createGitlab(), gagalLindungi: 3 });
    await expect(gagal).rejects.toBeInstanceOf(ForgeError);
    await expect(gagal).rejects.toThrow('MUNGKIN TIDAK TERLINDUNGI');
  });

  test('aturan yang sudah benar tidak disentuh', async () => {
    const { klien, tulisan } = openUji('gitlab', answerGitlab(createGitlab()));
    await setelanGitlab.write(klien, sasaran('gitlab'));
    await setelanGitlab.write(klien, sasaran('gitlab'));
    expect(tulisan().map(({ metode }) => metode)).toEqual(['PUT', 'DELETE', 'POST', 'PUT']);
  });
});

describe('isi yang dikirim: bentuk yang diterbitkan', () => {
  type Ruleset = operations['repos/create-repo-ruleset']['requestBody']['content']['application/json'];
  type Repo = NonNullable<operations['repos/update']['requestBody']>['content']['application/json'];

  type Lingkungan = NonNullable<
    NonNullable<operations['repos/create-or-update-environment']['requestBody']>['content']['application/json']
  >;

  const gitlab = [
    {
      default_branch: 'main',
      merge_method: 'merge',
      squash_option: 'never',
      only_allow_merge_if_pipeline_succeeds: true,
      allow_merge_on_skipped_pipeline: false,
      ci_allow_fork_pipelines_to_run_in_parent_project: false,
      ci_separated_caches: true,
      restrict_user_defined_variables: true,
      ci_pipeline_variables_minimum_override_role: 'no_one_allowed',
    } satisfies Sent<EditProjectOptions> & { ci_pipeline_variables_minimum_override_role: string }, // documented, not typed
    undefined,
    { name: 'main', push_access_level: 40, merge_access_level: 0, allow_force_push: false } satisfies {
      name: string;
    } & Sent<CreateProtectedBranchOptions>,
  ];

  const aturan = {
    rule_name: 'main',
    enable_push: true,
    enable_push_whitelist: true,
    push_whitelist_usernames: ['juru-gabung'],
    push_whitelist_teams: [],
    push_whitelist_deploy_keys: false,
    enable_merge_whitelist: true,
    merge_whitelist_usernames: [],
    merge_whitelist_teams: [],
    required_approvals: 1,
    block_on_rejected_reviews: true,
    enable_status_check: true,
    status_check_contexts: ['gerbang/persetujuan'],
    protected_file_patterns: '',
    unprotected_file_patterns: '',
  } satisfies CreateBranchProtectionOption;

  const repo = {
    has_pull_requests: true,
    default_branch: 'main',
    default_merge_style: 'merge',
    allow_merge_commits: true,
    allow_squash_merge: false,
    allow_rebase: false,
    allow_rebase_explicit: false,
    allow_fast_forward_only_merge: false,
    allow_manual_merge: false,
    autodetect_manual_merge: true,
  } satisfies EditRepoOption;

  const conditions = { ref_name: { include: ['refs/heads/main'], exclude: [] } };
  const lingkungan = [
    {
      deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
    } satisfies Lingkungan,
    { name: 'main', type: 'branch' } satisfies components['schemas']['deployment-branch-policy-name-pattern-with-type'],
  ];
  const github = [
    {
      default_branch: 'main',
      allow_merge_commit: true,
      allow_squash_merge: false,
      allow_rebase_merge: false,
      allow_auto_merge: false,
    } satisfies Repo,
    {
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: false,
    } satisfies components['schemas']['actions-set-default-workflow-permissions'],
    {
      approval_policy: 'all_external_contributors',
    } satisfies components['schemas']['actions-fork-pr-contributor-approval'],
    {
      name: 'kinerja: hanya juru-gabung',
      target: 'branch',
      enforcement: 'active',
      conditions,
      bypass_actors: [{ actor_id: 99, actor_type: 'User', bypass_mode: 'always' }],
      rules: [
        { type: 'update' },
        {
          type: 'pull_request',
          parameters: {
            allowed_merge_methods: ['merge'],
            dismiss_stale_reviews_on_push: false,
            require_code_owner_review: false,
            require_last_push_approval: false,
            required_approving_review_count: 1,
            required_review_thread_resolution: false,
          },
        },
        {
          type: 'required_status_checks',
          parameters: {
            strict_required_status_checks_policy: false,
            required_status_checks: [{ context: 'gerbang/persetujuan' }],
          },
        },
      ],
    } satisfies Ruleset,
    {
      name: 'kinerja: tidak dapat dimundurkan',
      target: 'branch',
      enforcement: 'active',
      conditions,
      bypass_actors: [],
      rules: [{ type: 'deletion' }, { type: 'non_fast_forward' }],
    } satisfies Ruleset,
    ...lingkungan, // juru-gabung
    ...lingkungan, // satu-data
  ];

  const khusus = { block_admin_merge_override: true, enable_force_push: false } satisfies CreateBranchProtectionOption;

  test.each([
    ['gitlab', setelanGitlab, sasaran('gitlab'), gitlab],
    ['gitea', setelanGitea, sasaran('gitea'), [repo, { ...aturan, ...khusus }]],
    ['forgejo', setelanGitea, sasaran('forgejo'), [repo, { ...aturan, apply_to_admins: true }]],
    ['github', setelanGithub, sasaran('github'), github],
  ] as const)('%s', (_, setelan, satu, isi) => {
    expect(setelan.listLangkah(satu).map((langkah) => langkah.isi)).toEqual(isi);
  });

  test('github, GitHub App: nomor aplikasinya, bukan nomor akunnya', async () => {
    const { klien, tulisan } = openUji('github', answerGithub(createGithub()));
    await setelanGithub.write(klien, APP);
    expect(tulisan().find(({ jalur }) => jalur.endsWith('/rulesets'))?.isi).toMatchObject({
      bypass_actors: [{ actor_id: 4711, actor_type: 'Integration' }],
      rules: [{}, {}, { parameters: { required_status_checks: [{ integration_id: 4711 }] } }],
    });
  });
});
