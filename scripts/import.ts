import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { Triwulan } from '../src/domain/isi.generated.ts';
import { findUnit } from '../src/domain/lookup.ts';
import { type Buku, readBuku } from '../src/exchange/impor/baca.ts';
import { findMasa, findPengenal } from '../src/exchange/impor/impor.ts';
import { BATAS, SumberDitolak } from '../src/exchange/impor/lembar.ts';
import { formatTw } from '../src/format.ts';
import { type BerkasImpor, composeImpor, type Impor } from '../src/impor.ts';
import { addTanya, DAFTAR_KOSONG, type DaftarSumber, readDaftar } from '../src/impor-daftar.ts';
import { describeImpor, toJawabanImpor } from '../src/impor-laporan.ts';
import type { SegelLepas } from '../src/impor-segel.ts';
import { nameCommand } from '../src/pengesahan.ts';
import { readFolder } from '../src/source/files.ts';
import { formatProblem, isError, showHidden } from '../src/source/problem.ts';
import { checkContent } from '../src/validate/content.ts';
import { showPath, writeFiles } from './content-files.ts';
import { chooseFlag, type ExitCode, progress, runCommand, say, UsageError } from './terminal.ts';
import { readTriwulan } from './triwulan-argument.ts';

const USAGE = `
npm run import -- BERKAS [--unit ID] [--triwulan "2024 tw1"] [--sumber NAMA] [--cocok BERKAS] [--tulis] [--untuk-ralat] [--content FOLDER]

Membaca tabel dari e-Kinerja (XLSX, HTML yang bernama .xls, CSV) atau formulir Format Data Kinerja yang sudah diisi, lalu
menyiapkan isiannya untuk seksi/, pengukuran/, dan program.yaml. Tanpa --tulis tidak ada yang ditulis: yang tampil adalah
perubahan berkasnya baris demi baris. Tiap baris tabel dipertanggungjawabkan; yang meragukan menjadi pertanyaan, bukan tebakan.

  --unit ID            hanya baris milik unit ini
  --triwulan MASA      "2024 tw1"; bawaan: menurut formulir atau judul tabelnya
  --sumber NAMA        kata dan kecocokan milik satu sumber, dari FOLDER/.impor/NAMA.yaml
  --cocok BERKAS       daftar nama yang dipastikan orang (YAML); dengan --tulis, yang belum dipastikan ditambahkan ke sana
  --tulis              tulis perubahannya; angka yang sudah disahkan tidak diubah
  --untuk-ralat        bersama --tulis: ubah juga angka yang sudah disahkan, untuk diralat dengan npm run compile
  --format FORMAT      text (bawaan) atau json
  --content FOLDER     folder isi (bawaan content)

Hasil: 0 semua terbaca, 1 ada yang perlu dibetulkan atau dipastikan, 2 perintahnya keliru, 3 komputer ini kekurangan sesuatu.
`;

await runCommand({
  name: 'import',
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    unit: { type: 'string' },
    triwulan: { type: 'string' },
    sumber: { type: 'string' },
    cocok: { type: 'string' },
    tulis: { type: 'boolean', default: false },
    'untuk-ralat': { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
  },
  takesNames: true,
  run: ({ format, 'untuk-ralat': ralat, ...flags }, [berkas, ...lebih]) => {
    if (berkas === undefined || lebih.length)
      throw new UsageError('sebut satu berkas, misalnya: npm run import -- ekinerja.xlsx --triwulan "2024 tw1"');
    if (ralat && !flags.tulis) throw new UsageError('--untuk-ralat dipakai bersama --tulis');
    return importBerkas(berkas, { ...flags, ralat, format: chooseFlag('format', format, ['text', 'json']) });
  },
});

interface Pilihan {
  content: string;
  unit?: string | undefined;
  triwulan?: string | undefined;
  sumber?: string | undefined;
  cocok?: string | undefined;
  tulis: boolean;
  ralat: boolean; // also figures that are sealed
  format: 'text' | 'json';
}

