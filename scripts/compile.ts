import type { Isi } from '../src/domain/isi.ts';
import { listTanpaSegelSebelum } from '../src/domain/lookup.ts';
import { resolveKinerja } from '../src/domain/resolve.ts';
import { formatTw } from '../src/format.ts';
import {
  composeDokumen,
  DAFTAR_DOKUMEN,
  findSegel,
  listBelumDilaporkan,
  nameCommand,
  pathOf,
  type Pengesahan,
  SIDIK_KOSONG,
  writeSidik,
} from '../src/pengesahan.ts';
import { composeRalat, listSebelumRalat, type SebelumRalat } from '../src/ralat.ts';
import { type Folder, readFolder, type TextFile } from '../src/source/files.ts';
import { formatProblem, isError, type Problem } from '../src/source/problem.ts';
import { checkContent } from '../src/validate/content.ts';
import { isSalinanOf } from '../src/validate/salinan.ts';
import { isTanggal } from '../src/validate/tanggal.ts';
import { showPath, writeFiles } from './content-files.ts';
import { chooseFlag, type ExitCode, runCommand, say, UsageError } from './terminal.ts';
import { readTriwulan } from './triwulan-argument.ts';

const USAGE = `
npm run compile -- TAHUN TRIWULAN [--dokumen kompilasi|laporan-capaian] [--ralat ALASAN] [--tanggal TANGGAL] [--sebagian] [--ulang] [--content FOLDER]

Menulis sidik dokumen yang mengesahkan satu triwulan, misalnya: npm run compile -- 2024 tw4
Dokumen yang belum ada dibuat. Pada dokumen yang sudah ada hanya sidiknya yang ditulis; narasi dan komentar tetap.
Angka yang sudah disahkan diperbaiki dengan ralat: betulkan angkanya, lalu jalankan perintah ini dengan --ralat.

  --dokumen NAMA     kompilasi: format dan seksi (bawaan); laporan-capaian: pengukuran dan program
  --ralat ALASAN     tulis edisi berikutnya: edisi, tanggal, sidik, dan alasan ralatnya
  --tanggal TANGGAL  tanggal dokumen baru atau ralat, misalnya 2025-01-14 (bawaan hari ini)
  --sebagian         sahkan walau ada yang belum dilaporkan
  --ulang            ganti sidik lama, hanya selama edisi ini belum disetujui
  --content FOLDER   folder isi (bawaan content)
`;

interface Pilihan extends Pengesahan {
  content: string;
  tanggal: string;
  sebagian: boolean;
  ulang: boolean;
  ralat: string | undefined; // why it is corrected
}

const BANYAK = 20; // problems that are shown: check shows the others

