import type { Forja } from '../../forge/http.ts';
import type { Anggota, Buku, Medan, Setelan } from './buku.ts';
import type { Jebakan } from './jebakan.ts';
import { PenolakanForge } from './penolakan.ts';

/** Fields that are taken; the rest is dropped without a word, as all these servers do. */
export function keepDikenal(isi: Medan, dikenal: Medan, { setelanTakDikenal }: Jebakan): Medan {
  const taken = Object.entries(isi).filter(([medan]) => medan in dikenal && !setelanTakDikenal.includes(medan));
  return Object.fromEntries(taken);
}

/** The fields that this version of the forge knows. */
export function dropTakDikenal(medan: Medan, { setelanTakDikenal }: Jebakan): Medan {
  return Object.fromEntries(Object.entries(medan).filter(([nama]) => !setelanTakDikenal.includes(nama)));
}

export function findAturan({ setelan }: Buku, medan: string, nilai: unknown): Medan {
  const found = setelan.aturan.find((each) => String(each[medan]) === String(nilai));
  if (found) return found;
  throw new PenolakanForge(404, 'Not Found');
}

export function removeAturan(buku: Buku, aturan: Medan): void {
  buku.setelan.aturan = buku.setelan.aturan.filter((each) => each !== aturan);
}

/** As the forge comes out of its box, or with main open to the account that merges and to nobody else. */
export function createSetelan(forge: Forja, anggota: Anggota[], jebakan: Jebakan): Setelan {
  const juru = anggota.filter(({ peran }) => peran === 'juru-gabung').map(({ nama }) => nama);
  switch (forge) {
    case 'gitlab':
      return { proyek: PROYEK_GITLAB, aturan: [createAturanGitlab(1, { name: 'main' })], aksi: AKSI_LAIN };
    case 'gitea':
    case 'forgejo':
      return { proyek: PROYEK_GITEA, aturan: jebakan.terkunci ? [lockGitea(forge, juru)] : [], aksi: AKSI_LAIN };
    case 'github':
      return { proyek: PROYEK_GITHUB, aturan: jebakan.terkunci ? [LOCK_GITHUB] : [], aksi: AKSI_GITHUB };
  }
}

/** What GitLab makes of a new project's settings. */
const PROYEK_GITLAB: Medan = {
  default_branch: 'main',
  visibility: 'private',
  merge_method: 'merge',
  squash_option: 'default_off',
  only_allow_merge_if_pipeline_succeeds: false,
  allow_merge_on_skipped_pipeline: false,
  only_allow_merge_if_all_discussions_are_resolved: false,
  remove_source_branch_after_merge: true,
  ci_config_path: null,
  ci_allow_fork_pipelines_to_run_in_parent_project: true,
  ci_separated_caches: true,
  restrict_user_defined_variables: false,
  ci_pipeline_variables_minimum_override_role: 'maintainer',
  mirror: false,
  merge_commit_template: null,
  squash_commit_template: null,
  jobs_enabled: true,
  pages_access_level: 'private',
  shared_runners_enabled: true,
};

const NAMA_TINGKAT: Record<number, string> = { 0: 'No one', 30: 'Developers + Maintainers', 40: 'Maintainers' };

/** GitLab guards the first branch of a project for Maintainers; among the accounts here that is who merges. */
export function createAturanGitlab(id: number, isi: Medan): Medan {
  const level = (value: unknown) => (typeof value === 'number' ? value : 40);
  return {
    id,
    name: isi.name,
    push_access_levels: [viewTingkat(id * 10 + 1, level(isi.push_access_level))],
    merge_access_levels: [viewTingkat(id * 10 + 2, level(isi.merge_access_level))],
    allow_force_push: isi.allow_force_push === true,
  };
}

export function viewTingkat(id: number, access_level: number): Medan {
  return {
    id,
    access_level,
    access_level_description: NAMA_TINGKAT[access_level] ?? '',
    user_id: null,
    group_id: null,
  };
}

const PROYEK_GITEA: Medan = {
  default_branch: 'main',
  private: true,
  has_pull_requests: true,
  has_actions: true,
  allow_merge_commits: true,
  allow_rebase: true,
  allow_rebase_explicit: true,
  allow_rebase_update: true,
  allow_squash_merge: true,
  allow_fast_forward_only_merge: true,
  allow_manual_merge: false,
  autodetect_manual_merge: false,
  default_merge_style: 'merge',
  default_delete_branch_after_merge: false,
};

/** A branch protection without any of its locks. Gitea and Forgejo have grown apart. */
export function createAturanGitea(forge: Forja): Medan {
  const gitea = {
    priority: 0,
    block_admin_merge_override: false,
    enable_force_push: false,
    enable_force_push_allowlist: false,
    force_push_allowlist_usernames: [],
    force_push_allowlist_teams: [],
    force_push_allowlist_deploy_keys: false,
    block_on_codeowner_reviews: false,
  };
  return { ...ATURAN_GITEA, ...(forge === 'forgejo' ? { apply_to_admins: false } : gitea) };
}

const ATURAN_GITEA: Medan = {
  branch_name: '',
  rule_name: '',
  enable_push: false,
  enable_push_whitelist: false,
  push_whitelist_usernames: [],
  push_whitelist_teams: [],
  push_whitelist_deploy_keys: false,
  enable_merge_whitelist: false,
  merge_whitelist_usernames: [],
  merge_whitelist_teams: [],
  enable_status_check: false,
  status_check_contexts: [],
  required_approvals: 0,
  enable_approvals_whitelist: false,
  approvals_whitelist_username: [],
  approvals_whitelist_teams: [],
  block_on_rejected_reviews: false,
  block_on_official_review_requests: false,
  block_on_outdated_branch: false,
  dismiss_stale_approvals: false,
  ignore_stale_approvals: false,
  require_signed_commits: false,
  protected_file_patterns: '',
  unprotected_file_patterns: '',
};

function lockGitea(forge: Forja, juru: string[]): Medan {
  const push = { enable_push: true, enable_push_whitelist: true, push_whitelist_usernames: juru };
  const merge = { enable_merge_whitelist: true, merge_whitelist_usernames: juru };
  return { ...createAturanGitea(forge), branch_name: 'main', rule_name: 'main', ...push, ...merge };
}

const PROYEK_GITHUB: Medan = {
  default_branch: 'main',
  private: true,
  allow_merge_commit: true,
  allow_squash_merge: true,
  allow_rebase_merge: true,
  allow_auto_merge: false,
  delete_branch_on_merge: false,
  allow_forking: false,
};

const LOCK_GITHUB: Medan = {
  id: 1,
  name: 'main',
  target: 'branch',
  source_type: 'Repository',
  source: 'kecamatan/kinerja',
  enforcement: 'active',
  bypass_actors: [{ actor_id: 1, actor_type: 'Integration', bypass_mode: 'always' }],
  conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
  rules: [{ type: 'update' }, { type: 'deletion' }, { type: 'non_fast_forward' }],
};

/** What pipelines hold; see `setelan-pipa.ts`. */
const AKSI_LAIN: Medan = { variabel: [], rahasia: [], rahasiaLembaga: [] };

const AKSI_GITHUB: Medan = {
  izin: { default_workflow_permissions: 'read', can_approve_pull_request_reviews: false },
  luar: { approval_policy: 'first_time_contributors' },
  rahasia: [],
  rahasiaLembaga: [],
  tempat: [],
};
