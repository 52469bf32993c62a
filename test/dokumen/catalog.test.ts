import { describe, expect, test } from 'vitest';
import { composeDokumen, type EntriDokumen, listDokumen } from '../../src/dokumen/catalog.ts';
import { readTemplat, type Templat } from '../../src/dokumen/templat.ts';
import type { Dokumen } from '../../src/markup/types.ts';
import { writeDocx } from '../../src/write/docx.ts';
import { writeHtml } from '../../src/write/html.ts';
import { findRepairTriggers, readParts, readWords, splitTags } from '../write/docx-parts.ts';
import { isiContoh, kinerjaContoh } from './kinerja-contoh.ts';
import { SOP_CONTOH } from './sop-contoh.ts';
import { loadTemplat } from './templat-contoh.ts';

const LAPORAN = loadTemplat('laporan-pengukuran-perkin');
const SOP = loadTemplat('sop');
const KINERJA = kinerjaContoh();

describe('listDokumen(kinerja, templat, mode)', () => {
  test('pratinjau: setiap jabatan dengan perkin, setiap triwulan, setiap SOP resmi', () => {
    const daftar = listDokumen(KINERJA, [LAPORAN, SOP], 'pratinjau');
    expect(daftar.map(({ id, draf }) => `${id}${draf ? ' draf' : ''}`)).toEqual([
      'laporan-pengukuran-perkin-2024-tw1-camat',
      'laporan-pengukuran-perkin-2024-tw1-kepala-seksi-a',
      'laporan-pengukuran-perkin-2024-tw2-camat draf',
      'laporan-pengukuran-perkin-2024-tw2-kepala-seksi-a draf',
      'sop-pengumpulan',
    ]);
  });

  test('publik: hanya yang seluruh barisnya disahkan', () => {
    const daftar = listDokumen(KINERJA, [LAPORAN, SOP], 'publik');
    expect(daftar.map(({ id }) => id)).toEqual([
      'laporan-pengukuran-perkin-2024-tw1-camat',
      'laporan-pengukuran-perkin-2024-tw1-kepala-seksi-a',
      'sop-pengumpulan',
    ]);
  });

  test('laporan camat memerlukan juga segel kompilasi', () => {
    const tanpaKompilasi = kinerjaContoh({ kompilasi: [] });
    const daftar = listDokumen(tanpaKompilasi, [LAPORAN], 'publik');
    expect(daftar.map(({ id }) => id)).toEqual(['laporan-pengukuran-perkin-2024-tw1-kepala-seksi-a']);
  });

  test('segel yang tidak cocok bukan pengesahan', () => {
    const isi = isiContoh();
    const [pertama] = kinerjaContoh().isi['laporan-capaian'];
    if (!pertama) throw new Error('no laporan');
    const usang = { ...pertama, value: { ...pertama.value, sidik: '0'.repeat(64) } };
    const kinerja = { ...kinerjaContoh(), isi: { ...isi, 'laporan-capaian': [usang] } };
    const periode = kinerja.periode.map((satu) => ({
      ...satu,
      laporan: satu.laporan && { ...satu.laporan, sidik: '0'.repeat(64) },
    }));
    expect(listDokumen({ ...kinerja, periode }, [LAPORAN], 'publik')).toEqual([]);
  });

  test('judul dan perihal dari kepala templat', () => {
    const [camat] = listDokumen(KINERJA, [LAPORAN], 'publik');
    expect(camat).toMatchObject({
      judul: 'Laporan Pengukuran Perjanjian Kinerja Camat Contoh Triwulan I Tahun 2024',
      templat: 'laporan-pengukuran-perkin',
      periode: { tahun: 2024, triwulan: 1 },
      jabatan: 'camat',
    });
  });
});

