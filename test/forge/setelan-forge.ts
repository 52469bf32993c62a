import type {
  ExtendedProtectedBranchAccessLevelSchema,
  GitlabPagesSettingsSchema,
  MemberSchema,
  ProjectSchema,
  ProjectVariableSchema,
  ProtectedBranchSchema,
} from '@gitbeaker/core';
import type { components } from '@octokit/openapi-types';
import type { ActionVariable, BranchProtection, Repository, Secret } from 'gitea-js';
import type { Jawab, Known, Tercatat } from './tulis-klien.ts';

type Isi = Record<string, unknown>;
type Hub = components['schemas'];

/** The published types leave out the key's number that the server gives beside the role. */
type Tingkat = Pick<Known<ExtendedProtectedBranchAccessLevelSchema>, 'access_level'> &
  Partial<Known<ExtendedProtectedBranchAccessLevelSchema>> & { deploy_key_id?: number };

export interface AturanGitlab extends Pick<Known<ProtectedBranchSchema>, 'name' | 'allow_force_push'> {
  push_access_levels: Tingkat[];
  merge_access_levels: Tingkat[];
}

/** GitLab's own documentation gives the role as a text, and has two fields that its client's types leave out. */
type Proyek = Omit<Partial<Known<ProjectSchema>>, 'ci_pipeline_variables_minimum_override_role'> & {
  ci_config_path?: string;
  restrict_user_defined_variables?: boolean;
  ci_pipeline_variables_minimum_override_role?: 'no_one_allowed' | 'developer' | 'maintainer' | 'owner';
};

export interface ServerGitlab {
  proyek: Proyek;
  aturan: AturanGitlab[];
  anggota: (Pick<Known<MemberSchema>, 'id' | 'username'> & { access_level: number })[];
  variabel: Pick<Known<ProjectVariableSchema>, 'key' | 'value' | 'protected' | 'masked' | 'variable_type'>[];
  pages?: Pick<Known<GitlabPagesSettingsSchema>, 'deployments'>;
  gagalLindungi?: number; // times that protecting is answered with 502
}

/** A new project as GitLab makes it: Maintainers push and merge. */
export function createGitlab(): ServerGitlab {
  return {
    proyek: {
      default_branch: 'main',
      merge_method: 'merge',
      squash_option: 'default_off',
      only_allow_merge_if_pipeline_succeeds: false,
      allow_merge_on_skipped_pipeline: false,
      ci_allow_fork_pipelines_to_run_in_parent_project: true,
      ci_separated_caches: true,
      restrict_user_defined_variables: false,
      ci_pipeline_variables_minimum_override_role: 'maintainer',
      mirror: false,
    },
    aturan: [
      {
        name: 'main',
        allow_force_push: false,
        push_access_levels: [{ access_level: 40 }],
        merge_access_levels: [{ access_level: 40 }],
      },
    ],
    anggota: [
      { id: 99, username: 'juru-gabung', access_level: 40 },
      { id: 52, username: 'kasi.pem', access_level: 30 },
    ],
    variabel: [
      { key: 'KINERJA_TOKEN', value: 'glpat-rahasia', protected: true, masked: true, variable_type: 'env_var' },
      { key: 'KINERJA_KUNCI', value: 'kunci-rahasia', protected: true, masked: false, variable_type: 'file' },
    ],
  };
}

const P = '/projects/kecamatan%2Fkinerja';

export function answerGitlab(server: ServerGitlab): Jawab {
  return ({ metode, jalur, isi }) => {
    switch (`${metode} ${jalur}`) {
      case `GET ${P}`:
        return server.proyek;
      case `PUT ${P}`:
        return Object.assign(server.proyek, keepKnown(isi, server.proyek));
      case `GET ${P}/protected_branches`:
        return server.aturan;
      case `DELETE ${P}/protected_branches/main`:
        server.aturan = server.aturan.filter(({ name }) => name !== 'main');
        return {};
      case `POST ${P}/protected_branches`:
        return protect(server, isi);
      case `GET ${P}/members/all`:
        return server.anggota;
      case `GET ${P}/variables`:
        return server.variabel;
      case `GET ${P}/pages`:
        return server.pages;
    }
    return undefined;
  };
}

