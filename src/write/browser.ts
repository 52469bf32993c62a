import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { hasChromiumPackage, unpackChromium } from './chromium-package.ts';
import { writeFontConfig } from './fonts.ts';

/** No Chromium can be started here. The message, in Indonesian, says what was tried and what to do. */
export class BrowserMissing extends Error {
  readonly exitCode = 3;

  constructor(reasons: string[], options?: ErrorOptions) {
    const tried = reasons.map((reason) => `  - ${reason}`);
    const title = 'Chromium untuk membuat PDF tidak dapat dijalankan di komputer ini:';
    super([title, ...tried, WAY_OUT].join('\n'), options);
    this.name = 'BrowserMissing';
  }
}

export interface BrowserEnvironment {
  PATH?: string | undefined;
  /** Path of a program; or "paket": the one from npm, so that another machine gives the same bytes. */
  KINERJA_CHROMIUM?: string | undefined;
}

/**
 * Starts the first Chromium that works: the one named in KINERJA_CHROMIUM, one installed on the machine, the one from npm.
 * Installed ones come first because their owner keeps them up to date, because they exist where the npm package has no
 * program (macOS, Windows, arm64), and because nothing of 200 MB must be unpacked then. Bytes of a PDF are a function of
 * the browser too: whoever wants to compare sets KINERJA_CHROMIUM=paket, and `browser.version()` belongs in the manifest.
 */
export async function openBrowser(env: BrowserEnvironment = process.env): Promise<Browser> {
  const reasons: string[] = [];
  for (const program of listPrograms(env)) {
    try {
      return await startProgram(await program.prepare());
    } catch (cause) {
      reasons.push(`${program.name}: ${describeFailure(cause)}`);
    }
  }
  throw new BrowserMissing(reasons.length > 0 ? reasons : ['tidak ada Chrome atau Chromium yang terpasang']);
}

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/kinerja', import.meta.url));
const WAY_OUT =
  'Pasang Chrome atau Chromium (di Debian dan Ubuntu: apt-get install chromium), atau isi variabel lingkungan ' +
  'KINERJA_CHROMIUM dengan letak programnya, lalu ulangi.';

/** Page numbers stand in margin boxes of @page, which Chromium draws from this version on. */
const OLDEST_VERSION = 131;

/** The shells first: they start four times faster than the whole browser, and print twice as fast. */
const COMMANDS = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const COMMON_PLACES = [
  '/usr/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

interface Launch {
  executablePath: string;
  env?: Record<string, string>;
}

interface Program {
  name: string;
  prepare(): Launch | Promise<Launch>;
}

function listPrograms(env: BrowserEnvironment): Program[] {
  if (env.KINERJA_CHROMIUM === 'paket') return [packagedProgram()];
  if (env.KINERJA_CHROMIUM) return [installedProgram(env.KINERJA_CHROMIUM)];
  const installed = listInstalled(env.PATH ?? '').map(installedProgram);
  return hasChromiumPackage() ? [...installed, packagedProgram()] : installed;
}

function installedProgram(executablePath: string): Program {
  return {
    name: executablePath,
    prepare() {
      if (!existsSync(executablePath)) throw new Error('berkas ini tidak ada');
      return { executablePath };
    },
  };
}

function packagedProgram(): Program {
  return {
    name: 'paket npm @sparticuz/chromium',
    async prepare() {
      const { program, libraries } = await unpackChromium(CACHE);
      return { executablePath: program, env: { LD_LIBRARY_PATH: libraries } };
    },
  };
}

async function startProgram({ executablePath, env }: Launch): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath,
    // The package recommends --single-process too; with it the browser dies when its first page closes.
    args: ['--disable-gpu', '--font-render-hinting=none'],
    env: { ...process.env, ...env, FONTCONFIG_FILE: writeFontConfig(CACHE), TZ: 'UTC' },
    timeout: 30_000,
  });
  if (Number.parseInt(browser.version(), 10) >= OLDEST_VERSION) return browser;
  await browser.close();
  throw new Error(`versi ${browser.version()} terlalu lama, perlu ${OLDEST_VERSION} atau lebih baru`);
}

function listInstalled(path: string): string[] {
  const onPath = COMMANDS.flatMap((command) => path.split(delimiter).map((folder) => join(folder, command)));
  const programs = [...onPath, ...COMMON_PLACES].filter((file) => isProgram(file) && !isSnap(file));
  return [...new Map(programs.map((file) => [realpathSync(file), file])).values()];
}

function isProgram(file: string): boolean {
  if (!existsSync(file)) return false;
  const stats = statSync(file);
  return stats.isFile() && (stats.mode & 0o111) !== 0;
}

/** A snap is locked out of the folders of our fonts and would print pages without letters. Ubuntu has a script for it. */
function isSnap(file: string): boolean {
  const target = realpathSync(file);
  if (target.startsWith('/snap/') || target.endsWith('/snap')) return true;
  return statSync(target).size < 10_000 && readFileSync(target, 'latin1').includes('/snap/');
}

/** Playwright's message holds a log of a hundred lines; what the program itself said is in those marked "[err]". */
function describeFailure(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const library = /error while loading shared libraries: ([^:\s]+)/.exec(message)?.[1];
  if (library) return `pustaka sistem ${library} tidak ada`;
  const said = [...message.matchAll(/^\[pid=\d+\]\[err\] (.+)$/gm)].at(-1)?.[1];
  if (said) return `tidak mau berjalan: ${said}`;
  return message.split('\n', 1)[0] ?? message;
}
