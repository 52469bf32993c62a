import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { MANIFEST_FILE } from './manifest.ts';

/** The folder named for the output may not be replaced: it holds something that no build made. */
export class OutputRefused extends Error {
  readonly exitCode = 2;

  constructor(message: string) {
    super(message);
    this.name = 'OutputRefused';
  }
}

/**
 * Lets `fill` write into a folder beside `out` that takes its name when all is done. When `fill` fails, or the run is
 * interrupted, what stood in `out` is still there, whole.
 */
export async function withStaging<T>(out: string, fill: (folder: string) => Promise<T>): Promise<T> {
  const target = existsSync(out) ? realpathSync(out) : resolve(out);
  refuseForeign(target);
  cleanUp(target);

  const folder = `${target}${DRAFT}${process.pid}`;
  const stopListening = onInterrupt(() => rmSync(folder, { recursive: true, force: true }));
  try {
    mkdirSync(folder, { recursive: true });
    const result = await fill(folder);
    swap(folder, target);
    return result;
  } finally {
    stopListening();
    rmSync(folder, { recursive: true, force: true });
  }
}

const DRAFT = '-sementara-';
const FORMER = '-lama-';

function refuseForeign(target: string): void {
  if ((process.cwd() + sep).startsWith(target + sep)) {
    throw new OutputRefused(`folder keluaran ${target} memuat folder kerja ini; pilih folder lain`);
  }
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory()) throw new OutputRefused(`${target} adalah berkas; pilih folder untuk keluaran`);
  const names = readdirSync(target);
  // Every build ends with its manifest. A folder without one was not made by us, and is never deleted.
  if (names.length === 0 || names.includes(MANIFEST_FILE)) return;
  throw new OutputRefused(
    `folder ${target} berisi berkas yang bukan hasil build; pilih folder kosong atau folder baru`,
  );
}

/** Removes what killed runs left behind. One that died between the two renames of `swap` gets its former output back. */
function cleanUp(target: string): void {
  for (const [kind, folder] of listLeftovers(target)) {
    if (kind === FORMER && !existsSync(target)) renameSync(folder, target);
    else rmSync(folder, { recursive: true, force: true });
  }
}

function* listLeftovers(target: string): Iterable<[kind: string, folder: string]> {
  const parent = dirname(target);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    for (const kind of [DRAFT, FORMER]) {
      const start = basename(target) + kind;
      const pid = name.startsWith(start) ? Number(name.slice(start.length)) : Number.NaN;
      if (Number.isInteger(pid) && !isRunning(pid)) yield [kind, join(parent, name)];
    }
  }
}

/** Our own number on a left-over folder is that of an earlier run: containers hand out the same small numbers again. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function swap(folder: string, target: string): void {
  const former = `${target}${FORMER}${process.pid}`;
  if (existsSync(target)) renameSync(target, former);
  try {
    renameSync(folder, target);
  } catch (cause) {
    if (existsSync(former)) renameSync(former, target);
    throw cause;
  }
  rmSync(former, { recursive: true, force: true });
}

/** Numbers as shells report them: 128 + the signal's own. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

function onInterrupt(clean: () => void): () => void {
  const listeners = Object.entries(SIGNALS).map(([signal, exitCode]) => {
    const listener = () => {
      clean();
      process.exit(exitCode);
    };
    process.once(signal, listener);
    return () => void process.off(signal, listener);
  });
  return () => listeners.forEach((remove) => remove());
}
