// What the archive writes of a PDF that was read: which document it is a copy of, who signed it, and its record.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findKodePeriksa } from '../src/dokumen/kode-periksa.ts';
import { listBarisTeks } from '../src/dokumen/teks-dokumen.ts';
import { folderOf } from '../src/domain/edisi.ts';
import { findEselon, listEselon } from '../src/domain/eselon.ts';
import type { Arsip } from '../src/domain/isi.generated.ts';
import type { Isi } from '../src/domain/isi.ts';
import { findJabatan } from '../src/domain/lookup.ts';
import { compareAngka, listAngka } from '../src/exchange/banding-angka.ts';
import { findLapisan, findTanggal, toHalaman, toTercatat, writeArsip } from '../src/exchange/catatan-arsip.ts';
import { type DokumenDisebut, findDokumen, findJabatanPenanda, findKodeTeks } from '../src/exchange/cocok-dokumen.ts';
import type { IsiPdf } from '../src/exchange/isi-pdf.ts';
import type { Banding } from '../src/exchange/laporan-isi.ts';
import type { HasilPdf, TandaTangan } from '../src/exchange/periksa-pdf.ts';
import { loadSitus, type Situs } from '../src/load-situs.ts';
import { type Mentah, readFolder, type TextFile } from '../src/source/files.ts';
import { formatProblem, isError } from '../src/source/problem.ts';
import { checkContent } from '../src/validate/content.ts';
import { showPath, writeFiles } from './content-files.ts';

export const ESELON = ['II', 'III', 'IV'] as const satisfies NonNullable<Arsip['eselon']>[];

const ANJURAN = ['Sebut pengenalnya seperti pada alamat lamannya: --dokumen laporan-capaian-2024-tw1'];

export interface PilihanCatat {
  content: string;
  dokumen?: string | undefined;
  penanda?: string | undefined;
  eselon?: (typeof ESELON)[number];
  lokasi?: string | undefined;
  alamat?: string | undefined;
  pindaian: boolean;
  tanggal?: string | undefined;
  ganti: boolean;
}

/** A PDF that was read and may be recorded. */
export interface Salinan {
  nama: string; // of its file
  bytes: Uint8Array;
  sha256: string;
  hasil: Extract<HasilPdf, { tandaTangan: unknown }>;
  isi: IsiPdf;
}

/** The document that it is a copy of. */
export interface Cocok {
  situs: Situs;
  disebut: DokumenDisebut;
  banding: Banding;
}

type Halangan = { halangan: string[] };

export function matchSalinan(salinan: Salinan, pilihan: PilihanCatat): Cocok | Halangan {
  const situs = loadSitus({ content: pilihan.content, mode: 'pratinjau' });
  const disebut = chooseDokumen(salinan, pilihan, situs);
  return 'halangan' in disebut ? disebut : { situs, disebut, banding: compareSalinan(salinan, disebut, situs) };
}

/** Paths as people name them. */
export interface Tercatat {
  ditulis: string[];
  dihapus: string[]; // copies that the record named before
}

/** Writes the record, and beside it the file unless that lies elsewhere. */
export function recordSalinan(salinan: Salinan, { situs, disebut }: Cocok, pilihan: PilihanCatat): Tercatat | Halangan {
  const { isi } = situs.kinerja;
  const tanggal = pilihan.tanggal ?? findTanggal(salinan.hasil.tandaTangan);
  if (tanggal === undefined) return { halangan: ['Tanggal penandatanganan tidak diketahui. Sebut dengan --tanggal.'] };
  const penanda = choosePenanda(isi, salinan.hasil.tandaTangan, tanggal, pilihan);
  if ('halangan' in penanda) return penanda;
  const eselon = chooseEselon(isi, penanda.jabatan, pilihan);
  if (typeof eselon === 'object') return eselon;
  const arsip = composeArsip(salinan, { ...disebut, tanggal, penanda: penanda.jabatan, eselon }, pilihan);
  const tahun = findTahun(situs, disebut.id) ?? Number(tanggal.slice(0, 4));
  return writeCatatan(salinan, { tahun, arsip, lama: isi.arsip }, pilihan);
}

function chooseDokumen(
  { nama, hasil, isi }: Salinan,
  { dokumen }: PilihanCatat,
  situs: Situs,
): DokumenDisebut | Halangan {
  const dikenal = situs.dokumen.map((satu) => ({ id: satu.entri.id, kode: findKodePeriksa(satu.dokumen) ?? '' }));
  if (dokumen !== undefined && !dikenal.some(({ id }) => id === dokumen))
    return { halangan: [`Tidak ada dokumen "${dokumen}" di situs ini.`, ...ANJURAN] };
  const cari = { alamat: hasil.alamat, teks: isi.teks?.join('\n') ?? '', nama, situs: situs.kinerja.instansi.situs };
  const disebut = findDokumen(cari, dikenal);
  if (dokumen === undefined) return disebut ?? { halangan: ['Tidak diketahui ini dokumen yang mana.', ...ANJURAN] };
  if (disebut?.dari === 'kode-periksa' && disebut.id !== dokumen)
    return { halangan: [`Kode periksa di dalam PDF ini milik ${disebut.id}, bukan ${dokumen}.`] };
  if (disebut?.id === dokumen) return disebut;
  const kode = findKodeTeks(cari.teks);
  return { id: dokumen, dari: 'nama-berkas', ...(kode !== undefined && { kode }) };
}

