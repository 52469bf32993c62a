// Permanent editions against what was sealed, over the complete office with its first edition laid beside it.
import { describe, expect, test } from 'vitest';
import { computeSha256OfBytes } from '../../src/domain/sha256.ts';
import type { Folder } from '../../src/source/files.ts';
import { checkContent } from '../../src/validate/content.ts';
import { ganti, readBermasalah } from './folders.ts';

const FOLDER = 'edisi/2024-tw1/';
const CATATAN = `${FOLDER}edisi.yaml`;
type Teks = Map<string, string>;

/** The two files of the edition whose CSV alone was spoilt, with that mended. */
function readEdisi(): { folder: Folder; teks: Teks } {
  const folder = readBermasalah('edisi-berubah');
  const teks = new Map(
    (folder.edisi ?? []).map(({ path, read }) => [path.slice(FOLDER.length), Buffer.from(read()).toString()]),
  );
  teks.set('capaian.csv', (teks.get('capaian.csv') ?? '').replaceAll('\n', '\r\n'));
  return { folder, teks };
}

/** Codes and messages after `ubah` of the files; with `catat`, the record names them as they then are. */
function periksa(ubah: (teks: Teks) => void, { catat = true, catatan = (yaml: string) => yaml } = {}): string[] {
  const { folder, teks } = readEdisi();
  const semula = new Map(teks);
  ubah(teks);
  const edisi = [...teks].map(([nama, isi]) => toMentah(FOLDER + nama, Buffer.from(isi)));
  const files = folder.files.map((file) =>
    file.path === CATATAN ? { ...file, text: catatan(catat ? record(file.text, semula, teks) : file.text) } : file,
  );
  const { problems } = checkContent({ ...folder, files, edisi });
  return problems.map(({ code, file, message }) => `${code} ${file === CATATAN ? '' : `${file} `}${message}`);
}

function toMentah(path: string, bytes: Buffer) {
  return { path, size: () => bytes.length, read: () => bytes };
}

function record(yaml: string, lama: Teks, baru: Teks): string {
  return [...baru].reduce((text, [nama, isi]) => {
    const [a, b] = [Buffer.from(lama.get(nama) ?? ''), Buffer.from(isi)];
    return text
      .replace(computeSha256OfBytes(a), computeSha256OfBytes(b))
      .replace(`ukuran: ${a.length}\n`, `ukuran: ${b.length}\n`);
  }, yaml);
}

const sunting = (nama: string, lama: string, baru: string) => (teks: Teks) =>
  void teks.set(nama, ganti(lama, baru)(teks.get(nama) ?? ''));