async function importBerkas(berkas: string, pilihan: Pilihan): Promise<ExitCode> {
  const bytes = readBytes(berkas);
  const { path, daftar } = readSumber(pilihan);
  if (daftar.keliru.length) return refuse(daftar.keliru.map(formatProblem));
  progress(`membaca ${berkas} …`);
  const buku = await openBuku(berkas, bytes);
  if (!buku) return 1;
  const folder = readFolder(pilihan.content);
  const { isi, problems } = checkContent(folder);
  if (!isi)
    return refuse(
      problems.filter(isError).map((satu) => formatProblem({ ...satu, file: showPath(pilihan.content, satu.file) })),
    );
  const masa = chooseMasa(buku, pilihan, daftar);
  if (masa.unit !== undefined && !findUnit(isi, masa.unit))
    throw new UsageError(`unit "${showHidden(masa.unit)}" tidak ada di instansi.yaml`);
  const impor = composeImpor(folder, isi, buku, { ...masa, daftar });
  return finish(basename(berkas), impor, pilihan, path);
}

function finish(nama: string, impor: Impor, pilihan: Pilihan, daftar: string | undefined): ExitCode {
  const { content, format, tulis, ralat } = pilihan;
  const keliru = impor.akibat.filter((satu) => isError(satu) && impor.berkas.some(({ path }) => path === satu.file));
  const beda = impor.berkas.map((satu) => writeBeda(content, satu));
  if (format === 'json') say(JSON.stringify(toJawabanImpor(nama, impor, beda), null, 2));
  else {
    if (!tulis) for (const satu of beda) process.stdout.write(satu);
    console.error(describeImpor(nama, impor, (file) => showPath(content, file)).join('\n'));
  }
  if (tulis && keliru.length)
    return refuse(['Tidak ditulis: isiannya akan ditolak pemeriksaan seperti tertera di atas.']);
  if (tulis && impor.segel.length && !ralat) return refuse(explainSegel(impor.segel));
  if (tulis) write(impor, pilihan, daftar);
  const kesalahan = impor.akibat.filter((satu) => isError(satu) && !(ralat && satu.code === 'sidik-berbeda'));
  return impor.masalah.length || impor.tanya.length || kesalahan.length ? 1 : 0;
}

function explainSegel(segel: SegelLepas[]): string[] {
  return [
    'Tidak ditulis: impor ini mengubah angka yang sudah disahkan.',
    ...segel.map((satu) => `  ${nameSegel(satu)}`),
    'Bila angkanya memang diralat, jalankan lagi dengan --tulis --untuk-ralat, lalu:',
    ...listPerintahRalat(segel),
  ];
}

function nameSegel({ dokumen, triwulan, tahun, edisi }: SegelLepas): string {
  return `${dokumen} ${formatTw(triwulan)} ${tahun}, edisi ${edisi}`;
}

function listPerintahRalat(segel: SegelLepas[]): string[] {
  return segel.map((satu) => `  ${nameCommand(satu)} --ralat "alasan"`);
}

function write(impor: Impor, { content, format }: Pilihan, daftar: string | undefined): void {
  const tell = format === 'text' ? say : () => undefined;
  if (impor.berkas.length)
    writeFiles(
      content,
      impor.berkas.map(({ path, baru }) => ({ path, text: baru })),
    );
  for (const { path } of impor.berkas) tell(`ditulis ${showPath(content, path)}`);
  if (!impor.berkas.length) tell('tidak ada yang berubah');
  if (impor.segel.length)
    for (const satu of ['Angka yang disahkan berubah; selesaikan ralatnya:', ...listPerintahRalat(impor.segel)])
      tell(satu);
  if (daftar === undefined || !impor.tanya.length) return;
  const lama = existsSync(daftar) ? readFileSync(daftar, 'utf8') : undefined;
  const text = addTanya(lama, impor.tanya, impor.namaKode, nameSkema(daftar));
  if (text !== lama) writeDaftar(daftar, text);
  tell(`nama yang perlu dipastikan ada di ${daftar}`);
}