function compareSalinan({ isi }: Salinan, { id, kode }: DokumenDisebut, { dokumen }: Situs): Banding {
  const asli = dokumen.find(({ entri }) => entri.id === id)?.dokumen;
  if (!asli) throw new Error(`document ${id} was chosen and is not there`);
  const baris = listBarisTeks(asli).map(({ tempat, teks }) => ({ tempat, angka: listAngka(teks) }));
  const teks = findLapisan(isi.teks) === 'tidak ada' ? undefined : isi.teks?.join('\n');
  return {
    dokumen: id,
    kode,
    kodeTerbit: findKodePeriksa(asli) ?? '',
    beda: teks === undefined ? undefined : compareAngka(baris, teks),
  };
}

/** Typed ones go first; of certificates, those whose name a holder bears. A scan tells nothing by itself. */
function choosePenanda(
  isi: Isi,
  tanda: TandaTangan[],
  tanggal: string,
  { penanda, pindaian }: PilihanCatat,
): { jabatan: string[] } | Halangan {
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

/** What a SOP asks of officials that the office has not does not apply: no document of theirs can have come back. */
function chooseEselon(isi: Isi, penanda: string[], { eselon }: PilihanCatat): Arsip['eselon'] | Halangan {
  const ada = listEselon(isi);
  if (eselon === undefined) return findEselon(isi, penanda);
  if (ada.length === 0 || ada.includes(eselon)) return eselon;
  const lain = ada.map((satu) => `Es ${satu}`).join(' dan ');
  return { halangan: [`Es ${eselon} tidak berlaku: menurut pejabat.yaml kantor ini hanya mempunyai pejabat ${lain}.`] };
}

function findTahun({ dokumen }: Situs, id: string): number | undefined {
  const entri = dokumen.find((satu) => satu.entri.id === id)?.entri;
  return entri?.periode?.tahun ?? entri?.tahun;
}

interface Catatan {
  id: string;
  kode?: string;
  tanggal: string;
  penanda: string[];
  eselon: Arsip['eselon'];
}

function composeArsip(
  { sha256, hasil, isi }: Salinan,
  { id, kode, tanggal, penanda, eselon }: Catatan,
  { alamat, lokasi }: PilihanCatat,
): Arsip {
  return {
    dokumen: id,
    tanggal,
    ...(alamat === undefined ? { berkas: `${id}.pdf` } : { alamat }),
    sha256,
    ...toHalaman(isi),
    ...(eselon !== undefined && { eselon }),
    ...(penanda.length > 0 && { penanda_tangan: penanda }),
    ...(kode !== undefined && { kode_periksa: kode }),
    ...(hasil.tandaTangan.length > 0 && { tanda_tangan_elektronik: hasil.tandaTangan.map(toTercatat) }),
    ...(lokasi !== undefined && { lokasi_fisik: lokasi }),
  };
}

function writeCatatan(
  { bytes }: Salinan,
  { tahun, arsip, lama }: { tahun: number; arsip: Arsip; lama: Isi['arsip'] },
  { content, ganti }: PilihanCatat,
): Tercatat | Halangan {
  const path = `arsip/${tahun}/${arsip.dokumen}.yaml`;
  const pdf = arsip.berkas === undefined ? [] : [`arsip/${tahun}/${arsip.berkas}`];
  const ada = [path, ...pdf].find((satu) => existsSync(join(content, satu)));
  if (ada !== undefined && !ganti)
    return { halangan: [`Sudah ada ${showPath(content, ada)}. Tambahkan --ganti bila memang diganti.`] };
  const catatan: TextFile = { path, text: writeArsip(arsip) };
  const salinan = pdf.map((satu): Mentah => ({ path: satu, size: () => bytes.length, read: () => bytes }));
  const keliru = listKeliru(content, catatan, salinan);
  if (keliru.length) return { halangan: keliru };
  writeFiles(content, [...pdf.map((satu) => ({ path: satu, text: bytes })), catatan]);
  const usang = listSalinanLama(lama, path).filter((satu) => !pdf.includes(satu));
  for (const satu of usang) rmSync(join(content, satu));
  const show = (paths: string[]) => paths.map((satu) => showPath(content, satu));
  return { ditulis: show([...pdf, path]), dihapus: show(usang) };
}

/** A copy without its record is one that nobody answers for. */
function listSalinanLama(lama: Isi['arsip'], catatan: string): string[] {
  const berkas = lama.find(({ path }) => path === catatan)?.value.berkas;
  return berkas === undefined ? [] : [`${folderOf(catatan)}/${berkas}`];
}

/** As `check` will see the record. */
function listKeliru(content: string, catatan: TextFile, salinan: Mentah[]): string[] {
  const folder = readFolder(content);
  const files = [...folder.files.filter(({ path }) => path !== catatan.path), catatan];
  const lama = (folder.arsip ?? []).filter(({ path }) => salinan.every((satu) => satu.path !== path));
  const { problems } = checkContent({ ...folder, files, arsip: [...lama, ...salinan] });
  return problems.filter((satu) => isError(satu) && satu.file === catatan.path).map(formatProblem);
}
