import { once } from 'node:events';
import { watch } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Browser } from 'playwright';
import { ContentError, formatProblem, isError, type Problem } from '../src/source/problem.ts';
import { openBrowser } from '../src/write/browser.ts';
import { showPath } from './content-files.ts';
import { composeLaporan, type HasilLaporan, type Laporan } from './report-dokumen.ts';
import { openTayangan, type Tayangan } from './report-peladen.ts';
import { type Format, FORMATS, writeLaman, writeLaporan } from './report-tulis.ts';
import { chooseFlag, type ExitCode, runCommand, say, UsageError } from './terminal.ts';

const USAGE = `
npm run report -- ID [--watch] [--out FOLDER] [--format html,docx,pdf] [--content FOLDER]

Membuat satu dokumen dari templatnya, misalnya laporan-pengukuran-perkin-2024-tw1-camat. Nama templat saja cukup bila
dokumennya hanya satu; bila lebih, semua ID-nya disebut. Daftar medan dan bagian: laman Panduan templat.

  --watch            menayangkan dokumen di peramban dan menyusunnya lagi setiap kali isian atau templat disimpan,
                     sampai dihentikan dengan Ctrl+C; masalah ditampilkan di tempat dokumen
  --out FOLDER       folder hasil (bawaan .cache/laporan)
  --format DAFTAR    html, docx, pdf, dipisah koma (bawaan ketiganya; dengan --watch: html)
  --content FOLDER   folder isi (bawaan content)
  --port NOMOR       nomor porta untuk --watch (bawaan 4322); bila terpakai, nomor bebas lain

Hasil: 0 selesai, 1 isian atau templat bermasalah, 2 perintahnya keliru, 3 komputer ini kekurangan sesuatu.
`;

/** Milliseconds. An editor that saves touches a file more than once. */
const PAUSE = 60;

await runCommand({
  name: 'report',
  usage: USAGE,
  takesNames: true,
  options: {
    watch: { type: 'boolean', default: false },
    out: { type: 'string', default: '.cache/laporan' },
    format: { type: 'string' },
    content: { type: 'string', default: 'content' },
    port: { type: 'string', default: '4322' },
  },
  async run({ watch: isWatched, out, format, content, port }, names) {
    const [id, ...others] = names;
    if (id === undefined || others.length) throw new UsageError('sebut satu ID dokumen; petunjuk: --help');
    const formats = readFormats(format ?? (isWatched ? 'html' : FORMATS.join(',')));
    const browsers = createBrowsers();
    const perintah = { id, content, folder: resolve(out), formats, openBrowser: browsers.open };
    try {
      return isWatched ? await watchLaporan(perintah, Number(port)) : await makeLaporan(perintah);
    } finally {
      await browsers.close();
    }
  },
});

interface Perintah {
  id: string;
  content: string;
  folder: string;
  formats: Format[];
  openBrowser(): Promise<Browser>;
}

function readFormats(typed: string): Format[] {
  return typed.split(',').map((one) => chooseFlag('format', one.trim(), FORMATS));
}

/** Chromium is started for the first PDF, and stays for the next. */
function createBrowsers() {
  let opened: Promise<Browser> | undefined;
  return {
    open: () => (opened ??= openBrowser()),
    close: async () => (await opened)?.close(),
  };
}

async function makeLaporan(perintah: Perintah): Promise<ExitCode> {
  const hasil = locateProblems(perintah, composeLaporan(perintah.content, perintah.id));
  sayProblems(hasil);
  if (!hasil.laporan) return 1;
  await saveLaporan(perintah, hasil.laporan);
  return 0;
}

async function saveLaporan(perintah: Perintah, laporan: Laporan): Promise<void> {
  const files = await writeLaporan(laporan, perintah);
  const shown = files.map((file) => relative(process.cwd(), join(perintah.folder, file)));
  say(
    [`${laporan.dokumen.judul}${laporan.dokumen.draf ? ' (DRAF)' : ''}`, ...shown.map((path) => `  ${path}`)].join(
      '\n',
    ),
  );
}

/** Runs until Ctrl+C. One composition at a time; what changes meanwhile is composed once, afterwards. */
async function watchLaporan(perintah: Perintah, port: number): Promise<ExitCode> {
  composeLaporan(perintah.content, perintah.id); // a name that does not exist is told before anything is opened
  const tayangan = await openTayangan(port);
  const stopped = once(process, 'SIGINT');
  const turn = createTurn(() => refresh(perintah, tayangan));
  const watcher = watch(resolve(perintah.content), { recursive: true }, () => turn.ask());
  say(`Dokumen tayang di ${tayangan.address} (hentikan dengan Ctrl+C)`);
  turn.ask();
  try {
    await Promise.race([stopped, turn.failed]);
  } finally {
    watcher.close();
    await turn.end();
    await tayangan.close();
  }
  return 0;
}

async function refresh(perintah: Perintah, tayangan: Tayangan): Promise<void> {
  const hasil = locateProblems(perintah, tryCompose(perintah));
  sayProblems(hasil);
  if (!hasil.laporan) return tayangan.showProblems(hasil.problems);
  tayangan.show(writeLaman(hasil.laporan));
  await saveLaporan(perintah, hasil.laporan);
}

/** While one types, the folder may be in any state: only our own mistakes end the watch. */
function tryCompose({ content, id }: Perintah): HasilLaporan {
  try {
    return composeLaporan(content, id);
  } catch (error) {
    if (error instanceof ContentError) return { laporan: undefined, problems: error.problems };
    if (error instanceof UsageError) return { laporan: undefined, problems: [describeGone(error)] };
    throw error;
  }
}

/** The template was renamed or taken away under our eyes. */
function describeGone({ message }: Error): Problem {
  return { severity: 'error', code: 'templat-rusak', file: 'templat', line: 1, column: 1, message };
}

function createTurn(work: () => Promise<void>) {
  const { promise: failed, reject } = Promise.withResolvers<never>();
  let running = Promise.resolve();
  let isAsked = false;
  async function run(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    isAsked = false;
    await work();
  }
  return {
    failed, // when what went wrong is no problem of content
    end: () => running,
    ask() {
      if (isAsked) return;
      isAsked = true;
      running = running.then(run).catch(reject);
    },
  };
}

function locateProblems({ content }: Perintah, { laporan, problems }: HasilLaporan): HasilLaporan {
  return { laporan, problems: problems.map((problem) => ({ ...problem, file: showPath(content, problem.file) })) };
}

function sayProblems({ problems, laporan }: HasilLaporan): void {
  const shown = laporan ? problems.filter(isError) : problems;
  if (shown.length) say(shown.map(formatProblem).join('\n'));
}