function protect(server: ServerGitlab, isi: unknown) {
  const { name, push_access_level: push, merge_access_level: merge } = fields(isi);
  if (server.gagalLindungi) {
    server.gagalLindungi -= 1;
    return { status: 502, message: 'putus' };
  }
  if (server.aturan.some((satu) => satu.name === name)) return { status: 409, message: 'already exists' };
  const tingkat = (nilai: unknown) => ({ access_level: nilai === 0 ? 0 : 40 }) as const;
  const aturan = { push_access_levels: [tingkat(push)], merge_access_levels: [tingkat(merge)] };
  server.aturan.push({ name: String(name), allow_force_push: false, ...aturan });
  return {};
}

/** The published type is Gitea's; Forgejo has a field of its own in it. */
export type AturanGitea = BranchProtection & { apply_to_admins?: boolean; [baru: `bypass_${string}`]: unknown };

export interface ServerGitea {
  version: string;
  repo: Repository & { allow_manual_merge?: boolean; autodetect_manual_merge?: boolean };
  aturan: AturanGitea[];
  juru: { id: number; login: string };
  dibuang: string[]; // fields that this version does not know
  rahasia?: Secret[]; // undefined: the server does not list them
  variabel: ActionVariable[];
  rahasiaLembaga?: Secret[]; // undefined: the owner is no organization
}

export function createGitea(forge: 'gitea' | 'forgejo'): ServerGitea {
  return {
    version: forge === 'gitea' ? '28.0.0' : '11.0.3+gitea-1.22.0',
    repo: {
      default_branch: 'main',
      mirror: false,
      allow_merge_commits: true,
      allow_squash_merge: true,
      allow_rebase: true,
      allow_rebase_explicit: true,
      allow_fast_forward_only_merge: true,
      allow_manual_merge: true,
      autodetect_manual_merge: false,
    },
    aturan: [],
    juru: { id: 99, login: 'juru-gabung' },
    dibuang: forge === 'gitea' ? ['apply_to_admins'] : ['block_admin_merge_override', 'enable_force_push'],
    rahasia: [],
    variabel: [{ name: 'KINERJA_GENESIS', data: '0123' }],
  };
}

const R = '/repos/kecamatan/kinerja';

export function answerGitea(server: ServerGitea): Jawab {
  return ({ metode, jalur, isi }) => {
    switch (`${metode} ${jalur}`) {
      case 'GET /version':
        return { version: server.version };
      case `GET /users/${server.juru.login}`:
        return server.juru;
      case `GET ${R}`:
        return server.repo;
      case `PATCH ${R}`:
        return Object.assign(server.repo, keepKnown(isi, server.repo));
      case `GET ${R}/actions/secrets`:
        return server.rahasia;
      case `GET ${R}/actions/variables`:
        return server.variabel;
      case 'GET /orgs/kecamatan/actions/secrets':
        return server.rahasiaLembaga;
      case `GET ${R}/branch_protections`:
        return server.aturan;
      case `POST ${R}/branch_protections`:
        server.aturan.push(drop(fields(isi), server.dibuang));
        return {};
      case `PATCH ${R}/branch_protections/main`: {
        const satu = server.aturan.find(({ rule_name }) => rule_name === 'main');
        return satu && Object.assign(satu, drop(fields(isi), server.dibuang));
      }
    }
    return undefined;
  };
}

export interface ServerGithub {
  repo: Partial<Hub['full-repository']>;
  actions: Hub['actions-get-default-workflow-permissions'];
  luar?: Hub['actions-fork-pr-contributor-approval'];
  rulesets?: (Isi & { id: number; name: string })[]; // undefined: the plan has none
  tempat: Record<string, Pick<Hub['environment'], 'deployment_branch_policy'>>; // by name
  kebijakan: Record<string, Hub['deployment-branch-policy'][]>;
  tanpaTempat?: boolean; // a private repository of a Free plan
  rahasia?: Pick<Hub['actions-secret'], 'name'>[]; // undefined: not for this token to see
  rahasiaLembaga: Pick<Hub['actions-secret'], 'name'>[];
  aplikasi: { id: number; slug: string };
}

