import { describe, expect, test } from 'vitest';
import { composeDokumen, listDokumen } from '../../src/dokumen/catalog.ts';
import { readTemplat, type Templat } from '../../src/dokumen/templat.ts';
import type { Isi } from '../../src/domain/isi.ts';
import type { Kinerja } from '../../src/domain/kinerja.ts';
import { headingLabel } from '../../src/markup/outline.ts';
import type { Block, Dokumen, Heading } from '../../src/markup/types.ts';
import { describeDokumen } from './dokumen-teks.ts';
import { kinerjaContoh } from './kinerja-contoh.ts';
import { composeLkjipPanjang, kinerjaPanjang, PEJABAT_LAPORAN, SOP_LAPORAN } from './lkjip-panjang.ts';
import { loadTemplat } from './templat-contoh.ts';

const LKJIP = loadTemplat('laporan-kinerja');
const EVALUASI = loadTemplat('evaluasi-kinerja-tahunan');
const PANJANG = composeLkjipPanjang();

/** Two triwulan, the second not sealed; the year before from capaian-lalu. */
const BERJALAN: Partial<Isi> = {
  pejabat: [PEJABAT_LAPORAN],
  sop: [SOP_LAPORAN],
  'capaian-lalu': [
    {
      path: 'capaian-lalu/2023.yaml',
      value: {
        tahun: 2023,
        sumber: { nama: 'Laporan rekaan 2023' },
        capaian: [
          { kode: 'IKU-1', target: 80, realisasi: 80.5 },
          { kode: 'IKU-2', target: 44, realisasi: 50 },
        ],
      },
    },
  ],
  lkjip: [
    {
      path: 'laporan/2024/lkjip.yaml',
      value: { tahun: 2024, tanggal: '2025-02-20', kata_pengantar: 'Puji **syukur**.', ikhtisar: '# bukan judul <b>' },
    },
  ],
  'evaluasi-tahunan': [
    {
      path: 'laporan/2024/evaluasi.yaml',
      value: {
        tahun: 2024,
        tanggal: '2025-01-20',
        pendorong: 'Kerja sama baik.',
        rekomendasi: [
          { masalah: 'Loket tutup', aksi: 'Buka loket cadangan', penanggung_jawab: 'seksi-a', tenggat: '2025-03-31' },
        ],
      },
    },
  ],
};

