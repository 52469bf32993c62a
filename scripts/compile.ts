import type { Isi } from '../src/domain/isi.ts';
import { listTanpaSegelSebelum } from '../src/domain/lookup.ts';
import { resolveKinerja } from '../src/domain/resolve.ts';
import {
  composeDokumen,
  DAFTAR_DOKUMEN,
  findSegel,
  listBelumDilaporkan,
  pathOf,
  type Pengesahan,
  SIDIK_KOSONG,
  writeSidik,
} from '../src/pengesahan.ts';
import { type Folder, readFolder, type TextFile } from '../src/source/files.ts';
import { formatProblem, isError, type Problem } from '../src/source/problem.ts';
import { checkContent } from '../src/validate/content.ts';
import { isTanggal } from '../src/validate/tanggal.ts';
import { showPath, writeFiles } from './content-files.ts';
import { chooseFlag, type ExitCode, runCommand, say, UsageError } from './terminal.ts';
import { readTriwulan } from './triwulan-argument.ts';

const USAGE = `
npm run compile -- TAHUN TRIWULAN [--dokumen kompilasi|laporan-capaian] [--tanggal TANGGAL] [--sebagian] [--ulang] [--content FOLDER]

Menulis sidik dokumen yang mengesahkan satu triwulan, misalnya: npm run compile -- 2024 tw4
Dokumen yang belum ada dibuat. Pada dokumen yang sudah ada hanya sidiknya yang ditulis; narasi dan komentar tetap.

  --dokumen NAMA     kompilasi: format dan seksi (bawaan); laporan-capaian: pengukuran dan program
  --tanggal TANGGAL  tanggal dokumen baru, misalnya 2025-01-14 (bawaan hari ini)
  --sebagian         sahkan walau ada yang belum dilaporkan
  --ulang            ganti sidik lama, hanya selama edisi ini belum disetujui
  --content FOLDER   folder isi (bawaan content)
`;

interface Pilihan extends Pengesahan {
  content: string;
  tanggal: string;
  sebagian: boolean;
  ulang: boolean;
}

await runCommand({
  name: 'compile',
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    dokumen: { type: 'string', default: 'kompilasi' },
    tanggal: { type: 'string' },
    sebagian: { type: 'boolean', default: false },
    ulang: { type: 'boolean', default: false },
  },
  takesNames: true,
  run: ({ content, dokumen, tanggal, sebagian, ulang }, names) => {
    const pengesahan = { ...readTriwulan(names, 'compile'), dokumen: chooseFlag('dokumen', dokumen, DAFTAR_DOKUMEN) };
    return Promise.resolve(compile({ ...pengesahan, content, tanggal: readTanggal(tanggal), sebagian, ulang }));
  },
});

function compile(pilihan: Pilihan): ExitCode {
  const folder = readFolder(pilihan.content);
  const sebelum = checkContent(folder);
  const halangan = sebelum.problems.filter((problem) => isBlocking(problem, pilihan));
  if (!sebelum.isi || halangan.length)
    return refuseProblems(pilihan, sebelum.isi ? halangan : sebelum.problems.filter(isError));
  const kurang = explainMissing(pilihan, folder, sebelum.isi);
  if (kurang.length) return refuse(kurang);

  const lama = folder.files.find(({ path }) => path === pathOf(pilihan));
  const berkas = lama ?? composeDokumen(pilihan, pilihan.tanggal, sebelum.isi);
  const { isi } = checkContent(withFile(folder, berkas));
  if (!isi) throw new Error(`dokumen baru ${berkas.path} tidak lulus skemanya`);
  const kinerja = resolveKinerja(isi);
  const segel = findSegel(kinerja, pilihan);
  if (!segel) throw new Error(`dokumen baru ${berkas.path} tidak terbaca kembali`);
  if (segel.sidik === segel.hitungan) return succeed(`sudah sesuai ${showPath(pilihan.content, berkas.path)}`);
  const belum = listBelumDilaporkan(kinerja, pilihan);
  if (belum.length && !pilihan.sebagian) return refuse(explainBelum(belum));
  if (segel.sidik !== SIDIK_KOSONG && !pilihan.ulang) return refuse(explainSealed(segel.edisi, segel.hitungan));
  writeFiles(pilihan.content, [writeSidik(berkas, segel.hitungan)]);
  return succeed(`${lama ? 'disahkan' : 'dibuat'} ${showPath(pilihan.content, berkas.path)}`);
}