await runCommand({
  name: 'compile',
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    dokumen: { type: 'string', default: 'kompilasi' },
    tanggal: { type: 'string' },
    sebagian: { type: 'boolean', default: false },
    ulang: { type: 'boolean', default: false },
    ralat: { type: 'string' },
  },
  takesNames: true,
  run: ({ dokumen, tanggal, ralat, ...flags }, names) => {
    const pengesahan = { ...readTriwulan(names, 'compile'), dokumen: chooseFlag('dokumen', dokumen, DAFTAR_DOKUMEN) };
    const pilihan = { ...flags, ...pengesahan, tanggal: readTanggal(tanggal), ralat: readAlasan(ralat, flags.ulang) };
    return Promise.resolve(compile(pilihan));
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
  if (pilihan.ralat !== undefined) return ralat(pilihan, folder, sebelum.isi, pilihan.ralat);

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
  if (segel.sidik !== SIDIK_KOSONG && !pilihan.ulang) return refuse(explainSealed(pilihan, segel.edisi));
  writeFiles(pilihan.content, [writeSidik(berkas, segel.hitungan)]);
  return succeed(`${lama ? 'disahkan' : 'dibuat'} ${showPath(pilihan.content, berkas.path)}`);
}

/** The next edisi. What it leaves behind is said: nothing that stands on the former one is changed or unsealed. */
function ralat(pilihan: Pilihan, folder: Folder, isi: Isi, alasan: string): ExitCode {
  const kinerja = resolveKinerja(isi);
  const lama = folder.files.find(({ path }) => path === pathOf(pilihan));
  const hasil = composeRalat(kinerja, lama, { ...pilihan, alasan });
  if (hasil.status === 'ditolak') return refuse(hasil.sebab);
  const belum = listBelumDilaporkan(kinerja, pilihan);
  if (belum.length && !pilihan.sebagian) return refuse(explainBelum(belum));
  const sesudah = checkContent(withFile(folder, hasil.berkas));
  const keliru = sesudah.problems.filter((problem) => isError(problem) && problem.file === hasil.berkas.path);
  if (keliru.length) return refuseProblems(pilihan, keliru);
  writeFiles(pilihan.content, [hasil.berkas]);
  say(`ralat, edisi ${hasil.edisi}: ${showPath(pilihan.content, hasil.berkas.path)}`);
  reportSebelumRalat(pilihan, listSebelumRalat(isi, { ...pilihan, alasan }));
  return 0;
}

function reportSebelumRalat({ content, ...pilihan }: Pilihan, sebelum: SebelumRalat[]): void {
  if (!sebelum.length) return;
  say('Disusun sebelum ralat ini, dan tetap sah:');
  for (const { path, keterangan } of sebelum) say(`  ${showPath(content, path)} (${keterangan})`);
  if (!sebelum.some(({ path }) => path === pathOf({ ...pilihan, dokumen: 'laporan-capaian' }))) return;
  say(`Laporan yang disusun kembali: ${nameCommand({ ...pilihan, dokumen: 'laporan-capaian' })} --ralat "alasan"`);
}

/** What the rows rest on: this triwulan and the ones before, and the plan. Seals are what is being written. */
function isBlocking(problem: Problem, { tahun, triwulan }: Pengesahan): boolean {
  if (isSalinanOf(problem, tahun)) return true; // a figure of last year's plan is nobody's promise
  if (!isError(problem) || problem.code === 'sidik-berbeda') return false;
  const [, tahunBerkas, tw] = /^kinerja\/(\d+)\/tw(\d)\//.exec(problem.file) ?? [];
  return tahunBerkas === undefined || (Number(tahunBerkas) === tahun && Number(tw) <= triwulan);
}

function explainMissing({ dokumen, tahun, triwulan }: Pengesahan, { files }: Folder, isi: Isi): string[] {
  const has = (path: string) => files.some((file) => file.path.startsWith(`kinerja/${tahun}/tw${triwulan}/${path}`));
  if (!has(''))
    return [`Belum ada berkas ${formatTw(triwulan)} ${tahun}. Buat dahulu: npm run new -- ${tahun} tw${triwulan}`];
  const [sebelum] = listTanpaSegelSebelum(isi, dokumen, tahun, triwulan);
  if (sebelum !== undefined)
    return [
      `${formatTw(sebelum)} ${tahun} belum disahkan, dan angka s.d. ${formatTw(triwulan)} memuatnya. Sahkan ${formatTw(sebelum)} dahulu.`,
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

function explainSealed(pengesahan: Pengesahan, edisi: number): string[] {
  return [
    `Dokumen ini sudah memuat sidik edisi ${edisi}, dan angkanya berubah sesudah itu.`,
    `Bila edisi ${edisi} sudah disetujui, perubahan adalah ralat:`,
    `  ${nameCommand(pengesahan)} --ralat "alasan"`,
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

/** On the site for good, beside the corrected figures. */
function readAlasan(alasan: string | undefined, ulang: boolean): string | undefined {
  if (alasan === undefined) return undefined;
  const teks = alasan.replaceAll(/\s+/g, ' ').trim();
  if (!teks) throw new UsageError('--ralat memerlukan alasan, misalnya: --ralat "Dua pengaduan tercatat dua kali"');
  if (ulang)
    throw new UsageError('pilih salah satu: --ralat untuk edisi yang sudah disetujui, --ulang untuk yang belum');
  return teks;
}

function refuseProblems({ content }: Pilihan, problems: Problem[]): ExitCode {
  const lines = problems
    .slice(0, BANYAK)
    .map((problem) => formatProblem({ ...problem, file: showPath(content, problem.file) }));
  const lagi = problems.length > BANYAK ? [`… dan ${problems.length - BANYAK} lagi: npm run check`] : [];
  return refuse(['Belum dapat disahkan; perbaiki dahulu:', ...lines, ...lagi]);
}

function refuse(lines: string[]): ExitCode {
  console.error(lines.join('\n'));
  return 1;
}

function succeed(line: string): ExitCode {
  say(line);
  return 0;
}
