import { describe, expect, test } from 'vitest';
import { selisihCell } from '../../src/dokumen/capaian-tren.ts';
import { composeDokumen, type EntriDokumen, listDokumen } from '../../src/dokumen/catalog.ts';
import type { Isi } from '../../src/domain/isi.ts';
import type { Kinerja } from '../../src/domain/kinerja.ts';
import { resolveKinerja } from '../../src/domain/resolve.ts';
import { plainText } from '../../src/markup/build.ts';
import type { Dokumen, Table } from '../../src/markup/types.ts';
import { describeDokumen } from './dokumen-teks.ts';
import { loadIsi, loadKinerja } from './kantor-contoh.ts';
import { kinerjaContoh } from './kinerja-contoh.ts';
import { loadTemplat } from './templat-contoh.ts';

const NAMA = ['dokumen-kompilasi', 'laporan-capaian', 'tanda-terima', 'evaluasi-kinerja', 'format-data-kinerja'];
const TEMPLAT = NAMA.map(loadTemplat);
const PENERIMA = { id: 'kasubag-perencanaan', nama: 'Kepala Sub Bagian Perencanaan', unit: 'sekretariat' };
const LENGKAP = loadKinerja('test/input/lengkap', [PENERIMA]);
const KUTASARI = loadKinerja('content');

describe('dokumen triwulan', () => {
  test.each([
    'dokumen-kompilasi-2024-tw1',
    'laporan-capaian-2024-tw1',
    'laporan-capaian-2024-tw2',
    'tanda-terima-2024-tw1',
    'evaluasi-kinerja-2024-tw1',
    'format-data-kinerja-2024-tw2-sekretariat',
  ])('%s', async (id) => {
    await expect(describeDokumen(compose(LENGKAP, id))).toMatchFileSnapshot(`../output/dokumen/${id}.txt`);
  });

  test('draf: sampai segelnya cocok, atau sampai berkasnya ada di cabang utama dan semua barisnya bersegel', () => {
    const draf = (mode: 'publik' | 'pratinjau') =>
      listDokumen(KUTASARI, TEMPLAT, mode)
        .filter(({ templat, periode }) => templat !== 'format-data-kinerja' && (periode?.triwulan ?? 0) > 2)
        .map((satu) => `${satu.id}${satu.draf ? ' draf' : ''}`);
    expect(draf('publik')).toEqual([
      'dokumen-kompilasi-2024-tw3',
      'laporan-capaian-2024-tw3',
      'tanda-terima-2024-tw3',
      'evaluasi-kinerja-2024-tw3',
    ]);
    expect(draf('pratinjau')).toEqual([
      'dokumen-kompilasi-2024-tw3',
      'dokumen-kompilasi-2024-tw4 draf',
      'laporan-capaian-2024-tw3',
      'laporan-capaian-2024-tw4 draf',
      'tanda-terima-2024-tw3 draf',
      'tanda-terima-2024-tw4 draf',
      'evaluasi-kinerja-2024-tw3 draf',
      'evaluasi-kinerja-2024-tw4 draf',
    ]);
  });

  test('formulir kosong terbit begitu format.yaml ada, sebelum ada angka apa pun', () => {
    const terbit = listDokumen(KUTASARI, TEMPLAT, 'publik').map(({ id }) => id);
    expect(terbit).toContain('format-data-kinerja-2024-tw4-seksi-pelayanan');
  });

  test('segel kompilasi cukup untuk dokumen kompilasi, tidak untuk laporan capaian', () => {
    const kinerja = kinerjaContoh({ 'laporan-capaian': [] });
    const terbit = listDokumen(kinerja, TEMPLAT, 'publik').map(({ id }) => id);
    expect(terbit).toEqual(['dokumen-kompilasi-2024-tw1']);
  });

  test('laporan yang bertumpu pada edisi lama disebut disusun sebelum ralat', () => {
    const isi = loadIsi('content');
    const kompilasi = isi.kompilasi.map((berkas) => ({
      ...berkas,
      value: { ...berkas.value, edisi: 2, tanggal: '2024-05-06', ralat: { alasan: 'Angka IKU-1 salah salin.' } },
    }));
    const teks = describeDokumen(compose(resolveKinerja({ ...isi, kompilasi }), 'laporan-capaian-2024-tw1'));
    expect(teks).toContain('Disusun sebelum ralat.');
    expect(teks).toContain('edisi 1; yang berlaku sekarang edisi 2, 6 Mei 2024 (Angka IKU-1 salah salin).');
    expect(describeDokumen(compose(KUTASARI, 'laporan-capaian-2024-tw1'))).not.toContain('sebelum ralat');
  });

  test('narasi yang belum diisi disebut berkas dan isiannya', () => {
    const teks = describeDokumen(compose(KUTASARI, 'evaluasi-kinerja-2024-tw4'));
    for (const kunci of ['pendahuluan', 'pendorong', 'penghambat', 'rekomendasi', 'penutup']) {
      expect(teks).toContain(`Belum diisi pada kinerja/2024/tw4/evaluasi.yaml (${kunci}).`);
    }
  });

  test('banyaknya per kategori berjumlah sama dengan banyaknya indikator', () => {
    const tabel = findTabel(compose(KUTASARI, 'laporan-capaian-2024-tw2'), 'Banyaknya indikator');
    const angka = tabel.map((baris) => baris.slice(1).map(Number));
    const [tercapai, semua] = [angka.at(-1) ?? [], angka.at(-2) ?? []];
    const jumlah = semua.map((_, kolom) => angka.slice(0, -2).reduce((total, baris) => total + (baris[kolom] ?? 0), 0));
    expect(jumlah).toEqual(semua);
    expect(semua).toEqual([7, 8, 13, 26, 54]);
    expect(tercapai).toEqual([5, 6, 7, 20, 38]);
  });
});

