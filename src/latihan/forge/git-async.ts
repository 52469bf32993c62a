import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { promisify } from 'node:util';
import { ForgeError } from '../../forge/forge-error.ts';

const execute = promisify(execFile);

const MAX_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MS = 120_000;

/**
 * Git as a person of the play runs it, without config of this machine, and without holding up this process: the server that it
 * may be talking to answers from here. `env`: who and when ("GIT_AUTHOR_NAME", "GIT_COMMITTER_DATE" …).
 */
export async function runGitAsync(folder: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  try {
    const { stdout } = await execute('git', ['-C', folder, ...args], {
      env: { ...baseEnv(), ...env },
      maxBuffer: MAX_BYTES,
      timeout: TIMEOUT_MS,
      windowsHide: true,
    });
    return stdout;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new ForgeError('git-gagal', `git ${args[0]} gagal: ${hideSecret(said)}`, `Periksa folder "${folder}".`);
  }
}

/** Git repeats the address that it was given, and what stands before its "@". */
function hideSecret(text: string): string {
  return text.replaceAll(/\/\/[^/@\s]{1,200}@/g, '//***@');
}

function baseEnv(): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: devNull,
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
  };
}