export function createGithub(): ServerGithub {
  return {
    repo: {
      default_branch: 'main',
      private: false,
      allow_merge_commit: true,
      allow_squash_merge: true,
      allow_rebase_merge: true,
      allow_auto_merge: true,
    },
    actions: { default_workflow_permissions: 'write', can_approve_pull_request_reviews: true },
    luar: { approval_policy: 'first_time_contributors' },
    rulesets: [],
    tempat: {},
    kebijakan: {},
    rahasia: [],
    rahasiaLembaga: [],
    aplikasi: { id: 4711, slug: 'juru-gabung' },
  };
}

const TANPA_PAKET = {
  status: 403,
  message: 'Upgrade to GitHub Pro or make this repository public to enable this feature.',
};

export function answerGithub(server: ServerGithub): Jawab {
  return (permintaan) => {
    const { metode, jalur, isi } = permintaan;
    if (jalur.startsWith(`${R}/rulesets`)) return answerRuleset(server, permintaan);
    if (jalur.startsWith(`${R}/environments/`)) return answerTempat(server, permintaan);
    switch (`${metode} ${jalur}`) {
      case `GET ${R}`:
        return server.repo;
      case `PATCH ${R}`:
        return Object.assign(server.repo, keepKnown(isi, server.repo));
      case `GET ${R}/actions/permissions/workflow`:
        return server.actions;
      case `PUT ${R}/actions/permissions/workflow`:
        return Object.assign(server.actions, isi);
      case `GET ${R}/actions/permissions/fork-pr-contributor-approval`:
        return server.luar;
      case `PUT ${R}/actions/permissions/fork-pr-contributor-approval`:
        return server.luar ? Object.assign(server.luar, isi) : { status: 422, message: 'private repository' };
      case `GET ${R}/actions/secrets`:
        return server.rahasia && { total_count: server.rahasia.length, secrets: server.rahasia };
      case `GET ${R}/actions/organization-secrets`:
        return { total_count: server.rahasiaLembaga.length, secrets: server.rahasiaLembaga };
      case `GET /apps/${server.aplikasi.slug}`:
        return server.aplikasi;
    }
    return undefined;
  };
}

function answerTempat({ tempat, kebijakan, tanpaTempat }: ServerGithub, { metode, jalur, isi }: Tercatat) {
  if (tanpaTempat) return { status: 404, message: 'Not Found' };
  const [nama = '', daftar, nomor] = jalur.slice(`${R}/environments/`.length).split('/');
  if (daftar === undefined && metode === 'PUT')
    return (tempat[nama] = { deployment_branch_policy: null, ...fields(isi) });
  if (daftar === undefined) return tempat[nama];
  const semua = (kebijakan[nama] ??= []);
  if (metode === 'GET') return { total_count: semua.length, branch_policies: semua };
  if (metode === 'POST') return (semua.push({ id: semua.length + 1, ...fields(isi) }), {});
  kebijakan[nama] = semua.filter(({ id }) => String(id) !== nomor);
  return {};
}

function answerRuleset(server: ServerGithub, { metode, jalur, isi }: Tercatat) {
  const semua = server.rulesets;
  if (!semua) return TANPA_PAKET;
  const nomor = Number(jalur.slice(`${R}/rulesets/`.length));
  const satu = semua.find(({ id }) => id === nomor);
  if (jalur === `${R}/rulesets` && metode === 'GET') return semua.map(({ id, name }) => ({ id, name }));
  if (jalur === `${R}/rulesets` && metode === 'POST') {
    const { name } = fields(isi);
    semua.push({ ...fields(isi), id: semua.length + 1, name: String(name) });
    return {};
  }
  if (metode === 'PUT') return satu && Object.assign(satu, isi);
  return satu;
}

/** As real servers do: a field that they do not have is neither taken nor complained of. */
function keepKnown(isi: unknown, dikenal: object): Isi {
  return Object.fromEntries(Object.entries(fields(isi)).filter(([nama]) => nama in dikenal));
}

function drop(isi: Isi, dibuang: string[]): Isi {
  return Object.fromEntries(Object.entries(isi).filter(([nama]) => !dibuang.includes(nama)));
}

function fields(isi: unknown): Isi {
  return typeof isi === 'object' && isi !== null ? Object.fromEntries(Object.entries(isi)) : {};
}