describe('edisi tetap', () => {
  test('yang dibuat perangkat tidak bermasalah', () => {
    expect(periksa(() => {})).toEqual([]);
  });

  test.each([
    [
      'satu bita',
      (t: Teks) => void t.set('capaian.csv', `${(t.get('capaian.csv') ?? '').slice(0, -1)}x`),
      'edisi-berubah berkas capaian.csv berubah: sidiknya bukan yang tercatat',
    ],
    [
      'hilang',
      (t: Teks) => void t.delete('capaian.json'),
      'edisi-berubah berkas capaian.json tidak ada di folder edisi ini',
    ],
    [
      'lebih',
      (t: Teks) => void t.set('catatan.pdf', 'x'),
      `edisi-berubah ${FOLDER}catatan.pdf berkas ini tidak tercatat di edisi.yaml foldernya`,
    ],
  ])('berkas: %s', (_, ubah, masalah) => {
    expect(periksa(ubah, { catat: false })).toEqual([masalah]);
  });

  test.each([
    [
      'realisasi di JSON',
      'capaian.json',
      '"realisasi":82.4',
      '"realisasi":85',
      'realisasi IKU-1 "85", yang disahkan "82.4"',
    ],
    ['realisasi di CSV', 'capaian.csv', ',82,82.4,', ',82,85,', 'realisasi IKU-1 "85", yang disahkan "82.4"'],
    ['capaian', 'capaian.json', '"100.49"', '"100.50"', 'capaian_persen IKU-1 "100.50", yang disahkan "100.49"'],
    [
      'kode',
      'capaian.json',
      '"IKU-1"',
      '"IKU-9"',
      'baris IKU-1 tidak ada dan baris IKU-9 tidak ada dalam yang disahkan',
    ],
    ['kategori di JSON', 'capaian.json', '"Baik"', '"Istimewa"', 'kategori IKU-1 "Istimewa", yang disahkan "Baik"'],
    ['kategori di CSV', 'capaian.csv', ',Baik,', ',Istimewa,', 'kategori IKU-1 "Istimewa", yang disahkan "Baik"'],
    ['tahun', 'capaian.json', '"tahun":2024', '"tahun":2099', 'tahun IKU-1 "2099", bukan 2024'],
    ['triwulan', 'capaian.csv', '2024,1,', '2024,4,', 'triwulan IKU-1 "4", bukan 1'],
    ['tambahan', 'capaian.json', '{"tahun"', '{"nip":"19","tahun"', 'kolom "nip" tidak dikenal atau berulang'],
    ['sel tambahan', 'capaian.csv', ',DATA CONTOH', ',DATA CONTOH,19', 'kolom "19" tidak dikenal atau berulang'],
    ['bukan daftar', 'capaian.json', '[\n', '{"a":[\n', 'isinya bukan daftar baris'],
  ])('angka: %s', (_, nama, lama, baru, beda) => {
    expect(periksa(sunting(nama, lama, baru))).toEqual([
      `edisi-tidak-cocok angka di ${nama} bukan yang disahkan: ${beda}`,
    ]);
  });

  test('nama indikator boleh berbeda: salah ketiknya boleh dibetulkan sesudah disahkan', () => {
    expect(periksa(sunting('capaian.json', 'Nilai kepuasan', 'Nilai kepuassan'))).toEqual([]);
  });

  test.each([
    [
      'sidik lain',
      (y: string) => y.replace(/sidik: './, (awal) => (awal.endsWith('0') ? "sidik: '1" : "sidik: '0")),
      'edisi-tidak-cocok sidik kompilasi edisi 1 bukan sidik yang disahkan',
    ],
    [
      'edisi segel yang tidak ada',
      ganti('kompilasi:\n  edisi: 1', 'kompilasi:\n  edisi: 3'),
      'edisi-tidak-cocok kompilasi edisi 3 tidak ada; yang ada sampai edisi 1',
    ],
    [
      'tanggal lain',
      ganti('tanggal: 2024-04-18', 'tanggal: 2024-04-19'),
      'edisi-tidak-cocok kompilasi edisi 1 bertanggal 2024-04-18',
    ],
    [
      'nomor yang bukan nama foldernya',
      ganti('triwulan: 1\nedisi: 1', 'triwulan: 1\nedisi: 2'),
      'jalur-berbeda edisi "2" berbeda dengan nama foldernya',
    ],
    [
      'nama berkas yang keluar dari folder',
      ganti('nama: capaian.csv', "nama: '../capaian.csv'"),
      expect.stringContaining('isian-salah-bentuk'),
    ],
  ])('catatan: %s', (_, catatan, masalah) => {
    expect(periksa(() => {}, { catatan })[0]).toEqual(masalah);
  });

  test('di peramban, tanpa berkasnya, tidak ada yang disangka hilang', () => {
    const { edisi: _, ...folder } = readEdisi().folder;
    expect(checkContent(folder).problems).toEqual([]);
  });
});

/** The edition once more, in another folder and with another record; `pertama` changes the record of the first. */
function periksaDua(nomor: number, ubah: (yaml: string) => string, pertama = (yaml: string) => yaml): string[] {
  const { folder, teks } = readEdisi();
  const semula = new Map(readEdisi().teks).set('capaian.csv', (teks.get('capaian.csv') ?? '').replaceAll('\r\n', '\n'));
  const kedua = `edisi/2024-tw1-edisi${nomor}/`;
  const catatan = record(folder.files.find(({ path }) => path === CATATAN)?.text ?? '', semula, teks);
  const text = ubah(ganti('triwulan: 1\nedisi: 1', `triwulan: 1\nedisi: ${nomor}`)(catatan));
  const files = folder.files.map((file) => (file.path === CATATAN ? { ...file, text: pertama(catatan) } : file));
  const edisi = [FOLDER, kedua].flatMap((awal) => [...teks].map(([n, isi]) => toMentah(awal + n, Buffer.from(isi))));
  const { problems } = checkContent({ ...folder, files: [...files, { path: `${kedua}edisi.yaml`, text }], edisi });
  return problems.map(({ file, message }) => `${file} ${message}`);
}

describe('urutan edisi', () => {
  const kedua = 'edisi/2024-tw1-edisi2/edisi.yaml';
  test.each([
    ['segel yang sama', 2, (y: string) => y, [`${kedua} edisi ini bertumpu pada segel yang sama dengan edisi 1`]],
    [
      'nomor terlompat',
      9,
      (y: string) => y,
      [
        'edisi/2024-tw1-edisi9/edisi.yaml edisi 9 tanpa edisi 2',
        'edisi/2024-tw1-edisi9/edisi.yaml edisi ini bertumpu pada segel yang sama dengan edisi 1',
      ],
    ],
  ])('%s', (_, nomor, ubah, masalah) => {
    expect(periksaDua(nomor, ubah)).toEqual(masalah);
  });

  const dasar = ganti('kompilasi:\n  edisi: 1', 'kompilasi:\n  edisi: 2');
  test('segel yang mundur', () => {
    expect(periksaDua(2, (yaml) => yaml, dasar)).toContain(
      `${kedua} edisi ini dibuat dari kompilasi edisi 1, padahal edisi 1 sudah dari edisi 2`,
    );
  });
  test('sidik lain untuk nomor segel yang sama', () => {
    const lain = (yaml: string) => yaml.replace(/sidik: '?[0-9a-f]{64}'?/, `sidik: '${'ab'.repeat(32)}'`);
    expect(periksaDua(2, lain)).toContain(`${kedua} sidik kompilasi edisi 1 bukan yang dicatat edisi 1`);
  });
});

describe('PDF edisi', () => {
  const catat = (isi: string, kode: string) => (yaml: string) =>
    `${yaml}  - nama: laporan.pdf\n    judul: Laporan\n    ukuran: ${isi.length}\n    sha256: '${computeSha256OfBytes(Buffer.from(isi))}'\n${kode}`;
  const KODE = "    kode_periksa: 'K7QF-3M2A-XWBD'\n";
  test.each([
    ['utuh', '%PDF-1.4\n%%EOF\n', KODE, []],
    ['tanpa kode', '%PDF-1.4\n%%EOF\n', '', ['edisi-tidak-cocok berkas laporan.pdf tercatat tanpa kode periksa']],
    ['palsu', '%PDF-1.4 palsu\n', KODE, ['edisi-tidak-cocok berkas laporan.pdf bukan PDF yang utuh']],
    ['bukan PDF', '<html>%%EOF', KODE, ['edisi-tidak-cocok berkas laporan.pdf bukan PDF yang utuh']],
  ])('%s', (_, isi, kode, masalah) => {
    expect(periksa((t) => void t.set('laporan.pdf', isi), { catatan: catat(isi, kode) })).toEqual(masalah);
  });
});