describe('perbandingan', () => {
  test('triwulan sebelumnya dan realisasi tahun lalu', () => {
    const [pertama] = findTabel(
      compose(KUTASARI, 'evaluasi-kinerja-2024-tw2'),
      'Perbandingan TW II Tahun 2024 dengan TW I dan',
    );
    expect(pertama?.slice(2)).toEqual(['83,06', '82,92', '83,74', '99,31%', '100,29%', '+0,98']);
  });

  test('Triwulan I: triwulan IV tahun lalu bila repositori memuatnya, dan itulah angka setahunnya', () => {
    const isi = loadIsi('test/input/lengkap');
    const lalu = toTahunLalu(isi);
    const kinerja = resolveKinerja({
      ...isi,
      format: [...isi.format, ...lalu.format],
      seksi: [...isi.seksi, ...lalu.seksi],
    });
    const [pertama] = findTabel(
      compose(kinerja, 'evaluasi-kinerja-2024-tw1'),
      'Perbandingan TW I Tahun 2024 dengan TW IV 2023',
    );
    expect(pertama?.slice(1, 5)).toEqual(['Nilai kepuasan masyarakat (indeks)', '82,4', '82,4', '82,4']);
  });

  test.each([
    ['99.31', '100.29', '+0,98'],
    ['100.00', '94.91', '−5,09'],
    ['100.00', '100', '0,00'],
    ['0.30', '0.10', '−0,20'],
    [undefined, '100.00', '–'],
    ['100.00', undefined, '–'],
  ])('selisih %s ke %s: %s', (dari, ke, hasil) => {
    expect(teksSel(selisihCell(dari, ke))).toBe(hasil);
  });
});

function compose(kinerja: Kinerja, id: string): Dokumen {
  const entri = listDokumen(kinerja, TEMPLAT, 'pratinjau').find((satu) => satu.id === id);
  return composeOrThrow(kinerja, id, entri);
}

function composeOrThrow(kinerja: Kinerja, id: string, entri: EntriDokumen | undefined): Dokumen {
  const templat = TEMPLAT.find((satu) => satu.id === entri?.templat);
  if (!entri || !templat) throw new Error(`${id}: tidak ada`);
  const { value, problems } = composeDokumen(kinerja, templat, entri);
  if (!value) throw new Error(`${id}: ${JSON.stringify(problems)}`);
  return value;
}

/** The words of the body of the table whose caption begins so. */
function findTabel({ sections }: Dokumen, judul: string): string[][] {
  const tabel = sections
    .flatMap(({ blocks }) => blocks)
    .find((block): block is Table => block.type === 'table' && plainText(block.caption ?? []).startsWith(judul));
  if (!tabel) throw new Error(`tidak ada tabel "${judul}"`);
  return tabel.body.map((baris) => baris.map(teksSel));
}

function teksSel({ blocks }: Table['body'][number][number]): string {
  return blocks.map((block) => (block.type === 'paragraph' ? plainText(block.text) : '')).join(' ');
}

/** The first triwulan once more, as the fourth of the year before. */
function toTahunLalu({ format, seksi }: Isi): Pick<Isi, 'format' | 'seksi'> {
  const geser = <T extends { tahun: number; triwulan: number }>(berkas: { path: string; value: T }[]) =>
    berkas
      .filter(({ value }) => value.triwulan === 1)
      .map(({ path, value }) => ({
        path: path.replace('2024/tw1', '2023/tw4'),
        value: { ...value, tahun: 2023, triwulan: 4 as const },
      }));
  return { format: geser(format), seksi: geser(seksi) };
}