/** From the file, so that editors find it. */
function nameSkema(daftar: string): string {
  return relative(dirname(resolve(daftar)), resolve('schemas/sumber-impor.schema.json')).replaceAll('\\', '/');
}

function writeDaftar(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFiles(dirname(path), [{ path: basename(path), text }]);
}

function readBytes(berkas: string): Uint8Array {
  const stat = statSync(berkas, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new UsageError(`berkas ${showHidden(berkas)} tidak ada`);
  if (stat.size > BATAS.berkas)
    throw new UsageError(`berkas ${showHidden(berkas)} lebih dari ${BATAS.berkas / 2 ** 20} MiB`);
  return readFileSync(berkas);
}

async function openBuku(berkas: string, bytes: Uint8Array): Promise<Buku | undefined> {
  try {
    return await readBuku(bytes);
  } catch (cause) {
    if (!(cause instanceof SumberDitolak)) throw cause;
    refuse([`${showHidden(basename(berkas))}: ${cause.message}`, `    ${cause.jalan}`]);
    return undefined;
  }
}

/** The list of the source, and where new names to confirm go. */
function readSumber({ content, sumber, cocok }: Pilihan): { path: string | undefined; daftar: DaftarSumber } {
  if (sumber !== undefined && !/^[a-z0-9][a-z0-9-]*$/.test(sumber))
    throw new UsageError(`--sumber "${showHidden(sumber)}" harus nama pendek, misalnya ekinerja`);
  const milik = sumber === undefined ? undefined : join(content, '.impor', `${sumber}.yaml`);
  const daftar = [milik, cocok].flatMap((path) =>
    path !== undefined && existsSync(path) ? [readDaftar(path, readFileSync(path, 'utf8'))] : [],
  );
  return {
    path: cocok ?? milik,
    daftar: daftar.reduce(
      (semua, satu) => ({
        kata: new Map([...semua.kata, ...satu.kata]),
        pasti: new Map([...semua.pasti, ...satu.pasti]),
        keliru: [...semua.keliru, ...satu.keliru],
      }),
      DAFTAR_KOSONG,
    ),
  };
}

interface Masa {
  tahun: number;
  triwulan: Triwulan;
  unit: string | undefined;
}

/** What was typed goes first; a form of ours that says otherwise is another form. */
function chooseMasa(buku: Buku, { triwulan, unit }: Pilihan, { kata }: DaftarSumber): Masa {
  const disebut = triwulan === undefined ? undefined : readTriwulan(triwulan.trim().split(/\s+/), 'import');
  const pengenal = findPengenal(buku);
  const formulir =
    pengenal && readTriwulan([pengenal.get('tahun') ?? '', `tw${pengenal.get('triwulan') ?? ''}`], 'import');
  if (formulir && disebut && (formulir.tahun !== disebut.tahun || formulir.triwulan !== disebut.triwulan))
    throw new UsageError(
      `formulir ini untuk ${formatTw(formulir.triwulan)} ${formulir.tahun}, bukan yang disebut --triwulan`,
    );
  const unitFormulir = pengenal?.get('unit');
  if (unitFormulir !== undefined && unit !== undefined && unit !== unitFormulir)
    throw new UsageError(`formulir ini milik ${showHidden(unitFormulir)}, bukan ${showHidden(unit)}`);
  const masa = disebut ?? formulir ?? findMasa(buku, kata);
  if (!masa) throw new UsageError('triwulannya tidak tertulis pada tabel; sebut dengan --triwulan "2024 tw1"');
  return { ...masa, unit: unit ?? unitFormulir };
}

/** As `git diff` shows it, so that it can be applied. */
function writeBeda(content: string, { path, lama, baru }: BerkasImpor): string {
  const nama = showPath(content, path);
  const asal = lama === undefined ? '/dev/null' : `a/${nama}`;
  return createTwoFilesPatch(asal, `b/${nama}`, lama ?? '', baru, undefined, undefined, { context: 3 }).replace(
    /^=+\n/,
    '',
  );
}

function refuse(lines: string[]): ExitCode {
  console.error(lines.join('\n'));
  return 1;
}