describe('composeDokumen(kinerja, templat, entri)', () => {
  test.each([
    'laporan-pengukuran-perkin-2024-tw1-camat',
    'laporan-pengukuran-perkin-2024-tw2-camat',
    'laporan-pengukuran-perkin-2024-tw1-kepala-seksi-a',
    'laporan-pengukuran-perkin-2024-tw2-kepala-seksi-a',
    'sop-pengumpulan',
  ])('%s: laman dan Word', async (id) => {
    const dokumen = compose(id);
    const parts = readParts(await writeDocx(dokumen, { when: new Date('2024-04-15T00:00:00Z') }));
    await expect(withoutDrawings(writeHtml(dokumen))).toMatchFileSnapshot(`../output/dokumen/${id}.html`);
    await expect(splitTags(parts.get('word/document.xml') ?? '')).toMatchFileSnapshot(`../output/dokumen/${id}.xml`);
    expect(findRepairTriggers(parts)).toEqual([]);
  });

  test('angka yang sama di laman dan di Word', async () => {
    const dokumen = compose('laporan-pengukuran-perkin-2024-tw1-camat');
    const parts = readParts(await writeDocx(dokumen, { when: new Date('2024-04-15T00:00:00Z') }));
    const words = readWords(parts.get('word/document.xml') ?? '');
    const html = writeHtml(dokumen);
    for (const angka of ['99,39%', '80,00%', '89,70%', '300.000.000', '55.000.000', '18,33%', '15 April 2024']) {
      expect(html).toContain(angka);
      expect(words).toContain(angka);
    }
  });

  test('data yang mirip markah tercetak sebagaimana diketik', () => {
    const html = writeHtml(compose('laporan-pengukuran-perkin-2024-tw1-camat'));
    for (const teks of [
      'Indeks &lt;kepuasan&gt; &amp; **mutu**',
      '# Loket tutup<br>- dua hari',
      '&lt;b&gt;Loket cadangan&lt;/b&gt;',
      '# bukan judul &lt;script&gt;alert(1)&lt;/script&gt;',
    ]) {
      expect(html).toContain(teks);
    }
  });

  test('penanda tangan: yang di luar instansi kosong, Plt. disebut', () => {
    expect(findSignatures(compose('laporan-pengukuran-perkin-2024-tw1-camat'))).toEqual([
      { pengantar: 'Mengetahui,', jabatan: 'BUPATI CONTOH' },
      {
        tanggal: 'Contoh, 15 April 2024',
        jabatan: 'CAMAT CONTOH',
        nama: 'Pejabat Contoh Satu, S.H.',
        pangkat: 'Penata, III/c',
        nip: '19720103 199203 1 012',
      },
    ]);
    expect(findSignatures(compose('laporan-pengukuran-perkin-2024-tw2-kepala-seksi-a'))).toEqual([
      { pengantar: 'Mengetahui,', jabatan: 'CAMAT CONTOH' }, // the seksi's own file is not for the Camat to approve
      { tanggal: 'Contoh, ……………………', jabatan: 'Plt. KEPALA SEKSI A', nama: 'Pejabat Contoh **Dua**' },
    ]);
  });

  test('bagan SOP: simbol, panah balik, dan waktu yang tidak disebut', () => {
    const bagan = compose('sop-pengumpulan')
      .sections.flatMap(({ blocks }) => blocks)
      .find(({ type }) => type === 'bagan-alir');
    expect(bagan).toMatchObject({
      judulKegiatan: 'Aktivitas',
      langkah: [
        { nomor: 1, pelaku: 'kasubag', simbol: 'terminator', lanjut: [2], waktu: '1 Hari' },
        { nomor: 2, pelaku: 'kasi', simbol: 'proses', lanjut: [3], kelengkapan: '–' },
        { nomor: 3, simbol: 'keputusan', lanjut: [4], kembali: [2], waktu: '–' },
        { nomor: 4, simbol: 'proses', lanjut: [6], keterangan: 'Lihat <lampiran>' },
        { nomor: 6, pelaku: 'camat', simbol: 'terminator', lanjut: [] },
      ],
    });
    const html = writeHtml(compose('sop-pengumpulan'));
    expect(html).toContain('4–8 hari kerja, dengan 2 langkah tanpa waktu');
    expect(html).toContain(
      'Peraturan Contoh Nomor 2 Tahun 2015 (telah diganti dengan Peraturan Contoh Nomor 3 Tahun 2021)',
    );
    expect(html).toContain('Pelaksana pada langkah 1, 3 tidak terbaca');
  });

  test('SOP tanpa isian pilihan', () => {
    const { id, jenis, nama, pelaksana, langkah } = SOP_CONTOH;
    const kinerja = kinerjaContoh({ sop: [{ path: 'sop/a.yaml', value: { id, jenis, nama, pelaksana, langkah } }] });
    const [entri] = listDokumen(kinerja, [SOP], 'publik');
    if (!entri) throw new Error('no SOP');
    expect(writeHtml(composeDokumen(kinerja, SOP, entri).value ?? kosong())).toContain('<td>–</td>');
  });

  test('jabatan yang tidak ada: masalah pada pembuka bagian', () => {
    const templat = readContoh('::: tanda-tangan kiri="wali-kota"\n:::');
    const [entri] = listDokumen(KINERJA, [templat], 'publik');
    if (!entri) throw new Error('no document');
    const { value, problems } = composeDokumen(KINERJA, templat, entri);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'templat-argumen-salah', file: 'templat/contoh.md', line: 8, column: 1 }]);
  });

  test('orientasi berganti menjadi bagian baru, yang sama cukup ganti halaman', () => {
    const templat = readContoh('a\n::: halaman\n:::\nb\n::: halaman orientasi="mendatar"\n:::\nc');
    const [entri] = listDokumen(KINERJA, [templat], 'publik');
    if (!entri) throw new Error('no document');
    const sections = composeDokumen(KINERJA, templat, entri).value?.sections ?? [];
    expect(sections.map(({ orientation, blocks }) => [orientation, ...blocks.map(({ type }) => type)])).toEqual([
      ['portrait', 'paragraph', 'pageBreak', 'paragraph'],
      ['landscape', 'paragraph'],
    ]);
  });
});

function compose(id: string): Dokumen {
  const entri = listDokumen(KINERJA, [LAPORAN, SOP], 'pratinjau').find((satu) => satu.id === id);
  const templat = [LAPORAN, SOP].find((satu) => satu.id === entri?.templat);
  return composeOrThrow(templat, entri);
}

function composeOrThrow(templat: Templat | undefined, entri: EntriDokumen | undefined): Dokumen {
  const { value, problems } =
    templat && entri ? composeDokumen(KINERJA, templat, entri) : { value: undefined, problems: [] };
  if (!value) throw new Error(`no document: ${JSON.stringify(problems)}`);
  return value;
}

/** What is drawn has golden files of its own. */
function withoutDrawings(html: string): string {
  return html.replace(/<svg[\s\S]*?<\/svg>/g, '<svg/>');
}

function findSignatures({ sections }: Dokumen) {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'signatures' ? block.parties : []));
}

function readContoh(isi: string): Templat {
  const kepala = [
    '---',
    'judul: a',
    'perihal: a',
    'untuk: pejabat-triwulan',
    'pengesah: kompilasi',
    'orientasi: tegak',
    '---',
  ];
  const { value, problems } = readTemplat('templat/contoh.md', [...kepala, isi].join('\n'));
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

function kosong(): Dokumen {
  throw new Error('no document');
}
