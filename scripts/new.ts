import { composeBlangko } from '../src/blangko.ts';
import type { Triwulan } from '../src/domain/isi.generated.ts';
import { readFolder, type TextFile } from '../src/source/files.ts';
import { formatProblem, isError } from '../src/source/problem.ts';
import { checkContent } from '../src/validate/content.ts';
import { listAbsent, showPath, writeFiles } from './content-files.ts';
import { type ExitCode, runCommand, say } from './terminal.ts';
import { readTriwulan } from './triwulan-argument.ts';

const USAGE = `
npm run new -- TAHUN TRIWULAN [--content FOLDER]

Membuat berkas kosong satu triwulan menurut rencana tahun itu, misalnya: npm run new -- 2025 tw1
Berkas yang sudah ada tidak diubah.

  --content FOLDER   folder isi (bawaan content)
`;

await runCommand({
  name: 'new',
  usage: USAGE,
  options: { content: { type: 'string', default: 'content' } },
  takesNames: true,
  run: ({ content }, names) => {
    const { tahun, triwulan } = readTriwulan(names, 'new');
    return Promise.resolve(createTriwulan(content, tahun, triwulan));
  },
});

function createTriwulan(content: string, tahun: number, triwulan: Triwulan): ExitCode {
  const folder = readFolder(content);
  const { isi, problems } = checkContent(folder);
  if (!isi)
    return refuse([
      `Isi masih bermasalah; perbaiki dahulu ${problems.filter(isError).length} masalah:`,
      '  npm run check',
    ]);
  const blangko = composeBlangko(isi, tahun, triwulan);
  if (blangko.status === 'belum-siap') {
    return refuse([
      `Berkas TW ${triwulan} ${tahun} belum dapat dibuat. Siapkan dahulu:`,
      ...blangko.kurang.map((satu) => `  ${satu}`),
    ]);
  }
  const baru = listAbsent(content, blangko.files);
  const akibat = checkContent({ ...folder, files: [...folder.files, ...baru] }).problems.filter(({ file }) =>
    isNew(baru, file),
  );
  if (akibat.length)
    return refuse(akibat.map((problem) => formatProblem({ ...problem, file: showPath(content, problem.file) })));
  writeFiles(content, baru);
  report(content, blangko.files, baru);
  return 0;
}

function report(content: string, files: TextFile[], baru: TextFile[]): void {
  for (const { path } of files) say(`${isNew(baru, path) ? 'dibuat   ' : 'sudah ada'} ${showPath(content, path)}`);
}

function isNew(baru: TextFile[], path: string): boolean {
  return baru.some((satu) => satu.path === path);
}

function refuse(lines: string[]): ExitCode {
  console.error(lines.join('\n'));
  return 1;
}
