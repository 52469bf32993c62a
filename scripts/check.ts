import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HasilPeriksa } from '../src/periksa.ts';
import { isError } from '../src/source/problem.ts';
import { BENTUK, type Bentuk, type PilihanBentuk, readPilihan, sayLaporan } from './check-report.ts';
import { readPer } from './per-argument.ts';
import { chooseFlag, type ExitCode, runCommand, UsageError } from './terminal.ts';

const USAGE = `
npm run check [-- berkas …] [-- --content FOLDER] [-- --format BENTUK]

Memeriksa seluruh isi dan menampilkan semua masalah sekaligus. Bila berkas disebut, hanya masalah berkas itu yang ditampilkan.

  --content FOLDER   folder isi (bawaan content)
  --per TANGGAL      hari untuk menilai batas waktu pengecualian, misalnya 2024-07-01 (bawaan tanggal commit terakhir)
  --semua            tampilkan semua; tanpa ini paling banyak 20 masalah per berkas dan 100 seluruhnya
  --format BENTUK    text untuk dibaca orang (bawaan)
                     json untuk program lain
                     github anotasi GitHub Actions, dan daftar lengkap ke $GITHUB_STEP_SUMMARY
                     gitlab laporan Code Quality
                     sarif SARIF 2.1.0
                     tinjauan komentar pada baris permohonan, siap dikirim

Untuk --format tinjauan:
  --forge NAMA       gitlab, gitea (juga Forgejo), atau github
  --diff BERKAS      keluaran git diff permohonan itu; masalah di luar baris yang diubah masuk satu catatan umum
  --base SHA         dasar gabung; wajib untuk gitlab
  --start SHA        ujung cabang sasaran (bawaan sama dengan --base)
  --head SHA         ujung cabang permohonan; wajib untuk gitlab

Hasil: 0 tidak ada yang harus diperbaiki, 1 ada, 2 perintahnya keliru, 3 komputer ini kekurangan sesuatu.
`;

// People run this after every edit: a compiled copy of the modules halves the time to load them.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/kinerja/compile', import.meta.url)));

await runCommand({
  name: 'check',
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'text' },
    per: { type: 'string' },
    semua: { type: 'boolean', default: false },
    forge: { type: 'string' },
    diff: { type: 'string' },
    base: { type: 'string' },
    start: { type: 'string' },
    head: { type: 'string' },
  },
  takesNames: true,
  run: ({ content, format, per, ...flags }, names) => {
    const bentuk = chooseFlag('format', format, BENTUK);
    return check({ content, per: readPer(per), names, bentuk, pilihan: readPilihan(bentuk, flags) });
  },
});

interface Perintah {
  content: string;
  per: string | undefined;
  names: string[];
  bentuk: Bentuk;
  pilihan: PilihanBentuk;
}

async function check({ content, per, names, bentuk, pilihan }: Perintah): Promise<ExitCode> {
  const wanted = new Set(names.map((name) => findInside(content, name)));
  const checked = await checkFolder(content, per, wanted);
  const problems = checked.problems.filter(({ file }) => !wanted.size || wanted.has(file));
  await sayLaporan({ ...checked, files: wanted.size || checked.files, problems }, { content, bentuk, pilihan });
  return problems.some(isError) ? 1 : 0;
}

/** Templates and the documents made of them take as long to load as all the rest: not for a YAML file that is named. */
async function checkFolder(
  content: string,
  per: string | undefined,
  wanted: ReadonlySet<string>,
): Promise<HasilPeriksa> {
  if (wanted.size && [...wanted].every((file) => file.endsWith('.yaml'))) {
    const { checkBerkas } = await import('../src/periksa.ts');
    return checkBerkas(content, { per });
  }
  const { checkSitus } = await import('../src/load-situs.ts');
  return checkSitus(content, { per });
}

/** A path as people name it, from where they stand; in `content` it is relative to the folder. */
function findInside(content: string, name: string): string {
  const path = relative(resolve(content), resolve(name));
  if (path === '' || path.startsWith('..')) throw new UsageError(`"${name}" tidak di dalam folder isi "${content}"`);
  if (!existsSync(join(content, path))) throw new UsageError(`berkas "${name}" tidak ada`);
  return path.split(sep).join('/');
}
