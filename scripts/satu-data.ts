import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instansi, SatuData, Triwulan } from '../src/domain/isi.generated.ts';
import { isSah } from '../src/domain/resolve.ts';
import { openCkan } from '../src/exchange/satu-data/ckan.ts';
import { describeLangkah } from '../src/exchange/satu-data/rencana.ts';
import {
  type ButirUnggahan,
  composeUnggahan,
  isTercatat,
  writeSatuDataBaru,
} from '../src/exchange/satu-data/tanda-terima.ts';
import type { Tujuan } from '../src/exchange/satu-data/tujuan.ts';
import { type Pengunggah, planUnggah, pushTujuan } from '../src/exchange/satu-data/unggah.ts';
import { loadSitus, type Situs } from '../src/load-situs.ts';
import { composePaket, composeTujuan, type PaketSatuData } from '../src/satu-data.ts';
import { editYaml } from '../src/source/edit.ts';
import { readFolder, type TextFile } from '../src/source/files.ts';
import { formatProblem, isError } from '../src/source/problem.ts';
import { checkContent } from '../src/validate/content.ts';
import { showPath, writeFiles } from './content-files.ts';
import { sleep } from './permohonan-argument.ts';
import { type ExitCode, progress, runCommand, say, UsageError } from './terminal.ts';
import { readTriwulan } from './triwulan-argument.ts';

const USAGE = `
npm run satu-data -- package TAHUN TRIWULAN [--out FOLDER] [--content FOLDER]
npm run satu-data -- push [TAHUN TRIWULAN] [--dry-run] [--content FOLDER]

package  membuat paket serah terima sebuah triwulan yang sudah disahkan: data (CSV, Excel, Data Package), metadata
         MS-Keg, MS-Ind, dan MS-Var, serta isian formulir portal.
push     mengunggah paket itu ke portal Satu Data (CKAN), membacanya kembali, lalu mencatat tanda terimanya di
         satu-data.yaml. Aman diulang: yang sudah sama tidak disentuh, yang terputus dilanjutkan. Tanpa masa: semua
         triwulan yang sudah disahkan pada tahun terakhir.

  --out FOLDER       folder paket (bawaan .cache/satu-data/capaian-TAHUN-twN)
  --dry-run          tampilkan apa yang akan diubah, tanpa mengubah apa pun
  --contoh           tetap unggah walaupun instansi.yaml menyebut contoh: true; hanya untuk portal percobaan
  --content FOLDER   folder isi (bawaan content)

Lingkungan: KINERJA_SATU_DATA_TOKEN (token API portal), KINERJA_SATU_DATA_API (alamat portal, bila lain dari instansi.yaml).

Hasil: 0 selesai, 1 isinya belum siap, 2 perintahnya keliru, 3 portal atau komputer ini kekurangan sesuatu.
`;

await runCommand({
  name: 'satu-data',
  usage: USAGE,
  takesNames: true,
  options: {
    out: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    contoh: { type: 'boolean', default: false },
    content: { type: 'string', default: 'content' },
  },
  run: async ({ out, 'dry-run': isCoba, contoh, content }, [tindakan = '', ...masa]) => {
    if (tindakan !== 'package' && tindakan !== 'push')
      throw new UsageError('sebut package atau push, misalnya: npm run satu-data -- package 2025 tw1');
    const situs = loadSitus({ content, mode: 'publik' });
    const semua =
      tindakan === 'push' && !masa.length ? listDisahkan(situs) : [readTriwulan(masa, `satu-data -- ${tindakan}`)];
    if (!semua.length) return refuse(['Belum ada triwulan yang disahkan.']);
    for (const satu of semua) {
      const hasil = await composePaket(situs, satu.tahun, satu.triwulan);
      if (hasil.status === 'belum-siap') return refuse(hasil.kurang);
      const { paket } = hasil;
      if (tindakan === 'package') return writePaket(paket, out ?? `.cache/satu-data/${paket.nama}`);
      const kode = await push({ situs, paket, ...satu, content, isCoba, contoh });
      if (kode !== 0) return kode;
    }
    return 0;
  },
});

interface Kiriman {
  situs: Situs;
  paket: PaketSatuData;
  tahun: number;
  triwulan: Triwulan;
  content: string;
  isCoba: boolean;
  contoh: boolean;
}

/** Of the last year with one, oldest first. */
function listDisahkan({ kinerja }: Situs): { tahun: number; triwulan: Triwulan }[] {
  const sah = kinerja.periode.filter(({ kompilasi }) => isSah(kompilasi));
  return sah.filter(({ tahun }) => tahun === sah.at(-1)?.tahun);
}