/** What the rows rest on: this triwulan and the ones before, and the plan. Seals are what is being written. */
function isBlocking(problem: Problem, { tahun, triwulan }: Pengesahan): boolean {
  if (!isError(problem) || problem.code === 'sidik-berbeda') return false;
  const [, tahunBerkas, tw] = /^kinerja\/(\d+)\/tw(\d)\//.exec(problem.file) ?? [];
  return tahunBerkas === undefined || (Number(tahunBerkas) === tahun && Number(tw) <= triwulan);
}

function explainMissing({ dokumen, tahun, triwulan }: Pengesahan, { files }: Folder, isi: Isi): string[] {
  const has = (path: string) => files.some((file) => file.path.startsWith(`kinerja/${tahun}/tw${triwulan}/${path}`));
  if (!has('')) return [`Belum ada berkas TW ${triwulan} ${tahun}. Buat dahulu: npm run new -- ${tahun} tw${triwulan}`];
  const [sebelum] = listTanpaSegelSebelum(isi, dokumen, tahun, triwulan);
  if (sebelum !== undefined)
    return [
      `TW ${sebelum} ${tahun} belum disahkan, dan angka s.d. TW ${triwulan} memuatnya. Sahkan TW ${sebelum} dahulu.`,
    ];
  const kompilasi = isi.kompilasi.some(({ value }) => value.tahun === tahun && value.triwulan === triwulan);
  return dokumen === 'laporan-capaian' && !kompilasi
    ? [`Laporan capaian bertumpu pada kompilasi. Sahkan dahulu: npm run compile -- ${tahun} tw${triwulan}`]
    : [];
}

function explainBelum(belum: string[]): string[] {
  return [
    `${belum.length} isian belum dilaporkan:`,
    ...belum.map((satu) => `  ${satu}`),
    'Lengkapi dahulu, atau tambahkan --sebagian bila memang disahkan tanpa isian itu.',
  ];
}

function explainSealed(edisi: number, hitungan: string): string[] {
  return [
    `Dokumen ini sudah memuat sidik edisi ${edisi}, dan angkanya berubah sesudah itu.`,
    `Bila edisi ${edisi} sudah disetujui, perubahan adalah ralat: tulis edisi ${edisi + 1}, ralat dengan alasan, dan sidik ini:`,
    `  sidik: '${hitungan}'`,
    'Bila belum disetujui, tambahkan --ulang.',
  ];
}

function withFile(folder: Folder, file: TextFile): Folder {
  return { ...folder, files: [...folder.files.filter(({ path }) => path !== file.path), file] };
}

/** A person dates a document on the day it is made; nothing else here asks what day it is. */
function readTanggal(tanggal: string | undefined): string {
  if (tanggal === undefined) return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());
  if (!isTanggal(tanggal)) throw new UsageError(`--tanggal "${tanggal}" bukan tanggal; tulis seperti 2025-01-14`);
  return tanggal;
}

function refuseProblems({ content }: Pilihan, problems: Problem[]): ExitCode {
  const lines = problems.map((problem) => formatProblem({ ...problem, file: showPath(content, problem.file) }));
  return refuse(['Belum dapat disahkan; perbaiki dahulu:', ...lines]);
}

function refuse(lines: string[]): ExitCode {
  console.error(lines.join('\n'));
  return 1;
}

function succeed(line: string): ExitCode {
  say(line);
  return 0;
}
