import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Certificate } from 'pkijs';
import type { EntriDokumen } from '../src/dokumen/catalog.ts';
import type { Arsip } from '../src/domain/isi.generated.ts';
import type { Isi } from '../src/domain/isi.ts';
import { findJabatan } from '../src/domain/lookup.ts';
import { findTanggal, toTercatat, writeArsip } from '../src/exchange/catatan-arsip.ts';
import { type DokumenDisebut, findDokumen, findJabatanPenanda } from '../src/exchange/cocok-dokumen.ts';
import { describeHasil, toJawaban } from '../src/exchange/laporan-pdf.ts';
import { checkPdf, type HasilPdf, type TandaTangan } from '../src/exchange/periksa-pdf.ts';
import { readPem } from '../src/exchange/sertifikat.ts';
import { loadSitus } from '../src/load-situs.ts';
import { readFolder, type TextFile } from '../src/source/files.ts';
import { formatProblem, isError } from '../src/source/problem.ts';
import { checkContent } from '../src/validate/content.ts';
import { isTanggal } from '../src/validate/tanggal.ts';
import { showPath, writeFiles } from './content-files.ts';
import { chooseFlag, type ExitCode, MachineError, runCommand, say, UsageError } from './terminal.ts';

const USAGE = `
npm run archive -- BERKAS.pdf [--dokumen ID] [--akar BERKAS.pem] [--alamat ALAMAT] [--pindaian --tanggal TANGGAL] [--content FOLDER]

Menerima PDF yang kembali sesudah ditandatangani: memeriksa tanda tangan elektroniknya, lalu mencatatnya di arsip/ beserta berkasnya.
Yang tanda tangannya tidak sah ditolak. Perintah ini tidak pernah meminta kata sandi atau kunci siapa pun.

  --dokumen ID       dokumen yang mana; bawaan: menurut kode periksa di dalam PDF, atau menurut nama berkasnya
  --akar BERKAS.pem  sertifikat akar yang dipercaya; tanpa ini kepercayaan sertifikat dicatat "belum-diperiksa"
  --penanda JABATAN  pengenal jabatan penanda tangan, dipisah koma; bawaan: menurut nama pada sertifikat
  --eselon ESELON    II, III, atau IV
  --lokasi TEMPAT    tempat naskah kertasnya disimpan
  --alamat ALAMAT    alamat https berkasnya, bila disimpan di tempat lain; wajib bila lebih dari 10 MiB
  --pindaian         ini hasil pindai naskah kertas, tanpa tanda tangan elektronik; sebut juga --tanggal dan --penanda
  --tanggal TANGGAL  tanggal penandatanganan; bawaan: menurut tanda tangan yang terakhir
  --ganti            ganti catatan yang sudah ada
  --periksa          periksa saja, tanpa mencatat
  --format FORMAT    text (bawaan) atau json: hasil pemeriksaan
  --content FOLDER   folder isi (bawaan content)

Hasil: 0 tercatat, 1 PDF atau tanda tangannya ditolak, 2 perintahnya keliru, 3 komputer ini kekurangan sesuatu.
`;

const TERBESAR = 10 * 2 ** 20; // bytes that an archive of the repository takes
const ANJURAN = ['Sebut pengenalnya seperti pada alamat lamannya: --dokumen laporan-capaian-2024-tw1'];
const ESELON = ['II', 'III', 'IV'] as const;

await runCommand({
  name: 'archive',
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    dokumen: { type: 'string' },
    akar: { type: 'string' },
    penanda: { type: 'string' },
    eselon: { type: 'string' },
    lokasi: { type: 'string' },
    alamat: { type: 'string' },
    pindaian: { type: 'boolean', default: false },
    tanggal: { type: 'string' },
    ganti: { type: 'boolean', default: false },
    periksa: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
  },
  takesNames: true,
  run: async ({ eselon, format, ...flags }, [berkas, ...lebih]) => {
    if (berkas === undefined || lebih.length)
      throw new UsageError('sebut satu PDF, misalnya: npm run archive -- laporan.pdf');
    if (flags.tanggal !== undefined && !isTanggal(flags.tanggal))
      throw new UsageError(`--tanggal "${flags.tanggal}" bukan tanggal; tulis seperti 2025-01-14`);
    if (flags.alamat !== undefined && !/^https:\/\/\S+$/.test(flags.alamat))
      throw new UsageError(`--alamat "${flags.alamat}" harus alamat https`);
    return archive(berkas, {
      ...flags,
      format: chooseFlag('format', format, ['text', 'json']),
      ...(eselon !== undefined && { eselon: chooseFlag('eselon', eselon, ESELON) }),
    });
  },
});