function writePaket({ berkas }: PaketSatuData, folder: string): ExitCode {
  mkdirSync(folder, { recursive: true });
  for (const { nama, bytes } of berkas) {
    writeFileSync(join(folder, nama), bytes);
    say(`ditulis ${join(folder, nama)}`);
  }
  return 0;
}

async function push(kiriman: Kiriman): Promise<ExitCode> {
  const { situs, paket, isCoba } = kiriman;
  const { instansi } = situs.kinerja;
  const { satu_data: alamat, dataset_satu_data: dataset } = instansi;
  const halangan = listHalangan(instansi, kiriman);
  if (halangan.length || alamat === undefined || !dataset) return refuse(halangan);
  const tujuan = composeTujuan(situs.kinerja, dataset, kiriman, paket);
  const ckan = openCkan({
    alamat: process.env.KINERJA_SATU_DATA_API || alamat,
    token: process.env.KINERJA_SATU_DATA_TOKEN ?? '',
    fetch,
  });
  const pengunggah: Pengunggah = { ckan, sleep, tell: progress };
  if (isCoba) return preview(pengunggah, tujuan);
  const { keadaan, dikerjakan } = await pushTujuan(pengunggah, tujuan);
  say(dikerjakan.length ? dikerjakan.join('\n') : 'Portal sudah sama; tidak ada yang diubah.');
  const saat = { portal: ckan.waktuPortal(), pengunggah: new Date() };
  return record(kiriman, composeUnggahan(keadaan, tujuan, { alamat, tahap: paket.tahap, sha256: paket.sha256, saat }));
}

function listHalangan(instansi: Instansi, { isCoba, contoh }: Kiriman): string[] {
  if (instansi.satu_data === undefined) return ['instansi.yaml belum menyebut alamat portal: satu_data.'];
  if (!instansi.dataset_satu_data)
    return [
      'instansi.yaml belum menyebut tempat datanya di portal. Tanya walidata, lalu tempelkan:',
      'dataset_satu_data:',
      '  organisasi: nama-organisasi-di-portal',
      '  nama: nama-dataset-di-portal',
    ];
  if (isCoba) return [];
  if (instansi.contoh && !contoh)
    return ['Angka di folder isi ini masih contoh (contoh: true); portal Satu Data hanya untuk angka resmi.'];
  return process.env.KINERJA_SATU_DATA_TOKEN
    ? []
    : ['Belum ada token. Isi KINERJA_SATU_DATA_TOKEN dengan token API dari laman akun Anda di portal.'];
}

async function preview(pengunggah: Pengunggah, tujuan: Tujuan): Promise<ExitCode> {
  const langkah = await planUnggah(pengunggah, tujuan);
  for (const satu of langkah.flatMap(describeLangkah)) say(`akan ${satu}`);
  for (const satu of langkah)
    if (satu.jenis === 'tulis-baris') for (const baris of satu.baris) say(`  ${JSON.stringify(baris)}`);
  say(langkah.length ? 'Belum ada yang diubah.' : 'Portal sudah sama; tidak ada yang akan diubah.');
  return 0;
}

function record({ tahun, triwulan, content }: Kiriman, unggahan: ButirUnggahan): ExitCode {
  const path = `kinerja/${tahun}/tw${triwulan}/satu-data.yaml`;
  const ada = existsSync(join(content, path));
  const text = ada ? readFileSync(join(content, path), 'utf8') : writeSatuDataBaru(tahun, triwulan);
  if (ada && isTercatat(readUnggahan(content, path), unggahan)) {
    say(`Tanda terimanya sudah ada: ${showPath(content, path)}`);
    return 0;
  }
  const catatan: TextFile = { path, text: editYaml(text, [{ pointer: '/unggahan/-', value: { ...unggahan } }]) };
  const keliru = listKeliru(content, catatan);
  if (keliru.length) return refuse(['Unggahan berhasil, tetapi tanda terimanya tidak dapat ditulis:', ...keliru]);
  writeFiles(content, [catatan]);
  say(`ditulis ${showPath(content, path)}`);
  return 0;
}

function readUnggahan(content: string, path: string): SatuData['unggahan'] {
  const { isi } = checkContent(readFolder(content));
  return isi?.['satu-data'].find((satu) => satu.path === path)?.value.unggahan ?? [];
}

/** As `check` will see the receipt. */
function listKeliru(content: string, catatan: TextFile): string[] {
  const folder = readFolder(content);
  const files = [...folder.files.filter(({ path }) => path !== catatan.path), catatan];
  const { problems } = checkContent({ ...folder, files });
  return problems.filter((satu) => isError(satu) && satu.file === catatan.path).map(formatProblem);
}

function refuse(lines: string[]): ExitCode {
  console.error(lines.join('\n'));
  return 1;
}
