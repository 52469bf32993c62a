import { type Blangko, composeBlangko } from '../src/blangko.ts';
import { composeTahun, hasRencana } from '../src/blangko-tahun.ts';
import type { Triwulan } from '../src/domain/isi.generated.ts';
import type { Isi } from '../src/domain/isi.ts';
import { formatTw } from '../src/format.ts';
import { type Folder, readFolder, type TextFile } from '../src/source/files.ts';
import { formatProblem, isError, type Problem } from '../src/source/problem.ts';
import { checkContent } from '../src/validate/content.ts';
import { isSalinanOf } from '../src/validate/salinan.ts';
import { listAbsent, showPath, writeFiles } from './content-files.ts';
import { type ExitCode, runCommand, say } from './terminal.ts';
import { readTahun } from './triwulan-argument.ts';

const USAGE = `
npm run new -- TAHUN [TRIWULAN] [--content FOLDER]

Membuat berkas yang siap diisi, dengan semua kodenya. Berkas yang sudah ada tidak diubah.

  npm run new -- 2025      rencana satu tahun, disalin dari tahun sebelumnya: program, perjanjian kinerja, rencana aksi.
                           Angka yang disalin bertanda "# salinan 2024"; cocokkan, lalu hapus tandanya.
  npm run new -- 2025 tw1  berkas kosong satu triwulan menurut rencana tahun itu; rencana yang belum ada dibuat dahulu

  --content FOLDER         folder isi (bawaan content)
`;

await runCommand({
  name: 'new',
  usage: USAGE,
  options: { content: { type: 'string', default: 'content' } },
  takesNames: true,
  run: ({ content }, names) => {
    const { tahun, triwulan } = readTahun(names, 'new');
    return Promise.resolve(create(content, tahun, triwulan));
  },
});

/** Everything is composed and checked before anything is written. */
function create(content: string, tahun: number, triwulan: Triwulan | undefined): ExitCode {
  const folder = readFolder(content);
  const tiada = folder.problems.filter(({ code }) => code === 'folder-tidak-terbaca');
  if (tiada.length) return refuse(tiada.map((problem) => formatProblem({ ...problem, file: showPath(content, '') })));
  const { isi, problems } = checkContent(folder);
  if (!isi)
    return refuse([
      `Isi masih bermasalah; perbaiki dahulu ${problems.filter(isError).length} masalah:`,
      '  npm run check',
    ]);
  let hasil: Hasil = { content, folder, isi, problems, files: [], baru: [] };
  for (const bagian of listBagian(isi, folder.files, tahun, triwulan)) {
    const berikut = add(hasil, bagian);
    if ('halangan' in berikut) return refuse(berikut.halangan);
    hasil = berikut;
  }
  writeFiles(content, hasil.baru);
  report(hasil, tahun);
  return 0;
}

interface Bagian {
  nama: string;
  compose: (isi: Isi) => Blangko;
}

interface Hasil {
  content: string;
  folder: Folder; // with what is new
  isi: Isi;
  problems: Problem[];
  files: TextFile[]; // all that were asked for
  baru: TextFile[]; // those that are not there yet
}

function listBagian(isi: Isi, files: TextFile[], tahun: number, triwulan: Triwulan | undefined): Bagian[] {
  const isAsked = triwulan === undefined && (hasRencana(isi, tahun - 1) || !hasRencana(isi, tahun));
  const rencana: Bagian = { nama: `Rencana ${tahun}`, compose: (satu) => composeTahun(satu, files, tahun) };
  return [
    ...(isAsked || !hasRencana(isi, tahun) ? [rencana] : []),
    ...(triwulan === undefined
      ? []
      : [
          {
            nama: `Berkas ${formatTw(triwulan)} ${tahun}`,
            compose: (satu: Isi) => composeBlangko(satu, tahun, triwulan),
          },
        ]),
  ];
}

function add({ content, folder, isi, files, baru }: Hasil, { nama, compose }: Bagian): Hasil | { halangan: string[] } {
  const blangko = compose(isi);
  if (blangko.status === 'belum-siap') {
    const kurang = blangko.kurang.map((satu) => `  ${satu}`);
    return { halangan: [`${nama} belum dapat dibuat. Siapkan dahulu:`, ...kurang] };
  }
  const semua = [...baru, ...listAbsent(content, blangko.files)];
  const lengkap = { ...folder, files: [...folder.files.filter(({ path }) => !isAmong(semua, path)), ...semua] };
  const hasil = checkContent(lengkap);
  const keliru = hasil.problems.filter((problem) => isError(problem) && isAmong(semua, problem.file));
  if (keliru.length || !hasil.isi) {
    const lines = keliru.map((problem) => formatProblem({ ...problem, file: showPath(content, problem.file) }));
    return { halangan: [`${nama} tidak dibuat, karena berkasnya akan bermasalah:`, ...lines] };
  }
  return {
    content,
    folder: lengkap,
    isi: hasil.isi,
    problems: hasil.problems,
    files: [...files, ...blangko.files],
    baru: semua,
  };
}

function report({ content, files, baru, problems }: Hasil, tahun: number): void {
  if (!files.length) return say(`sudah ada program/${tahun}.yaml dan perkin/${tahun}/`);
  for (const { path } of files) say(`${isAmong(baru, path) ? 'dibuat   ' : 'sudah ada'} ${showPath(content, path)}`);
  const salinan = problems.filter((problem) => isSalinanOf(problem, tahun) && isAmong(baru, problem.file));
  if (!salinan.length) return;
  say(`Rencana ${tahun} belum ada; dibuat dari rencana ${tahun - 1}.`);
  say(`${salinan.length} angka bertanda "# salinan ${tahun - 1}" atau "# tetapkan": cocokkan, lalu hapus tandanya.`);
  say(`Selama masih ada, triwulan ${tahun} belum dapat disahkan. Daftarnya: npm run check`);
}

function isAmong(files: TextFile[], path: string): boolean {
  return files.some((satu) => satu.path === path);
}

function refuse(lines: string[]): ExitCode {
  console.error(lines.join('\n'));
  return 1;
}
