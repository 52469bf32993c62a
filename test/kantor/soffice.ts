// LibreOffice as a reader of our Word files: one process for many files, with a profile of its own.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const LONGEST = 240_000; // ms for all files together

/** Name → PDF, of Word files by name. */
export async function convertToPdf(docx: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    const out = join(folder, 'pdf');
    mkdirSync(out);
    const files = [...docx].map(([name, bytes]) => {
      const file = join(folder, `${name}.docx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
    await runSoffice([profile, '--headless', '--convert-to', 'pdf', '--outdir', out, ...files]);
    return new Map(
      readdirSync(out).map((file) => [basename(file, '.pdf'), new Uint8Array(readFileSync(join(out, file)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Its start script leaves children behind when it alone is ended: the whole group goes. */
function runSoffice(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('soffice', args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    let words = '';
    child.stderr.on('data', (chunk) => (words += String(chunk)));
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      reject(new Error(`soffice: lebih dari ${LONGEST / 1000} detik`));
    }, LONGEST);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(new Error('soffice tidak ada; pasang libreoffice-writer, atau jalankan .ci/run', { cause: error }));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`soffice berakhir dengan ${code}: ${words}`));
    });
  });
}
