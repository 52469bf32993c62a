import { isAbsolute, resolve } from 'node:path';
import { ForgeError } from '../forge/forge-error.ts';
import type { Jauh } from '../forge/git-push.ts';
import { type Repo, tryGit } from '../forge/git.ts';
import { type Lingkungan, readApi, type Repositori } from '../forge/sambung.ts';

/** The server behind a remote of a clone. KINERJA_TOKEN goes to the hosts that instansi.yaml and KINERJA_API name, and to no other. */
export function composeJauh(asal: Repo, remote: string, repositori: Repositori, env: Lingkungan): Jauh {
  const alamat = readRemote(asal, remote);
  const url = URL.parse(alamat);
  const kunciSsh = env.KINERJA_KUNCI?.trim();
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return { alamat, ...(kunciSsh && { kunciSsh }) };
  const dikenal = listHost(repositori, env).includes(url.host);
  url.username = '';
  url.password = '';
  if (repositori.forge === 'gitlab' && !url.pathname.endsWith('.git')) url.pathname += '.git'; // else it answers with a redirect
  const token = env.KINERJA_TOKEN?.trim();
  return { alamat: url.href, ...(token && dikenal && { masuk: { login: findLogin(repositori, token), token } }) };
}

function readRemote(asal: Repo, remote: string): string {
  const { status, stdout } = tryGit(asal, ['config', '--get', `remote.${remote}.url`]);
  const alamat = stdout.toString().trim();
  if (status !== 0 || alamat === '')
    throw new ForgeError(
      'alamat-salah',
      `remote "${remote}" tidak ada di salinan ini`,
      'Lihat namanya dengan git remote -v, lalu sebutkan dengan --remote.',
    );
  const isFolder = !/^[a-z][a-z0-9+.-]*:\/\//i.test(alamat) && !/^[^/]+:/.test(alamat);
  return isFolder && !isAbsolute(alamat) ? resolve(asal.folder, alamat) : alamat;
}

function listHost({ forge, alamat }: Repositori, env: Lingkungan): string[] {
  const semua = forge === 'git' ? [alamat] : [alamat, readApi(forge, alamat, env)];
  return semua.flatMap((satu) => URL.parse(satu)?.host ?? []);
}

/** GitHub gives the token of an app no login of its own. */
function findLogin({ forge, juru_gabung: juru }: Repositori, token: string): string {
  if (forge === 'github' && token.startsWith('ghs_')) return 'x-access-token';
  return juru?.login ?? 'juru-gabung';
}
