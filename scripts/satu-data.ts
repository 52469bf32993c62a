import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instansi, Triwulan } from '../src/domain/isi.generated.ts';
import { isSah } from '../src/domain/resolve.ts';
import { type Ckan, openCkan } from '../src/exchange/satu-data/ckan.ts';
import type { Keadaan } from '../src/exchange/satu-data/keadaan.ts';
import { describeLangkah } from '../src/exchange/satu-data/rencana.ts';
import { composeUnggahan } from '../src/exchange/satu-data/tanda-terima.ts';
import type { Tujuan } from '../src/exchange/satu-data/tujuan.ts';
import { type Pengunggah, planUnggah, pushTujuan } from '../src/exchange/satu-data/unggah.ts';
import { formatTw } from '../src/format.ts';
import { loadSitus, type Situs } from '../src/load-situs.ts';
import { composePaket, type PaketSatuData } from '../src/satu-data.ts';
import { composeTujuan } from '../src/satu-data-isi.ts';
import { sleep } from './permohonan-argument.ts';
import { recordUnggahan } from './satu-data-catat.ts';
import { type ExitCode, runCommand, say, UsageError } from './terminal.ts';
import { readTriwulan } from './triwulan-argument.ts';

const USAGE = `
npm run satu-data -- package TAHUN TRIWULAN [--out FOLDER] [--content FOLDER]
npm run satu-data -- push [TAHUN TRIWULAN] [--dry-run] [--content FOLDER]

package  membuat paket serah terima sebuah triwulan yang sudah disahkan: data (CSV, Excel, Data Package), metadata
         MS-Keg, MS-Ind, dan MS-Var, serta isian formulir portal.
push     mengunggah paket itu ke portal Satu Data (CKAN), membacanya kembali, lalu mencatat tanda terimanya di
         satu-data.yaml. Aman diulang: yang sudah sama tidak disentuh, yang terputus dilanjutkan. Tanpa masa: semua
         triwulan yang sudah disahkan pada tahun terakhir, satu per satu; tanda terima tiap triwulan ditulis begitu
         triwulan itu selesai. Bila satu gagal, yang sudah selesai tetap tercatat dan yang belum disebut.

  --out FOLDER       folder paket (bawaan .cache/satu-data/capaian-TAHUN-twN)
  --dry-run          tampilkan apa yang akan diubah, tanpa mengubah apa pun
  --contoh           unggah angka contoh (contoh: true); hanya ke portal percobaan
  --content FOLDER   folder isi (bawaan content)

Lingkungan:
  KINERJA_SATU_DATA_TOKEN  token API portal
  KINERJA_SATU_DATA_API    alamat portal percobaan, sebagai ganti satu_data di instansi.yaml. Unggahan ke sana tidak dicatat:
                           tanda terima hanya untuk portal yang disebut instansi.yaml.

Hasil: 0 selesai, 1 isinya belum siap atau tanda terimanya tidak dapat ditulis, 2 perintahnya keliru, 3 portal atau
komputer ini kekurangan sesuatu.
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
    const disebut = tindakan === 'push' && !masa.length ? undefined : readTriwulan(masa, `satu-data -- ${tindakan}`);
    const situs = loadSitus({ content, mode: 'publik' });
    const hasil = await composeSemua(situs, disebut ? [disebut] : listDisahkan(situs));
    if ('kurang' in hasil) return refuse(hasil.kurang);
    if (tindakan === 'package') return writePaket(hasil.siap, out);
    const { instansi } = situs.kinerja;
    const portal = findPortal(instansi, { isCoba, contoh });
    if ('halangan' in portal) return refuse(portal.halangan);
    const kiriman = hasil.siap.map((satu) => ({ ...satu, tujuan: composeTujuan(portal.dataset, satu, satu.paket) }));
    const pengunggah = { ckan: portal.ckan, sleep, tell: say };
    return isCoba ? preview(pengunggah, kiriman) : pushSemua(pengunggah, kiriman, { portal, content });
  },
});

interface Masa {
  tahun: number;
  triwulan: Triwulan;
}

type Siap = Masa & { paket: PaketSatuData };
type Kiriman = Siap & { tujuan: Tujuan };

interface Portal {
  alamat: string;
  percobaan: boolean; // not the one that instansi.yaml names
  dataset: NonNullable<Instansi['dataset_satu_data']>;
  ckan: Ckan;
}

/** Of the last year with one, oldest first. */
function listDisahkan({ kinerja }: Situs): Masa[] {
  const sah = kinerja.periode.filter(({ kompilasi }) => isSah(kompilasi));
  return sah.filter(({ tahun }) => tahun === sah.at(-1)?.tahun);
}

/** All of them or none: nothing is sent before everything is ready. */
async function composeSemua(situs: Situs, masa: Masa[]): Promise<{ siap: Siap[] } | { kurang: string[] }> {
  if (!masa.length) return { kurang: ['Belum ada triwulan yang disahkan.'] };
  const siap: Siap[] = [];
  for (const { tahun, triwulan } of masa) {
    const hasil = await composePaket(situs, tahun, triwulan);
    if (hasil.status === 'belum-siap') return { kurang: hasil.kurang };
    siap.push({ tahun, triwulan, paket: hasil.paket });
  }
  return { siap };
}

function writePaket(siap: Siap[], out: string | undefined): ExitCode {
  for (const { paket } of siap) {
    const folder = out ?? `.cache/satu-data/${paket.nama}`;
    mkdirSync(folder, { recursive: true });
    for (const { nama, bytes } of paket.berkas) {
      writeFileSync(join(folder, nama), bytes);
      say(`ditulis ${join(folder, nama)}`);
    }
  }
  return 0;
}

interface Cara {
  isCoba: boolean;
  contoh: boolean;
}

function findPortal(instansi: Instansi, cara: Cara): Portal | { halangan: string[] } {
  const { satu_data: resmi, dataset_satu_data: dataset } = instansi;
  const { KINERJA_SATU_DATA_API: percobaan = '', KINERJA_SATU_DATA_TOKEN: token = '' } = process.env;
  if (resmi === undefined) return { halangan: ['instansi.yaml belum menyebut alamat portal: satu_data.'] };
  if (!dataset) return { halangan: TANPA_DATASET };
  const isPercobaan = percobaan !== '' && URL.parse(percobaan)?.href !== URL.parse(resmi)?.href;
  const halangan = cara.isCoba ? [] : listHalangan(instansi, { token, isPercobaan, contoh: cara.contoh });
  if (halangan.length) return { halangan };
  const alamat = isPercobaan ? percobaan : resmi;
  return { alamat, percobaan: isPercobaan, dataset, ckan: openCkan({ alamat, token, fetch }) };
}

const TANPA_DATASET = [
  'instansi.yaml belum menyebut tempat datanya di portal. Tanya walidata, lalu tempelkan:',
  'dataset_satu_data:',
  '  organisasi: nama-organisasi-di-portal',
  '  nama: nama-dataset-di-portal',
];

function listHalangan(
  instansi: Instansi,
  { token, isPercobaan, contoh }: { token: string; isPercobaan: boolean; contoh: boolean },
): string[] {
  if (instansi.contoh && !contoh)
    return ['Angka di folder isi ini masih contoh (contoh: true); portal Satu Data hanya untuk angka resmi.'];
  if (instansi.contoh && !isPercobaan)
    return ['Angka contoh hanya untuk portal percobaan: sebut alamatnya di KINERJA_SATU_DATA_API.'];
  return token === ''
    ? ['Belum ada token. Isi KINERJA_SATU_DATA_TOKEN dengan token API dari laman akun Anda di portal.']
    : [];
}

/** Each triwulan as it will be when those before it are uploaded. */
async function preview(pengunggah: Pengunggah, semua: Kiriman[]): Promise<ExitCode> {
  let sebelum: Keadaan | undefined;
  for (const satu of semua) {
    const { langkah, sesudah } = await planUnggah(pengunggah, satu.tujuan, sebelum);
    sebelum = sesudah;
    if (semua.length > 1) say(`${nameMasa(satu)}:`);
    for (const kata of langkah.flatMap(describeLangkah)) say(`akan ${kata}`);
    for (const { baris } of langkah.filter((ini) => ini.jenis === 'tulis-baris'))
      for (const isi of baris) say(`  ${JSON.stringify(isi)}`);
    say(langkah.length ? 'Belum ada yang diubah.' : 'Portal sudah sama; tidak ada yang akan diubah.');
  }
  return 0;
}

/** A receipt is written before the next triwulan is begun: what fails later takes none of them back. */
async function pushSemua(
  pengunggah: Pengunggah,
  semua: Kiriman[],
  tempat: { portal: Portal; content: string },
): Promise<ExitCode> {
  let selesai = 0;
  try {
    for (const satu of semua) {
      if (semua.length > 1) say(`${nameMasa(satu)}:`);
      if (!(await pushSatu(pengunggah, satu, tempat))) return 1;
      selesai++;
    }
    return 0;
  } finally {
    if (selesai < semua.length && semua.length > 1) tellTerhenti(semua.map(nameMasa), selesai);
  }
}

function tellTerhenti(masa: string[], selesai: number): void {
  const sudah = masa.slice(0, selesai).join(', ') || 'belum ada';
  console.error(`Selesai: ${sudah}. Belum: ${masa.slice(selesai).join(', ')}. Jalankan lagi untuk melanjutkan.`);
}

async function pushSatu(
  pengunggah: Pengunggah,
  { tahun, triwulan, paket, tujuan }: Kiriman,
  { portal, content }: { portal: Portal; content: string },
): Promise<boolean> {
  const { keadaan, dikerjakan } = await pushTujuan(pengunggah, tujuan);
  if (!dikerjakan.length) say('Portal sudah sama; tidak ada yang diubah.');
  if (portal.percobaan) {
    say(`Tidak dicatat: ${new URL(portal.alamat).origin} bukan portal yang disebut instansi.yaml.`);
    return true;
  }
  const saat = { portal: portal.ckan.waktuPortal(), pengunggah: new Date() };
  const { tahap, sha256 } = paket;
  const unggahan = composeUnggahan(keadaan, tujuan, { alamat: portal.alamat, tahap, sha256, saat });
  const { status, kata } = recordUnggahan({ tahun, triwulan, content }, unggahan);
  if (status === 'ditolak') refuse(kata);
  else say(kata.join('\n'));
  return status !== 'ditolak';
}

function nameMasa({ tahun, triwulan }: Masa): string {
  return `${formatTw(triwulan)} ${tahun}`;
}

function refuse(lines: string[]): ExitCode {
  console.error(lines.join('\n'));
  return 1;
}
