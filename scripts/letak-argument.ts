import type { Letak } from '../src/gerbang/kebijakan.ts';
import { showHidden } from '../src/source/problem.ts';
import { UsageError } from './terminal.ts';

/** `--content` and `--cabang`, as git writes them: from the top of the repository, wherever the command is called. */
export function readLetak(content: string, cabang: string): Letak {
  const folder = content.replace(/^\.\//, '').replace(/\/$/, '');
  const ruas = folder.split('/');
  if (ruas.some((satu) => satu === '' || satu === '.' || satu === '..'))
    throw new UsageError(`--content "${showHidden(content)}" bukan folder di dalam repositori; tulis seperti content`);
  if (!/^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(cabang))
    throw new UsageError(`--cabang "${showHidden(cabang)}" bukan nama cabang`);
  return { folder, cabang };
}
