import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Isi } from '../src/domain/isi.ts';
import { readHead } from '../src/forge/revision.ts';
import { type Codeowners, composeCodeowners, type ForgeCodeowners, hasAkun } from '../src/gerbang/codeowners.ts';
import { readFolder } from '../src/source/files.ts';
import { formatProblem, isError } from '../src/source/problem.ts';
import { checkContent } from '../src/validate/content.ts';
import { showPath } from './content-files.ts';
import { readPer } from './per-argument.ts';
import { chooseFlag, type ExitCode, runCommand, say, UsageError } from './terminal.ts';

const FORGE = ['gitlab', 'github', 'gitea', 'forgejo'] as const satisfies ForgeCodeowners[];

const USAGE = `
npm run codeowners [-- --forge NAMA] [-- --check]

Menulis CODEOWNERS dari rantai SOP dan akun di pejabat.yaml, supaya forge meminta tinjauan pejabat yang tepat.
Berkas itu hanya meminta tinjauan; urutan persetujuan tetap diperiksa npm run merge.

  --forge NAMA       ${FORGE.join(', ')} (bawaan repositori.forge di instansi.yaml, atau setiap forge yang ada akunnya)
  --check            tidak menulis; gagal bila berkasnya berbeda
  --per TANGGAL      siapa memegang jabatan pada hari ini (bawaan tanggal commit terakhir)
  --content FOLDER   folder isi (bawaan content)
  --out FOLDER       folder repositori tempat menulis (bawaan .)

Hasil: 0 ditulis atau sudah sesuai, 1 berbeda atau isinya bermasalah, 2 perintahnya keliru.
`;

await runCommand({
  name: 'codeowners',
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    forge: { type: 'string' },
    out: { type: 'string', default: '.' },
    per: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
  run: (flags) => Promise.resolve(run(flags)),
});

interface Pilihan {
  content: string;
  forge?: string | undefined;
  out: string;
  per?: string | undefined;
  check: boolean;
}

function run({ content, forge, out, per, check }: Pilihan): ExitCode {
  const dipilih = forge === undefined ? undefined : chooseFlag('forge', forge, FORGE);
  const folder = findFolder(content, out);
  const hari = readHari(content, per);
  const { isi, problems } = checkContent(readFolder(content), { per: hari });
  if (!isi) {
    const [satu] = problems.filter(isError);
    if (satu) console.error(formatProblem({ ...satu, file: showPath(content, satu.file) }));
    console.error('Isi belum dapat dibaca; perbaiki dahulu: npm run check');
    return 1;
  }
  const semua = listForge(isi, dipilih);
  if (semua.length === 0) return sayTanpaAkun(isi);
  const kode = semua.map((satu) => finish(composeCodeowners({ isi, forge: satu, folder, hari }), satu, { out, check }));
  return kode.includes(1) ? 1 : 0;
}

/** Paths in the file are those of the repository, wherever the command is called. */
function findFolder(content: string, out: string): string {
  const folder = relative(resolve(out), resolve(content)).split(sep).join('/');
  if (folder === '' || folder.startsWith('..'))
    throw new UsageError(
      `folder isi "${content}" tidak di dalam repositori "${out}"; sebut repositorinya dengan --out`,
    );
  if (!/^[A-Za-z0-9._/-]+$/.test(folder))
    throw new UsageError(`nama folder isi "${folder}" memuat tanda yang tidak dapat ditulis di CODEOWNERS`);
  return folder;
}

function readHari(content: string, per: string | undefined): string {
  const hari = readPer(per) ?? readHead(content)?.tanggal;
  if (hari === undefined) throw new UsageError('folder ini belum punya commit; sebut harinya dengan --per TANGGAL');
  return hari;
}

function listForge(isi: Isi, dipilih: ForgeCodeowners | undefined): ForgeCodeowners[] {
  if (dipilih) return [dipilih];
  const tertulis = isi.instansi.flatMap(({ value }) => value.repositori ?? [])[0]?.forge;
  if (tertulis !== undefined) return tertulis === 'git' ? [] : [tertulis];
  return FORGE.filter((satu) => satu !== 'forgejo' && hasAkun(isi, satu));
}

function sayTanpaAkun(isi: Isi): ExitCode {
  const tanpaForge = isi.instansi.some(({ value }) => value.repositori?.forge === 'git');
  say(
    tanpaForge
      ? 'Repositori ini tanpa forge: tidak ada yang membaca CODEOWNERS. Tidak ada yang ditulis.'
      : 'Belum ada pejabat yang mempunyai akun di pejabat.yaml. CODEOWNERS tidak ditulis.',
  );
  return 0;
}

function finish(
  { path, text, catatan }: Codeowners,
  forge: string,
  { out, check }: { out: string; check: boolean },
): ExitCode {
  const letak = join(out, path);
  const ada = existsSync(letak) ? readFileSync(letak, 'utf8') : undefined;
  for (const satu of catatan) console.error(satu);
  if (text === undefined) return sayTanpaPemilik(path, forge, ada !== undefined);
  if (ada === text) return sayHasil(`sudah sesuai ${path}`, 0);
  if (check) return sayHasil(`${path} ${ada === undefined ? 'belum ada' : 'tidak sesuai lagi'}: npm run codeowners`, 1);
  mkdirSync(dirname(letak), { recursive: true });
  writeFileSync(letak, text);
  return sayHasil(`ditulis ${path}`, 0);
}

/** Nothing is deleted: an old file is somebody's to remove, after reading who it asks. */
function sayTanpaPemilik(path: string, forge: string, ada: boolean): ExitCode {
  say(`Tidak ada penyetuju yang mempunyai akun ${forge} di pejabat.yaml. ${path} tidak ditulis.`);
  return ada ? sayHasil(`${path} yang ada tidak berlaku lagi; hapus berkas itu.`, 1) : 0;
}

function sayHasil(line: string, kode: ExitCode): ExitCode {
  say(line);
  return kode;
}