interface Pilihan {
  content: string;
  dokumen?: string | undefined;
  akar?: string | undefined;
  penanda?: string | undefined;
  eselon?: (typeof ESELON)[number];
  lokasi?: string | undefined;
  alamat?: string | undefined;
  pindaian: boolean;
  tanggal?: string | undefined;
  ganti: boolean;
  periksa: boolean;
  format: 'text' | 'json';
}

type Terbaca = Extract<HasilPdf, { tandaTangan: unknown }>;

async function archive(berkas: string, pilihan: Pilihan): Promise<ExitCode> {
  const bytes = readBerkas(berkas);
  const hasil = await checkPdf(bytes, pilihan.akar === undefined ? [] : readAkar(pilihan.akar));
  say(pilihan.format === 'json' ? JSON.stringify(toJawaban(hasil), null, 2) : describeHasil(hasil).join('\n'));
  const halangan = findHalangan(hasil, bytes, pilihan);
  if (halangan) return refuse(halangan);
  if (pilihan.periksa || !('tandaTangan' in hasil)) return 0;
  return record({ berkas, bytes, hasil }, pilihan);
}

function findHalangan(
  hasil: HasilPdf,
  bytes: Uint8Array,
  { pindaian, periksa, alamat }: Pilihan,
): string[] | undefined {
  const { status } = hasil;
  if (status === 'bukan-pdf' || status === 'terkunci' || status === 'tidak-sah') return ['Tidak dicatat.'];
  if (status === 'tanpa-tanda-tangan' && !pindaian)
    return ['Tidak dicatat. Bila ini hasil pindai naskah kertas, tambahkan --pindaian.'];
  if (status === 'sah' && pindaian) return ['PDF ini bertanda tangan elektronik; jalankan tanpa --pindaian.'];
  if (periksa || alamat !== undefined || bytes.length <= TERBESAR) return undefined;
  return [
    `Berkas ini ${(bytes.length / 2 ** 20).toFixed(1).replace('.', ',')} MiB; arsip memuat paling besar 10 MiB.`,
    'Simpan di tempat lain, lalu sebut alamatnya dengan --alamat.',
  ];
}

interface Masuk {
  berkas: string;
  bytes: Uint8Array;
  hasil: Terbaca;
}

function record({ berkas, bytes, hasil }: Masuk, pilihan: Pilihan): ExitCode {
  const { kinerja, dokumen } = loadSitus({ content: pilihan.content, mode: 'pratinjau' });
  const entri = dokumen.map((satu) => satu.entri);
  const disebut = chooseDokumen(berkas, hasil, pilihan, { entri, situs: kinerja.instansi.situs });
  if (Array.isArray(disebut)) return refuse(disebut);
  const tanggal = pilihan.tanggal ?? findTanggal(hasil.tandaTangan);
  if (tanggal === undefined) return refuse(['Tanggal penandatanganan tidak diketahui. Sebut dengan --tanggal.']);
  const penanda = choosePenanda(kinerja.isi, hasil.tandaTangan, tanggal, pilihan);
  if ('halangan' in penanda) return refuse(penanda.halangan);
  const tahun = findTahun(entri, disebut.id) ?? Number(tanggal.slice(0, 4));
  const arsip = composeArsip({ bytes, hasil }, { ...disebut, tanggal, penanda: penanda.jabatan }, pilihan);
  return write({ tahun, arsip, bytes }, pilihan);
}

function chooseDokumen(
  berkas: string,
  { alamat }: Terbaca,
  { dokumen }: Pilihan,
  { entri, situs }: { entri: EntriDokumen[]; situs: string },
): DokumenDisebut | string[] {
  const dikenal = entri.map(({ id }) => id);
  if (dokumen !== undefined && !dikenal.includes(dokumen))
    return [`Tidak ada dokumen "${dokumen}" di situs ini.`, ...ANJURAN];
  const disebut = findDokumen({ alamat, nama: basename(berkas), situs }, dikenal);
  if (dokumen === undefined) return disebut ?? ['Tidak diketahui ini dokumen yang mana.', ...ANJURAN];
  if (disebut?.dari === 'kode-periksa' && disebut.id !== dokumen)
    return [`Kode periksa di dalam PDF ini milik ${disebut.id}, bukan ${dokumen}.`];
  return disebut?.id === dokumen ? disebut : { id: dokumen, dari: 'nama-berkas' };
}