describe('Laporan Kinerja (PermenPANRB 53/2014 Lampiran II)', () => {
  test('urutan bab', () => {
    const judul = listJudul(PANJANG, 1).map(headingLabel);
    expect(judul).toEqual([
      'Kata Pengantar',
      'Ikhtisar Eksekutif',
      'Daftar Isi',
      'Daftar Tabel',
      'Daftar Gambar',
      'BAB I Pendahuluan',
      'BAB II Perencanaan Kinerja',
      'BAB III Akuntabilitas Kinerja',
      'BAB IV Penutup',
      'Lampiran 1 Perjanjian Kinerja',
      'Lampiran 2 Capaian Seluruh Indikator',
    ]);
  });

  test('tujuh analisis untuk setiap sasaran, menurut urutannya', () => {
    const analisis = [
      'a. Target dan realisasi tahun 2024',
      'b. Perbandingan dengan tahun-tahun sebelumnya',
      'c. Perbandingan dengan target jangka menengah',
      'd. Perbandingan dengan standar nasional',
      'e. Penyebab keberhasilan atau kegagalan dan alternatif solusi',
      'f. Efisiensi penggunaan sumber daya',
      'g. Program dan kegiatan penunjang',
    ];
    const bab = listJudul(PANJANG, 3, 4);
    expect(bab).toHaveLength(6 * 8);
    for (let sasaran = 0; sasaran < 6; sasaran += 1) {
      const [judul, ...isi] = bab.slice(sasaran * 8, sasaran * 8 + 8).map(headingLabel);
      expect(judul).toMatch(/^\d\. Sasaran S-\d: Meningkatnya mutu urusan rekaan/);
      expect(isi).toEqual(analisis);
    }
  });

  test('setiap sasaran memuat tabel tiap analisis dan grafiknya', () => {
    const isi = describeDokumen(PANJANG)
      .split('\n### ')
      .slice(1)
      .map((satu) => satu.split('\n## ')[0] ?? '');
    for (const satu of isi) {
      const gambar = satu.match(/^Gambar \d+\./gm) ?? [];
      const tabel = (satu.match(/^Tabel \d+\. \S+/gm) ?? []).map((baris) => baris.split(' ').at(-1));
      expect(gambar).toHaveLength(4);
      expect(tabel).toEqual(['Target,', 'Perbandingan', 'Kemajuan', 'Penyebab', 'Efisiensi', 'Program']);
    }
  });

  test('lampiran mendatar dengan semua indikator', () => {
    const lampiran = PANJANG.sections.at(-1);
    expect(lampiran?.orientation).toBe('landscape');
    const tabel = lampiran?.blocks.filter((block) => block.type === 'table').map(({ body }) => body.length);
    expect(tabel).toEqual([24, 10, 213]);
  });

  test('disahkan hanya bila keempat triwulan bersegel dan berkasnya ada', () => {
    const kinerja = kinerjaPanjang();
    const isDraf = (satu: Kinerja) => listDokumen(satu, [LKJIP], 'pratinjau').map(({ draf }) => draf);
    expect(listDokumen(kinerja, [LKJIP], 'publik').map(({ id, draf }) => [id, draf])).toEqual([
      ['laporan-kinerja-2024', false],
    ]);
    expect(isDraf(kinerja)).toEqual([true]);
    const tanpaBerkas = { ...kinerja, isi: { ...kinerja.isi, lkjip: [] } };
    expect(listDokumen(tanpaBerkas, [LKJIP], 'publik')).toEqual([]);
    const [, ...tigaTriwulan] = kinerja.periode;
    expect(listDokumen({ ...kinerja, periode: tigaTriwulan }, [LKJIP], 'publik')).toEqual([]);
    const baris = kinerja.baris.map((satu, index) => (index === 900 - 1 ? satu : { ...satu, disahkan: false }));
    expect(listDokumen({ ...kinerja, baris }, [LKJIP], 'publik')).toEqual([]);
  });

  test('tahun yang belum selesai: seluruh naskahnya', async () => {
    const teks = describeDokumen(compose(kinerjaContoh(BERJALAN), LKJIP));
    await expect(teks).toMatchFileSnapshot('../output/dokumen/laporan-kinerja-berjalan.txt');
  });

  test('tahun yang belum selesai menyebut sampai triwulan mana', () => {
    const teks = describeDokumen(compose(kinerjaContoh(BERJALAN), LKJIP));
    expect(teks).toContain('Tahun 2024 belum selesai: angka dalam laporan ini sampai dengan Triwulan II Tahun 2024.');
    expect(teks).toContain('Triwulan II belum disahkan, sehingga angkanya masih dapat berubah.');
    expect(describeDokumen(PANJANG)).not.toContain('belum selesai');
  });

  test('narasi yang belum ada disebut berkas dan kuncinya', () => {
    const teks = describeDokumen(compose(kinerjaContoh(BERJALAN), LKJIP));
    for (const kunci of ['gambaran_umum', 'isu_strategis', 'penutup']) {
      expect(teks).toContain(`Belum diisi pada laporan/2024/lkjip.yaml (${kunci}).`);
    }
    expect(teks).not.toContain('(kata_pengantar)');
    expect(describeDokumen(PANJANG)).not.toContain('Belum diisi');
  });

  test('penandatangan ialah yang menjabat pada tanggal laporan', () => {
    const pertama = PEJABAT_LAPORAN;
    const penugasan = pertama.value.penugasan.flatMap((satu) =>
      satu.jabatan === 'camat'
        ? [
            { ...satu, selesai: '2024-12-31' },
            { jabatan: 'camat', pejabat: 'dua', mulai: '2025-01-01' },
          ]
        : [satu],
    );
    const pejabat = [{ ...pertama, value: { ...pertama.value, penugasan } }];
    const teks = describeDokumen(compose(kinerjaContoh({ ...BERJALAN, pejabat }), LKJIP));
    expect(teks).toContain('ttd: CAMAT CONTOH Pejabat Contoh **Dua**');
  });

  test.each([
    ['tabel target-realisasi', 'sasaran="S-9"', 'sasaran "S-9" tidak ada dalam renstra tahun 2024'],
    ['grafik antar-tahun', 'indikator="IKU-9"', 'indikator "IKU-9" bukan IKU tahun 2024'],
  ])('%s %s: masalah pada pembukanya', (bagian, argumen, message) => {
    const templat = readContoh(`::: ${bagian} ${argumen}\n:::`);
    const kinerja = kinerjaContoh(BERJALAN);
    const [entri] = listDokumen(kinerja, [templat], 'pratinjau');
    if (!entri) throw new Error('no document');
    const { value, problems } = composeDokumen(kinerja, templat, entri);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'templat-argumen-salah', message, line: 8 }]);
  });
});

