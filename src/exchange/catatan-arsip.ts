// The record of a document that came back signed: content/arsip/<tahun>/<dokumen>.yaml.
import type { Arsip } from '../domain/isi.generated.ts';
import type { IsiPdf } from './isi-pdf.ts';
import type { TandaTangan } from './periksa-pdf.ts';
import { cleanTulisan } from './tulisan.ts';

export type TandaTercatat = NonNullable<Arsip['tanda_tangan_elektronik']>[number];

export function toTercatat({ nama, saat, capWaktu, format, kepercayaan, sertifikat }: TandaTangan): TandaTercatat {
  if (!sertifikat) throw new Error('a signature without a certificate was taken for a good one');
  const { penerbit, nomorSeri, sha256 } = sertifikat;
  return {
    nama: cleanTulisan(nama),
    ...(saat !== undefined && { waktu: cutSecond(saat) }),
    ...(capWaktu && { cap_waktu: cutSecond(capWaktu.saat) }),
    format,
    kepercayaan,
    sertifikat: { penerbit: cleanTulisan(penerbit), nomor_seri: nomorSeri, sha256 },
  };
}

/** What the record says of the pages: the worst resolution, since it decides what can be read. */
export function toHalaman({ halaman, teks, resolusi }: IsiPdf): Pick<Arsip, 'halaman' | 'lapisan_teks' | 'resolusi'> {
  const lapisan = findLapisan(teks);
  return {
    halaman,
    ...(lapisan !== undefined && { lapisan_teks: lapisan }),
    ...(resolusi.length > 0 && { resolusi: Math.min(...resolusi) }),
  };
}

/** Undefined where the text could not be read: nobody knows then whether there is any. */
export function findLapisan(teks: string[] | undefined): NonNullable<Arsip['lapisan_teks']> | undefined {
  if (!teks) return undefined;
  const berisi = teks.filter((satu) => satu !== '').length;
  if (berisi === 0) return 'tidak ada';
  return berisi === teks.length ? 'ada' : 'sebagian';
}

/** The day in Jakarta on which the last of them was put: an office dates its papers by it. */
export function findTanggal(tandaTangan: TandaTangan[]): string | undefined {
  const saat = tandaTangan.map(({ capWaktu, saat: dinyatakan }) => capWaktu?.saat ?? dinyatakan);
  const akhir = saat
    .filter((satu) => satu !== undefined)
    .toSorted()
    .at(-1);
  return akhir && new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date(akhir));
}

/** Keys in the order of the schema; every text in quotes, whoever wrote it. */
export function writeArsip(arsip: Arsip): string {
  const { penanda_tangan: penanda = [], tanda_tangan_elektronik: tanda = [] } = arsip;
  return [
    `# yaml-language-server: $schema=../../../schemas/arsip.schema.json`,
    `# Ditulis oleh npm run archive.`,
    `dokumen: ${arsip.dokumen}`,
    `tanggal: ${arsip.tanggal}`,
    ...writeKey('berkas', arsip.berkas),
    ...writeKey('alamat', arsip.alamat),
    ...writeKey('sha256', arsip.sha256),
    ...(arsip.halaman === undefined ? [] : [`halaman: ${arsip.halaman}`]),
    ...(arsip.lapisan_teks === undefined ? [] : [`lapisan_teks: ${arsip.lapisan_teks}`]),
    ...(arsip.resolusi === undefined ? [] : [`resolusi: ${arsip.resolusi}`]),
    ...(arsip.eselon === undefined ? [] : [`eselon: ${arsip.eselon}`]),
    ...(penanda.length ? [`penanda_tangan: [${penanda.join(', ')}]`] : []),
    ...writeKey('kode_periksa', arsip.kode_periksa),
    ...(tanda.length ? ['tanda_tangan_elektronik:', ...tanda.flatMap(writeTanda)] : []),
    ...writeKey('lokasi_fisik', arsip.lokasi_fisik),
    '',
  ].join('\n');
}

function writeTanda({ nama, waktu, cap_waktu, format, kepercayaan, sertifikat }: TandaTercatat): string[] {
  return [
    `  - nama: ${quote(nama)}`,
    ...writeKey('    waktu', waktu),
    ...writeKey('    cap_waktu', cap_waktu),
    `    format: ${format}`,
    `    kepercayaan: ${kepercayaan}`,
    '    sertifikat:',
    `      penerbit: ${quote(sertifikat.penerbit)}`,
    `      nomor_seri: ${quote(sertifikat.nomor_seri)}`,
    `      sha256: ${quote(sertifikat.sha256)}`,
  ];
}

function writeKey(key: string, teks: string | undefined): string[] {
  return teks === undefined ? [] : [`${key}: ${quote(teks)}`];
}

function quote(teks: string): string {
  return `'${cleanTulisan(teks).replaceAll("'", "''")}'`;
}

function cutSecond(saat: string): string {
  return saat.replace(/\.\d+Z$/, 'Z');
}