/** Typed ones go first; of certificates, those whose name a holder bears. A scan tells nothing by itself. */
function choosePenanda(
  isi: Isi,
  tanda: TandaTangan[],
  tanggal: string,
  { penanda, pindaian }: Pilihan,
): { jabatan: string[] } | { halangan: string[] } {
  const tertulis = (penanda ?? '')
    .split(',')
    .map((satu) => satu.trim())
    .filter((satu) => satu !== '');
  const asing = tertulis.find((satu) => !findJabatan(isi, satu));
  if (asing !== undefined) return { halangan: [`Jabatan "${asing}" tidak ada di pejabat.yaml.`] };
  if (tertulis.length) return { jabatan: tertulis };
  if (pindaian) return { halangan: ['Sebut jabatan yang menandatangani naskah kertasnya, misalnya --penanda camat'] };
  const jabatan = tanda.map(({ nama }) => ({ nama, jabatan: findJabatanPenanda(isi, nama, tanggal) }));
  for (const satu of jabatan)
    if (!satu.jabatan)
      console.error(
        `Nama "${satu.nama}" bukan nama pemangku jabatan pada ${tanggal}; sebut dengan --penanda bila perlu.`,
      );
  return { jabatan: [...new Set(jabatan.flatMap((satu) => satu.jabatan?.id ?? []))] };
}

function findTahun(entri: EntriDokumen[], id: string): number | undefined {
  const satu = entri.find((salah) => salah.id === id);
  return satu?.periode?.tahun ?? satu?.tahun;
}

function composeArsip(
  { bytes, hasil }: Pick<Masuk, 'bytes' | 'hasil'>,
  { id, kode, tanggal, penanda }: { id: string; kode?: string; tanggal: string; penanda: string[] },
  { alamat, eselon, lokasi }: Pilihan,
): Arsip {
  return {
    dokumen: id,
    tanggal,
    ...(alamat === undefined ? { berkas: `${id}.pdf` } : { alamat }),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(eselon !== undefined && { eselon }),
    ...(penanda.length > 0 && { penanda_tangan: penanda }),
    ...(kode !== undefined && { kode_periksa: kode }),
    ...(hasil.tandaTangan.length > 0 && { tanda_tangan_elektronik: hasil.tandaTangan.map(toTercatat) }),
    ...(lokasi !== undefined && { lokasi_fisik: lokasi }),
  };
}

function write(
  { tahun, arsip, bytes }: { tahun: number; arsip: Arsip; bytes: Uint8Array },
  { content, ganti, format }: Pilihan,
): ExitCode {
  const path = `arsip/${tahun}/${arsip.dokumen}.yaml`;
  const pdf = arsip.berkas === undefined ? [] : [`arsip/${tahun}/${arsip.berkas}`];
  const ada = [path, ...pdf].find((satu) => existsSync(join(content, satu)));
  if (ada !== undefined && !ganti)
    return refuse([`Sudah ada ${showPath(content, ada)}. Tambahkan --ganti bila memang diganti.`]);
  const catatan: TextFile = { path, text: writeArsip(arsip) };
  const keliru = listKeliru(content, catatan);
  if (keliru.length) return refuse(keliru);
  writeFiles(content, [...pdf.map((satu) => ({ path: satu, text: bytes })), catatan]);
  if (format === 'text') for (const satu of [...pdf, path]) say(`ditulis ${showPath(content, satu)}`);
  return 0;
}

/** As `check` will see the record. */
function listKeliru(content: string, catatan: TextFile): string[] {
  const folder = readFolder(content);
  const files = [...folder.files.filter(({ path }) => path !== catatan.path), catatan];
  const { problems } = checkContent({ ...folder, files });
  return problems.filter((satu) => isError(satu) && satu.file === catatan.path).map(formatProblem);
}

function readBerkas(berkas: string): Uint8Array {
  if (!existsSync(berkas)) throw new UsageError(`berkas ${berkas} tidak ada`);
  return readFileSync(berkas);
}

function readAkar(berkas: string): Certificate[] {
  if (!existsSync(berkas)) throw new UsageError(`berkas akar ${berkas} tidak ada`);
  const akar = readPem(readFileSync(berkas, 'utf8'));
  if (!akar)
    throw new MachineError(`${berkas} bukan daftar sertifikat PEM. Ekspor sertifikat akarnya sebagai PEM (Base64).`);
  return akar;
}

function refuse(lines: string[]): ExitCode {
  console.error(lines.join('\n'));
  return 1;
}
