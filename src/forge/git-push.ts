// What git says to a server: fetch and push. Everything else reads the copy that this has filled.
import { spawn } from 'node:child_process';
import { formatAlasan } from '../alur/teks-kembali.ts';
import { ForgeError, type KodeGalat } from './forge-error.ts';
import { checkSha, composeCommand, type Repo } from './git.ts';

/** The repository on its server. Secrets go through the environment of git, never through its arguments. */
export interface Jauh {
  alamat: string; // "https://git.contoh.example/kecamatan/kinerja.git" without a login in it, "git@…:…", or a folder
  masuk?: { login: string; token: string }; // over HTTP(S)
  kunciSsh?: string; // path of a private key, beside those that ssh finds itself
}

/** `alasan`: what the server said, one line. */
export type HasilPush = { status: 'diterima' } | { status: 'ditolak'; alasan: string };

const TIMEOUT_MS = 300_000;
const MAX_TEXT = 100_000;

/** The copy's refs become the server's: what is gone there is gone here. */
export async function fetchRefs(repo: Repo, jauh: Jauh, refspecs: string[]): Promise<void> {
  const fixed = ['--quiet', '--prune', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance'];
  const { status, stderr } = await runRemote(repo, jauh, ['fetch', ...fixed], refspecs);
  if (status !== 0) throw describeFailure(stderr);
}

/** Fast-forward only: refused when the branch holds anything that the commit does not. */
export async function pushCommit(repo: Repo, jauh: Jauh, sha: string, cabang: string): Promise<HasilPush> {
  const fixed = ['--quiet', '--porcelain', '--no-follow-tags', '--no-signed', '--no-verify'];
  const refspec = `${checkSha(sha)}:refs/heads/${cabang}`;
  const { status, stdout, stderr } = await runRemote(repo, jauh, ['push', ...fixed], [refspec]);
  return status === 0 ? { status: 'diterima' } : { status: 'ditolak', alasan: readRefusal(stdout, stderr) };
}

interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/** No prompt, no helper that knows passwords, no redirect that would take the token to another host. */
const REMOTE_CONFIG = [
  'credential.helper=',
  'core.askPass=',
  'http.followRedirects=false',
  'push.recurseSubmodules=no',
];

/** Not blocking: the server may be one of this very process. */
async function runRemote(repo: Repo, jauh: Jauh, args: string[], refspecs: string[]): Promise<Outcome> {
  checkAlamat(jauh);
  const all = [...args, '--end-of-options', jauh.alamat, ...refspecs];
  const { words, env } = composeCommand(repo, all, { config: REMOTE_CONFIG, env: composeEnv(jauh) });
  const child = spawn('git', words, { env, timeout: TIMEOUT_MS, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  const [stdout, stderr, status] = await Promise.all([
    readText(child.stdout),
    readText(child.stderr),
    new Promise<number>((resolve) => {
      child.once('error', () => resolve(1)).once('close', (code) => resolve(code ?? 1));
    }),
  ]);
  return { status, stdout: hideSecret(stdout, jauh), stderr: hideSecret(stderr, jauh) };
}

async function readText(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const part of stream) if (text.length < MAX_TEXT) text += part.toString('utf8');
  return text;
}

/** What a machine may need to reach a server, on top of what every call of git gets. */
const NETWORK = [
  'HTTPS_PROXY',
  'HTTP_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
  'GIT_SSL_CAINFO',
  'SSL_CERT_FILE',
  'SSH_AUTH_SOCK',
];

function composeEnv({ alamat, masuk, kunciSsh }: Jauh): Record<string, string> {
  const found = [...NETWORK, ...NETWORK.map((name) => name.toLowerCase())].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  const key = kunciSsh === undefined ? '' : ` -i '${kunciSsh.replaceAll("'", "'\\''")}'`;
  return {
    ...Object.fromEntries(found),
    GIT_ALLOW_PROTOCOL: 'file:https:http:ssh',
    GIT_SSH_COMMAND: `ssh -o BatchMode=yes -o ConnectTimeout=30${key}`,
    ...(masuk && {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `http.${alamat}.extraHeader`,
      GIT_CONFIG_VALUE_0: `Authorization: Basic ${encodeMasuk(masuk)}`,
    }),
  };
}

function encodeMasuk({ login, token }: NonNullable<Jauh['masuk']>): string {
  return Buffer.from(`${login}:${token}`).toString('base64');
}

/** A token goes over an encrypted line, or to this machine. */
function checkAlamat({ alamat, masuk }: Jauh): void {
  const url = URL.parse(alamat);
  const local = url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  const safe = !masuk || url?.protocol === 'https:' || local;
  if (safe && !alamat.startsWith('-') && !url?.username && !url?.password) return;
  throw new ForgeError(
    'alamat-salah',
    'alamat repositori di server tidak dapat dipakai untuk mengirim',
    'Pakai alamat https tanpa nama dan sandi di dalamnya: git remote set-url origin https://….',
  );
}

function hideSecret(text: string, { masuk }: Jauh): string {
  return masuk ? text.replaceAll(masuk.token, '***').replaceAll(encodeMasuk(masuk), '***') : text;
}

/** "!\t<from>:<to>\t[remote rejected] (pre-receive hook declined)", and what the server said before it. */
function readRefusal(stdout: string, stderr: string): string {
  const refused = stdout.split('\n').find((line) => line.startsWith('!')) ?? '';
  const remote = stderr.split('\n').flatMap((line) => /^remote: (.*\S)/.exec(line)?.[1] ?? []);
  const said = [refused.split('\t')[2] ?? '', ...remote].filter(Boolean).join(' ');
  return formatAlasan(said || firstFatal(stderr)) || 'tanpa keterangan';
}

const FAILURES: [pattern: RegExp, kode: KodeGalat, what: string, hint: string][] = [
  [/couldn't find remote ref/i, 'git-tidak-ada', 'kepala permohonan tidak ada di server', 'Ulangi beberapa saat lagi.'],
  [
    /authentication failed|could not read (?:username|password)|permission denied|returned error: 40[13]/i,
    'token-ditolak',
    'server menolak token atau kunci',
    'Periksa apakah token masih berlaku dan akunnya boleh membaca dan menulis repositori.',
  ],
  [
    /could not resolve|failed to connect|connection (?:refused|reset|timed out)|could not connect/i,
    'tidak-tersambung',
    'server repositori tidak dapat dihubungi',
    'Periksa jaringan dan alamat remote, lalu ulangi.',
  ],
];

function describeFailure(stderr: string): ForgeError {
  const [, kode, what, hint] = FAILURES.find(([pattern]) => pattern.test(stderr)) ?? [];
  if (kode !== undefined) return new ForgeError(kode, what ?? '', hint ?? '');
  return new ForgeError('git-gagal', `git fetch gagal: ${firstFatal(stderr)}`, 'Periksa alamat remote, lalu ulangi.');
}

function firstFatal(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trim());
  return formatAlasan(lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines[0] ?? '').slice(0, 200);
}
