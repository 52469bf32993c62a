import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { TextFile } from '../src/source/files.ts';
import { checkContent } from '../src/validate/content.ts';
import { createIsiUkur } from './bench-isi.ts';
import { chooseFlag, type ExitCode, progress, runCommand, say } from './terminal.ts';

const USAGE = `
npm run bench [-- --format text|json] [-- --ronde N]

Mengukur kecepatan di komputer ini sebagai nisbah terhadap pembanding yang diukur bergantian dalam proses yang sama.

  --ronde N          berapa kali tiap ukuran diulang (bawaan 9); yang dipakai mediannya
  --format BENTUK    text untuk dibaca orang (bawaan), json untuk program lain

Hasil: 0 semua sasaran tercapai, 1 ada yang tidak, 2 perintahnya keliru, 3 komputer ini kekurangan sesuatu.
`;

/** One comparison: what we do beside what it is measured by. */
interface Ukuran {
  nama: string;
  pembanding: string;
  ms: number; // median
  msPembanding: number;
  nisbah: number;
  sasaran: number; // at most
}

await runCommand({
  name: 'bench',
  usage: USAGE,
  options: { format: { type: 'string', default: 'text' }, ronde: { type: 'string', default: '9' } },
  run: async ({ format, ronde }) =>
    bench(chooseFlag('format', format, ['text', 'json']), Math.max(1, Number(ronde) || 9)),
});

async function bench(format: 'text' | 'json', ronde: number): Promise<ExitCode> {
  progress('Membuat isi ukur …');
  const files = createIsiUkur();
  const ukuran = [measureContent(files, ronde), measureStart(ronde)];
  const hasil = { berkas: files.length, baris: countLines(files), ronde, ukuran };
  say(format === 'json' ? JSON.stringify(hasil, null, 2) : writeText(files, ronde, ukuran));
  return ukuran.every(({ nisbah, sasaran }) => nisbah <= sasaran) ? 0 : 1;
}

/** Every check of every file beside reading the same texts with js-yaml and nothing else. */
function measureContent(files: TextFile[], ronde: number): Ukuran {
  const folder = { files, others: [], problems: [] };
  const { problems } = checkContent(folder);
  if (problems.length) throw new Error(`isi ukur bermasalah: ${JSON.stringify(problems.slice(0, 5), null, 2)}`);
  return compare('checkContent, 1.000 berkas', 'js-yaml load, berkas yang sama', ronde, 2, {
    ours: () => checkContent(folder),
    theirs: () => files.map(({ text }) => load(text, { schema: CORE_SCHEMA })),
  });
}

/** From the start of a process to its answer about one file, beside a process that does nothing. */
function measureStart(ronde: number): Ukuran {
  const check = fileURLToPath(new URL('check.ts', import.meta.url));
  const content = fileURLToPath(new URL('../content', import.meta.url));
  return compare('check satu berkas, sejak proses mulai', 'node -e 0', ronde, 20, {
    ours: () => spawnSync(process.execPath, [check, '--content', content, `${content}/instansi.yaml`]),
    theirs: () => spawnSync(process.execPath, ['-e', '0']),
  });
}

/** Taken in turns, so that both see the same machine; the first round warms up. */
function compare(
  nama: string,
  pembanding: string,
  ronde: number,
  sasaran: number,
  { ours, theirs }: { ours: () => unknown; theirs: () => unknown },
): Ukuran {
  const pasangan = Array.from({ length: ronde + 1 }, (_, nomor) => {
    progress(`${nama}: ronde ${nomor} dari ${ronde}`);
    return { kita: time(ours), mereka: time(theirs) };
  }).slice(1);
  const ms = median(pasangan.map(({ kita }) => kita));
  const msPembanding = median(pasangan.map(({ mereka }) => mereka));
  return { nama, pembanding, ms, msPembanding, nisbah: Math.round((100 * ms) / msPembanding) / 100, sasaran };
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return Math.round((performance.now() - start) * 10) / 10;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function writeText(files: TextFile[], ronde: number, ukuran: Ukuran[]): string {
  const head = `${files.length} berkas, ${countLines(files)} baris; median ${ronde} ronde`;
  const lines = ukuran.map(
    ({ nama, pembanding, ms, msPembanding, nisbah, sasaran }) =>
      `${nisbah <= sasaran ? 'tercapai' : 'BELUM   '}  ${nisbah}×  ${nama} ${ms} ms; ${pembanding} ${msPembanding} ms (sasaran ≤ ${sasaran}×)`,
  );
  return [head, ...lines].join('\n');
}

function countLines(files: TextFile[]): number {
  return files.reduce((jumlah, { text }) => jumlah + text.split('\n').length - 1, 0);
}
