import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Type expressions over what the packages publish, and what their version does not have yet (`& {…}`), each with its reason. */
export const PEMBUKA = `
import type { components, operations } from '@octokit/openapi-types';
import type * as Gitea from 'gitea-js';
import type * as Gitlab from '@gitbeaker/core';
type Github = components['schemas'];
type GithubRahasia = operations['actions/list-repo-secrets']['responses'][200]['content']['application/json'];
type GithubKebijakan =
  operations['repos/list-deployment-branch-policies']['responses'][200]['content']['application/json'];
type GithubAturan = Github['repository-ruleset'] & NonNullable<Github['repository-ruleset-conditions']['ref_name']>;

/** Without "any other field": what is left are the names that were published. */
type Known<T> = T extends readonly (infer E)[] ? Known<E>[]
  : T extends object ? { [K in keyof T as string extends K ? never : K]: Known<T[K]> } : T;
/** Any part of an answer may be left out. N: null for Gitea, whose Go pointers come as null where the type says absent. */
type Sent<T, N> = T extends readonly (infer E)[] ? Sent<E, N>[]
  : T extends object ? { [K in keyof T]?: Sent<T[K], N> | N } : T;
type Item<T> = T extends readonly (infer E)[] ? E : T;
type Get<T, K extends keyof Item<NonNullable<T>>> = Item<NonNullable<T>>[K];

// GitLab's own documentation has these fields; the client's types describe an older or a paid edition.
type GitlabSetuju = Omit<Gitlab.MergeRequestLevelMergeRequestApprovalSchema, 'approved_by'> & {
  approved: boolean; user_has_approved: boolean; user_can_approve: boolean; // the Free edition's answer
  approved_by: (Gitlab.MergeRequestLevelMergeRequestApprovalSchema['approved_by'] extends (infer E)[] | undefined
    ? E & { approved_at: string } : never)[];
};
type GitlabVersi = Gitlab.MergeRequestDiffVersionsSchema & { patch_id_sha: string | null };
type GitlabCatatan = Gitlab.MergeRequestNoteSchema & Pick<Gitlab.MergeRequestDiscussionNoteSchema, 'resolved_at'>;
type GitlabPeristiwa = Gitlab.EventSchema & { push_data: {
  commit_count: number; action: string; ref_type: string; commit_from: string | null; commit_to: string | null;
  ref: string | null; commit_title: string | null; ref_count: number | null } };
type GitlabProyek = Omit<Known<Gitlab.ProjectSchema>, 'ci_pipeline_variables_minimum_override_role'> & {
  ci_config_path: string | null; pages_access_level: string; restrict_user_defined_variables: boolean;
  ci_pipeline_variables_minimum_override_role: 'no_one_allowed' | 'developer' | 'maintainer' | 'owner' }; // there a boolean
type GitlabVariabel = Gitlab.ProjectVariableSchema & { raw: boolean; description: string | null };
// Documented for the levels of a protected branch, and not in the client's types.
type GitlabTingkat = Gitlab.ExtendedProtectedBranchAccessLevelSchema & { deploy_key_id: number | null };
type GitlabCabang = Omit<Known<Gitlab.ProtectedBranchSchema>, 'push_access_levels' | 'merge_access_levels'> & {
  push_access_levels: GitlabTingkat[]; merge_access_levels: GitlabTingkat[] };

// Newer than the client's types (Gitea 28), or Forgejo's own. The two of a repository are only ever written.
type GiteaRepo = Gitea.Repository & Pick<Gitea.EditRepoOption, 'allow_manual_merge' | 'autodetect_manual_merge'>;
type GiteaAturan = Gitea.BranchProtection & { block_on_codeowner_reviews: boolean; apply_to_admins: boolean };
`;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = `${ROOT}test/latihan/`;

/** What the compiler says against each of these sources, which exist in memory alone. One program: the types are read once. */
export function checkSources(sumber: Record<string, string>): Record<string, string[]> {
  const isi = new Map(Object.entries(sumber).map(([nama, text], at) => [`${FOLDER}sumber-${at}.ts`, { nama, text }]));
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  };
  const program = ts.createProgram([...isi.keys()], options, createHost(options, isi));
  return Object.fromEntries(
    [...isi].map(([file, { nama }]) => {
      const source = program.getSourceFile(file);
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return [nama, found.map(describe)];
    }),
  );
}

function createHost(options: ts.CompilerOptions, isi: Map<string, { text: string }>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => isi.has(name) || fileExists.call(host, name);
  host.readFile = (name) => isi.get(name)?.text ?? readFile.call(host, name);
  host.getSourceFile = (name, ...lain) => {
    const text = isi.get(name)?.text;
    if (text === undefined) return getSourceFile.call(host, name, ...lain);
    return ts.createSourceFile(name, text, ts.ScriptTarget.ES2023);
  };
  return host;
}

