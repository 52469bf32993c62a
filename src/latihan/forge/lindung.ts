import { type Anggota, type Buku, CABANG_UTAMA, type Medan } from './buku.ts';

/** Roles as GitLab counts them. */
export const TINGKAT = { staf: 30, 'juru-gabung': 40, pengelola: 40 } as const;

/** Whether the forge, as it is set now, lets that account write the guarded branch. */
export function mayWriteUtama(buku: Buku, akun: Anggota): boolean {
  switch (buku.forge) {
    case 'gitlab':
      return mayWriteGitlab(buku, akun);
    case 'gitea':
    case 'forgejo':
      return mayWriteGitea(buku, akun);
    case 'github':
      return mayWriteGithub(buku, akun);
  }
}

/** Several rules may match one branch: the most permissive wins. A branch without any is open to all who may push. */
function mayWriteGitlab({ setelan }: Buku, akun: Anggota): boolean {
  const rules = setelan.aturan.filter(({ name }) => matches(String(name), CABANG_UTAMA));
  const levels = rules.flatMap((rule) => listOf(rule.push_access_levels)).map((each) => Number(each.access_level));
  return rules.length === 0 || levels.some((level) => level > 0 && level <= TINGKAT[akun.peran]);
}

function mayWriteGitea(buku: Buku, akun: Anggota): boolean {
  const rule = findAturanGitea(buku, CABANG_UTAMA);
  if (rule === undefined) return true;
  if (rule.enable_push !== true) return false;
  return rule.enable_push_whitelist !== true || textsOf(rule.push_whitelist_usernames).includes(akun.nama);
}

/** Only a rule "update" keeps pushes off. Its bypass actor is an app here: the account that merges. */
function mayWriteGithub({ setelan }: Buku, akun: Anggota): boolean {
  const active = setelan.aturan.filter(({ enforcement }) => enforcement === 'active');
  const closed = active.filter((rule) => listOf(rule.rules).some(({ type }) => type === 'update'));
  return closed.every((rule) => akun.peran === 'juru-gabung' && listOf(rule.bypass_actors).length > 0);
}

/** Who Gitea counts as official reviewers of a branch; undefined: all. */
export function findAturanResmi(buku: Buku, cabang: string): string[] | undefined {
  const rule = findAturanGitea(buku, cabang);
  return rule?.enable_approvals_whitelist === true ? textsOf(rule.approvals_whitelist_username) : undefined;
}

/** Approvals that fall with a push: a setting of Gitea and GitHub, Premium on GitLab. */
export function isBatalOlehKiriman(buku: Buku, sasaran: string): boolean {
  if (buku.forge === 'gitlab') return false;
  if (buku.forge !== 'github') return findAturanGitea(buku, sasaran)?.dismiss_stale_approvals === true;
  const rules = buku.setelan.aturan.flatMap((rule) => listOf(rule.rules));
  return (
    sasaran === CABANG_UTAMA &&
    rules.some((rule) => isMedan(rule.parameters) && rule.parameters.dismiss_stale_reviews_on_push === true)
  );
}

/** Gitea and Forgejo look for merges made elsewhere only when told to. */
export function isGabungTerlihat({ forge, setelan }: Buku): boolean {
  return forge === 'gitlab' || forge === 'github' || setelan.proyek.autodetect_manual_merge === true;
}

function findAturanGitea({ forge, setelan }: Buku, cabang: string): Medan | undefined {
  if (forge === 'gitlab' || forge === 'github') return undefined;
  return setelan.aturan.find(({ rule_name }) => matches(String(rule_name), cabang));
}

/** "*" stands for anything. */
export function matches(pola: string, cabang: string): boolean {
  const [first = '', ...rest] = pola.split('*');
  if (rest.length === 0) return pola === cabang;
  const last = rest.pop() ?? '';
  if (!cabang.startsWith(first) || !cabang.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    at = cabang.indexOf(part, at);
    if (at < 0) return false;
    at += part.length;
  }
  return at <= cabang.length - last.length;
}

export function isMedan(value: unknown): value is Medan {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): Medan[] {
  return Array.isArray(value) ? value.filter(isMedan) : [];
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
