// Other tools that make documents, as programs of this machine. What is not installed is told, never guessed.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** One page of HTML → Word. It has no way to stay warm: each document is a process. */
export async function runPandoc(html: string, docx: string): Promise<void> {
  await run('pandoc', ['--from', 'html', '--to', 'docx', '--toc', '--output', docx, html]);
}

/** Milliseconds for all pages, in one process that was warmed up and times itself. */
export async function measureWeasyprint(pages: string[]): Promise<number> {
  const script = [
    'import sys, time',
    'from weasyprint import HTML',
    'HTML(string="<p>x").write_pdf()',
    'start = time.perf_counter()',
    'for page in sys.argv[1:]: HTML(filename=page).write_pdf()',
    'print((time.perf_counter() - start) * 1000)',
  ].join('\n');
  return Number(await run(findInterpreter('weasyprint'), ['-c', script, ...pages]));
}

/** The Python a program was installed with, as its own first line says: the first one on the path may be another. */
function findInterpreter(program: string): string {
  const path = spawnSync('which', [program], { encoding: 'utf8' }).stdout.trim();
  const [, interpreter] = /^#!\s*(\S*python[\d.]*)\s*$/m.exec(readFileSync(path, 'utf8').split('\n', 1)[0] ?? '') ?? [];
  return interpreter ?? 'python3';
}

/** Milliseconds for all files beyond those of the first alone, so that its start does not count. */
export async function measureLibreOffice(files: string[]): Promise<number> {
  const [first] = files;
  if (first === undefined) throw new Error('nothing to convert');
  const alone = await timeLibreOffice([first]);
  return (await timeLibreOffice([first, ...files])) - alone;
}

async function timeLibreOffice(files: string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-banding-'));
  try {
    // The same file twice would be converted into one.
    const copies = files.map((file, index) => {
      const copy = join(folder, `${index}.docx`);
      copyFileSync(file, copy);
      return copy;
    });
    const start = performance.now();
    const profile = `-env:UserInstallation=file://${folder}/profil`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...copies]);
    return performance.now() - start;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const [said, errors]: [string[], string[]] = [[], []];
    child.stdout.on('data', (data) => said.push(String(data)));
    child.stderr.on('data', (data) => errors.push(String(data)));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(said.join(''));
      else reject(new Error(`${program} berhenti dengan kode ${code}: ${errors.join('').slice(-500)}`));
    });
  });
}
