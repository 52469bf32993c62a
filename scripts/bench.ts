import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { TextFile } from '../src/source/files.ts';
import { checkContent } from '../src/validate/content.ts';
import { measureDokumen } from './bench-dokumen.ts';
import { type HalamanBerat, measureHalaman, writeBerat } from './bench-halaman.ts';
import { createIsiUkur } from './bench-isi.ts';
import { compare, formatUkuran, isTercapai, type Ukuran } from './bench-ukur.ts';
import { chooseFlag, type ExitCode, progress, runCommand, say } from './terminal.ts';

const USAGE = `
npm run bench [-- --bagian semua|isian|dokumen|halaman] [-- --format text|json] [-- --ronde N]

Mengukur kecepatan di komputer ini sebagai nisbah terhadap pembanding yang diukur bergantian dalam proses yang sama.

  --bagian BAGIAN    isian: pemeriksaan; dokumen: Word dan PDF; halaman: bobot laman; semua (bawaan)
  --ronde N          berapa kali tiap ukuran diulang (bawaan 9); yang dipakai mediannya
  --format BENTUK    text untuk dibaca orang (bawaan), json untuk program lain

Hasil: 0 semua sasaran tercapai, 1 ada yang tidak, 2 perintahnya keliru, 3 komputer ini kekurangan sesuatu.
`;

const BAGIAN = ['semua', 'isian', 'dokumen', 'halaman'] as const;
const BENTUK = ['text', 'json'] as const;

await runCommand({
  name: 'bench',
  usage: USAGE,
  options: {
    bagian: { type: 'string', default: 'semua' },
    format: { type: 'string', default: 'text' },
    ronde: { type: 'string', default: '9' },
  },
  run: async ({ bagian, format, ronde }) =>
    bench(chooseFlag('bagian', bagian, BAGIAN), chooseFlag('format', format, BENTUK), Math.max(1, Number(ronde) || 9)),
});

async function bench(
  bagian: (typeof BAGIAN)[number],
  format: (typeof BENTUK)[number],
  ronde: number,
): Promise<ExitCode> {
  const isDiukur = (satu: (typeof BAGIAN)[number]) => bagian === 'semua' || bagian === satu;
  progress('Membuat isi ukur …');
  const files = createIsiUkur();
  const isian = isDiukur('isian') ? [await measureContent(files, ronde), await measureStart(ronde)] : [];
  const dokumen = isDiukur('dokumen') ? await measureDokumen(ronde) : { ukuran: [], tanpa: [] };
  const ukuran = [...isian, ...dokumen.ukuran];
  const { tanpa } = dokumen;
  const halaman = isDiukur('halaman') ? measureHalaman() : [];
  const hasil = { berkas: files.length, baris: countLines(files), ronde, ukuran, tanpa, halaman };
  say(format === 'json' ? JSON.stringify(hasil, null, 2) : writeText(files, ronde, ukuran, tanpa, halaman));
  return [...ukuran, ...halaman].every(isTercapai) ? 0 : 1;
}

/** Every check of every file beside reading the same texts with js-yaml and nothing else. */
function measureContent(files: TextFile[], ronde: number): Promise<Ukuran> {
  const folder = { files, others: [], problems: [] };
  const { problems } = checkContent(folder);
  if (problems.length) throw new Error(`isi ukur bermasalah: ${JSON.stringify(problems.slice(0, 5), null, 2)}`);
  return compare({
    nama: 'checkContent, 1.000 berkas',
    pembanding: 'js-yaml load, berkas yang sama',
    ronde,
    sasaran: 2,
    ours: () => checkContent(folder),
    theirs: () => files.map(({ text }) => load(text, { schema: CORE_SCHEMA })),
  });
}

/** From the start of a process to its answer about one file, beside a process that does nothing. */
function measureStart(ronde: number): Promise<Ukuran> {
  const check = fileURLToPath(new URL('check.ts', import.meta.url));
  const content = fileURLToPath(new URL('../content', import.meta.url));
  return compare({
    nama: 'check satu berkas, sejak proses mulai',
    pembanding: 'node -e 0',
    ronde,
    sasaran: 20,
    ours: () => spawnSync(process.execPath, [check, '--content', content, `${content}/instansi.yaml`]),
    theirs: () => spawnSync(process.execPath, ['-e', '0']),
  });
}

function writeText(
  files: TextFile[],
  ronde: number,
  ukuran: Ukuran[],
  tanpa: string[],
  halaman: HalamanBerat[],
): string {
  const head = `${files.length} berkas, ${countLines(files)} baris; median ${ronde} ronde`;
  const lines = ukuran.map(formatUkuran);
  const absen = tanpa.map((nama) => `tidak dibandingkan dengan ${nama}: tidak terpasang`);
  return [head, ...lines, ...absen, ...halaman.map(writeBerat)].join('\n');
}

function countLines(files: TextFile[]): number {
  return files.reduce((jumlah, { text }) => jumlah + text.split('\n').length - 1, 0);
}