describe('Dokumen Evaluasi Kinerja tahunan', () => {
  test('seluruh naskahnya', async () => {
    const teks = describeDokumen(compose(kinerjaContoh(BERJALAN), EVALUASI));
    await expect(teks).toMatchFileSnapshot('../output/dokumen/evaluasi-kinerja-tahunan-berjalan.txt');
  });

  test('tindak lanjut memuat rekomendasi triwulan tahun itu dan evaluasi tahun lalu', () => {
    const saran = { masalah: 'm', aksi: 'a', penanggung_jawab: 'seksi-a', tenggat: '2024-05-31' };
    const kinerja = kinerjaContoh({
      ...BERJALAN,
      evaluasi: [
        {
          path: 'kinerja/2024/tw1/evaluasi.yaml',
          value: { tahun: 2024, triwulan: 1, tanggal: '2024-04-30', rekomendasi: [{ ...saran, hasil: 'selesai Mei' }] },
        },
      ],
      'evaluasi-tahunan': [
        { path: 'laporan/2023/evaluasi.yaml', value: { tahun: 2023, tanggal: '2024-01-20', rekomendasi: [saran] } },
      ],
    });
    const teks = describeDokumen(compose(kinerja, EVALUASI));
    expect(teks).toContain('Tindak lanjut rekomendasi evaluasi tahun 2023');
    expect(teks).toContain('Tindak lanjut rekomendasi evaluasi Triwulan I Tahun 2024');
    expect(teks).toContain('selesai Mei');
  });
});

function compose(kinerja: Kinerja, templat: Templat): Dokumen {
  const entri = listDokumen(kinerja, [templat], 'pratinjau').find(({ tahun }) => tahun === 2024);
  const { value, problems } = entri ? composeDokumen(kinerja, templat, entri) : { value: undefined, problems: [] };
  if (!value) throw new Error(`no document: ${JSON.stringify(problems)}`);
  return value;
}

function listJudul({ sections }: Dokumen, ...level: Heading['level'][]): Heading[] {
  const blocks = sections.flatMap((section): Block[] => section.blocks);
  return blocks.filter((block): block is Heading => block.type === 'heading' && level.includes(block.level));
}

function readContoh(isi: string): Templat {
  const kepala = ['---', 'judul: a', 'perihal: a', 'untuk: tahun', 'pengesah: lkjip', 'orientasi: tegak', '---'];
  const { value, problems } = readTemplat('templat/contoh.md', [...kepala, isi].join('\n'));
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}
