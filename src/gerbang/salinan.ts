import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Forge } from '../alur/fakta.ts';
import { fetchRefs, type Jauh } from '../forge/git-push.ts';
import { type Repo, runGit } from '../forge/git.ts';
import type { NomorPermohonan } from '../forge/sambung.ts';

/**
 * A copy of the server's repository for one run: bare, with the server's refs and no others. What somebody has left in his clone
 * (branches never pushed, tags the server has taken away) has no say, and two runs at once do not meet.
 */
export interface SalinanGerbang {
  repo: Repo;
  /** As the server is now, with the head of a request where one is named. */
  perbarui: (nomor?: NomorPermohonan) => Promise<void>;
  remove: () => void;
}

/** `asal`: a whole clone; its objects are used where they are, so that only what is new is fetched. */
export function createSalinan(asal: Repo, forge: Forge, jauh: Jauh): SalinanGerbang {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-gerbang-'));
  const repo: Repo = { folder };
  const objek = runGit(asal, ['rev-parse', '--path-format=absolute', '--git-path', 'objects']).trim();
  const format = runGit(asal, ['rev-parse', '--show-object-format']).trim();
  runGit(repo, ['init', '--quiet', '--bare', '--template=', `--object-format=${format}`]);
  writeFileSync(join(folder, 'objects', 'info', 'alternates'), `${objek}\n`);
  return {
    repo,
    perbarui: (nomor) => fetchRefs(repo, jauh, listRujukan(forge, nomor)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A request's head stands apart from its branch, which may be gone or another repository's. */
function listRujukan(forge: Forge, nomor: NomorPermohonan | undefined): string[] {
  const semua = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'];
  if (forge === 'git' || typeof nomor !== 'number') return semua;
  const jenis = forge === 'gitlab' ? 'merge-requests' : 'pull';
  return [...semua, `+refs/${jenis}/${nomor}/head:refs/permohonan/${nomor}`];
}