function describe({ messageText, file, start = 0 }: ts.Diagnostic): string {
  const line = file?.text.slice(file.text.lastIndexOf('\n', start) + 1).split('\n', 1)[0] ?? '';
  return `${ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 400)} · ${line.slice(0, 200)}`;
}

/** A field that a reader asks of an answer, as a path: ["push_data", "ref"]. */
export interface Dibaca {
  tempat: string; // "gitlab.ts PERMOHONAN"
  jalur: string[];
}

/** Every `record({…})` of a file, by the constant or the function in which it stands, down to its leaves. */
export function listDibaca(nama: string, isi: string, luar: Record<string, ts.Expression> = {}): Dibaca[] {
  const source = ts.createSourceFile(nama, isi, ts.ScriptTarget.ES2023, true);
  const consts = { ...luar, ...listConsts(source) };
  const found: Dibaca[] = [];
  const visit = (node: ts.Node, tempat: string): void => {
    if (ts.isCallExpression(node) && isCallOf(node, 'json')) return;
    const baru = nameOf(node) ?? tempat;
    if (ts.isCallExpression(node) && (isCallOf(node, 'record') || isCallOf(node, 'akun'))) {
      found.push(...listLeaves(node, consts).map((jalur) => ({ tempat: `${nama} ${baru}`, jalur })));
      return;
    }
    node.forEachChild((child) => visit(child, baru));
  };
  visit(source, '');
  return found;
}

/**
 * The settings are compared field by field: every `{ medan: '…', harus: … }` of a file, and every field that a function takes out of
 * an answer which it is given as `Medan`.
 */
export function listMedanDibaca(nama: string, isi: string): Dibaca[] {
  const source = ts.createSourceFile(nama, isi, ts.ScriptTarget.ES2023, true);
  const found: Dibaca[] = [];
  const visit = (node: ts.Node, tempat: string, answers: string[]): void => {
    const baru = nameOf(node) ?? tempat;
    const dalam = ts.isFunctionDeclaration(node) ? listAnswers(node) : answers;
    for (const medan of listMedan(node, dalam)) found.push({ tempat: `${nama} ${baru}`, jalur: [medan] });
    node.forEachChild((child) => visit(child, baru, dalam));
  };
  visit(source, '', []);
  return found;
}

/** Parameters that hold an answer as it came. */
function listAnswers({ parameters }: ts.FunctionDeclaration): string[] {
  return parameters.filter(isAnswer).map(({ name }) => name.getText());
}

function isAnswer({ type }: ts.ParameterDeclaration): boolean {
  return /^Medan( \| undefined)?$/.test(type?.getText() ?? '');
}

function listMedan(node: ts.Node, answers: string[]): string[] {
  if (ts.isParameter(node) && isAnswer(node) && ts.isObjectBindingPattern(node.name))
    return node.name.elements.map((each) => (each.propertyName ?? each.name).getText());
  if (ts.isPropertyAccessExpression(node) && answers.includes(node.expression.getText())) return [node.name.text];
  if (!ts.isObjectLiteralExpression(node)) return [];
  const text = (key: string) => node.properties.find((each) => each.name?.getText() === key);
  const medan = text('medan');
  const isKetentuan = medan && text('harus') && ts.isPropertyAssignment(medan) && ts.isStringLiteral(medan.initializer);
  return isKetentuan ? [medan.initializer.text] : [];
}

export function listConsts(source: ts.SourceFile): Record<string, ts.Expression> {
  const pairs = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) =>
      declarationList.declarations.flatMap(({ name, initializer }): [string, ts.Expression][] =>
        initializer ? [[name.getText(source), initializer]] : [],
      ),
    );
  return Object.fromEntries(pairs);
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isFunctionDeclaration(node)) return node.name?.text;
  const isTop = ts.isVariableDeclaration(node) && ts.isSourceFile(node.parent.parent.parent);
  return isTop ? node.name.getText() : undefined;
}

function listLeaves(value: ts.Expression, consts: Record<string, ts.Expression>): string[][] {
  const known = ts.isIdentifier(value) ? consts[value.text] : undefined;
  if (known) return listLeaves(known, consts);
  if (!ts.isCallExpression(value) || isCallOf(value, 'json')) return [[]];
  const [first] = value.arguments;
  if (first === undefined) return [[]];
  if (isCallOf(value, 'akun')) return [['id'], [ts.isStringLiteral(first) ? first.text : '?']];
  if (!isCallOf(value, 'record') || !ts.isObjectLiteralExpression(first)) return listLeaves(first, consts);
  return first.properties.flatMap((each) => {
    const nama = each.name?.getText() ?? '?';
    const inner = ts.isPropertyAssignment(each) ? listLeaves(each.initializer, consts) : [[]];
    return inner.map((jalur) => [nama, ...jalur]);
  });
}

function isCallOf({ expression }: ts.CallExpression, nama: string): boolean {
  return ts.isIdentifier(expression) && expression.text === nama;
}
