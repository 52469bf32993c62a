import { describe, expect, test } from 'vitest';
import type { CatatanBaca, Sop } from '../../src/domain/isi.generated.ts';
import { sop as validate } from '../../src/validate/validators.generated.js';
import { listCatatan, listTeks, NASKAH, normalize, SOP1, SOP2 } from './naskah.ts';
import { readContent } from './read-content.ts';

const KEDUANYA: [nama: string, sop: Sop][] = [
  ['SOP 1', SOP1],
  ['SOP 2', SOP2],
];

describe('langkah', () => {
  test('SOP 1: 12 langkah, bernomor seperti pada naskah', () => {
    expect(SOP1.langkah.map(({ nomor }) => nomor)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
  test('SOP 2: 17 langkah, nomor 11 dan 12 tidak ada', () => {
    expect(SOP2.langkah.map(({ nomor }) => nomor)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16, 17, 18, 19]);
  });
  test('kolom pelaksana: enam dan delapan', () => {
    expect(SOP1.pelaksana.map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "kasubag-perencanaan",
        "kasubag-umum",
        "admin-satu-data",
        "kepala-seksi",
        "sekretaris",
        "camat",
      ]
    `);
    expect(SOP2.pelaksana.map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "kasubag-perencanaan",
        "staf-sekretariat",
        "admin-satu-data",
        "staf-seksi",
        "kepala-sub-bagian",
        "kepala-seksi",
        "sekretaris",
        "camat",
      ]
    `);
  });
});

describe('pelaku tiap langkah, disimpulkan', () => {
  const KP = 'kasubag-perencanaan';
  const KU = 'kasubag-umum';
  test.each<[nama: string, sop: Sop, pelaku: string[]]>([
    [
      'SOP 1',
      SOP1,
      [
        KP,
        `${KP} ${KU}`,
        `${KU} kepala-seksi`,
        KU,
        KP,
        KP,
        'sekretaris',
        'camat',
        'admin-satu-data',
        KP,
        'sekretaris',
        'camat',
      ],
    ],
    [
      'SOP 2',
      SOP2,
      [KP, KP, 'staf-sekretariat', 'staf-seksi', 'kepala-sub-bagian', 'kepala-seksi', 'sekretaris', KP, KP, KP].concat([
        'sekretaris',
        'camat',
        'admin-satu-data',
        KP,
        'sekretaris',
        'camat',
        'staf-sekretariat',
      ]),
    ],
  ])('%s', (_nama, sop, pelaku) => {
    expect(sop.langkah.map(({ pelaksana }) => pelaksana.join(' '))).toEqual(pelaku);
    expect(sop.langkah.every(({ pelaksana_disimpulkan }) => pelaksana_disimpulkan)).toBe(true);
  });
});

describe('alur', () => {
  test.each<[nama: string, sop: Sop, kembali: Record<number, number[]>]>([
    ['SOP 1', SOP1, { 5: [4] }],
    ['SOP 2', SOP2, { 5: [3], 6: [4], 9: [3, 6], 13: [10] }],
  ])('%s: langkah kembali', (_nama, sop, kembali) => {
    const ada = sop.langkah.flatMap(({ nomor, keputusan }) => (keputusan ? [[nomor, keputusan.kembali_ke]] : []));
    expect(Object.fromEntries(ada)).toEqual(kembali);
  });
  test('SOP 2: cabang program 3 → 5 → 7 → 8 dan cabang kegiatan 4 → 6 → 8', () => {
    const lanjut = SOP2.langkah.flatMap((langkah) => (langkah.lanjut ? [[langkah.nomor, langkah.lanjut]] : []));
    expect(Object.fromEntries(lanjut)).toEqual({ 1: [2, 4], 3: [5], 4: [6], 5: [7], 6: [8], 10: [13] });
  });
  test.each([['pengumpulan-data-kinerja'], ['pengukuran-perjanjian-kinerja'], ['tata-kelola-repositori']])(
    '%s: setiap rujukan langkah dan pelaksana ada',
    (id) => {
      const sop = readContent(`content/sop/${id}.yaml`, validate);
      const nomor = sop.langkah.map((langkah) => langkah.nomor);
      const pelaksana = sop.pelaksana.map((satu) => satu.id);
      expect(new Set(nomor).size).toBe(nomor.length);
      for (const { lanjut, keputusan, ...langkah } of sop.langkah) {
        expect(nomor).toEqual(expect.arrayContaining([...(lanjut ?? []), ...(keputusan?.kembali_ke ?? [])]));
        expect(pelaksana).toEqual(expect.arrayContaining([...langkah.pelaksana, langkah.oleh ?? langkah.pelaksana[0]]));
      }
    },
  );
});

describe('waktu', () => {
  test('hanya SOP 1 langkah 6–8 tanpa waktu, seperti pada naskah', () => {
    const tanpa = KEDUANYA.map(([, sop]) => sop.langkah.filter(({ waktu }) => !waktu).map(({ nomor }) => nomor));
    expect(tanpa).toEqual([[6, 7, 8], []]);
  });
  test.each(KEDUANYA)('%s: rentang sama dengan yang tercetak', (_nama, sop) => {
    for (const { waktu } of sop.langkah) {
      if (!waktu) continue;
      const angka = (waktu.tercetak.match(/\d+/g) ?? []).map(Number);
      expect([waktu.min, waktu.maks]).toEqual([angka[0], angka.at(-1)]);
    }
  });
});

/** Chains of the two SOPs: a path's approvers are the approving steps that name it, in order. */
describe('rantai persetujuan', () => {
  const TATA_KELOLA = readContent('content/sop/tata-kelola-repositori.yaml', validate);
  test.each([
    ['kinerja/*/*/format.yaml', 'kasubag-umum'],
    ['kinerja/*/*/seksi/<unit>.yaml', 'kepala-seksi → kasubag-umum → kasubag-perencanaan'],
    ['kinerja/*/*/pengukuran/<seksi>.yaml', 'kepala-seksi → kasubag-perencanaan'],
    ['kinerja/*/*/pengukuran/<subbagian>.yaml', 'kepala-sub-bagian → sekretaris'],
    ['kinerja/*/*/program.yaml', 'kepala-sub-bagian → sekretaris → kasubag-perencanaan → kasubag-perencanaan'],
    ['kinerja/*/*/kompilasi.yaml', 'sekretaris → camat'],
    ['kinerja/*/*/laporan-capaian.yaml', 'sekretaris → camat'],
    ['kinerja/*/*/evaluasi.yaml', 'sekretaris (paraf) → camat (tanda_tangan)'],
    ['laporan/*/lkjip.yaml', 'sekretaris (paraf) → camat (tanda_tangan)'],
    ['laporan/*/evaluasi.yaml', 'sekretaris (paraf) → camat (tanda_tangan)'],
    ['kinerja/*/*/satu-data.yaml', 'kasubag-perencanaan'],
    ['arsip/*/*', 'kasubag-umum'],
    ['edisi/*/*', 'kasubag-perencanaan'],
    ['sop/*.yaml', 'sekretaris → camat'],
    ['pengecualian.yaml', 'sekretaris → camat'],
    ['perkin/*/*.yaml', 'sekretaris → camat'],
    ['kalender/*.yaml', 'kasubag-perencanaan → sekretaris'],
    ['.impor/*.yaml', 'kasubag-perencanaan → sekretaris'],
    ['../**', 'pengelola → sekretaris → camat'],
  ])('%s: %s', (berkas, rantai) => {
    const langkah = [SOP1, SOP2, TATA_KELOLA].flatMap((sop) => sop.langkah);
    const penyetuju = langkah.filter((satu) => satu.berkas?.includes(berkas) && satu.tindakan !== 'susun');
    const bedakan = rantai.includes('(');
    const nama = penyetuju.map(({ oleh, pelaksana, tindakan }) =>
      bedakan ? `${oleh ?? pelaksana[0]} (${tindakan})` : (oleh ?? pelaksana[0]),
    );
    expect(nama.join(' → ')).toBe(rantai);
  });
});

/** The 22 places of the scan that are garbled or contradict each other: where the note stands, and what it quotes. */
const CATATAN: [baris: number, sop: Sop, tempat: number | 'dokumen' | 'dasar hukum', tercetak: string][] = [
  [1, SOP1, 'dokumen', 'CAHYONG, SH'],
  [1, SOP2, 'dokumen', 'CAHYONO, SH, A.'],
  [2, SOP1, 'dokumen', '19720103199203 1 012'],
  [2, SOP2, 'dokumen', '19720101 100203 1012'],
  [3, SOP1, 'dokumen', 'Penata Tk. I/III.d'],
  [3, SOP2, 'dokumen', 'Penata TK I/III'],
  [4, SOP1, 12, 'ditandatangani Inspektur'],
  [4, SOP2, 15, 'ditandatangani Inspektur'],
  [4, SOP2, 16, 'ditandatangani Inspektur'],
  [4, SOP2, 18, 'ditandatangani Inspektur'],
  [4, SOP2, 19, 'ditandatangani Inspektur'],
  [5, SOP2, 19, 'Pejabat Es 2, 3 dan 4'],
  [6, SOP1, 'dokumen', 'Renstra Kecamatan Pengadegan'],
  [6, SOP2, 'dokumen', 'Renstra Kecamatan Pengadegan'],
  [7, SOP2, 'dokumen', 'KECAMATAN KUTABARI'],
  [8, SOP2, 13, '13'],
  [9, SOP2, 15, 'No. Kegiatan Pelaksana Mutu Baku Keterangan'],
  [10, SOP1, 'dokumen', 'Mula Mula'],
  [11, SOP1, 'dokumen', 'Kepala Sekel'],
  [11, SOP1, 'dokumen', 'Admin Baru Data'],
  [11, SOP1, 1, 'Kepala Sekel'],
  [11, SOP1, 3, 'Kepala Sekel'],
  [11, SOP1, 4, 'Kepala Sekel'],
  [11, SOP1, 9, 'Admin Baru Data'],
  [11, SOP1, 9, 'Aplikasi Baru Data'],
  [12, SOP1, 1, 'Mempunyai draft format'],
  [12, SOP1, 4, 'menyampulkannya'],
  [13, SOP1, 3, 'yang sudah terisi dan divalidasi'],
  [14, SOP1, 6, '(kosong)'],
  [14, SOP1, 7, '(kosong)'],
  [14, SOP1, 8, '(kosong)'],
  [15, SOP1, 10, '3-22 hari'],
  [16, SOP1, 'dokumen', '(kosong)'],
  [16, SOP2, 'dokumen', '(kosong)'],
  [17, SOP1, 'dokumen', 'SOP MEKANISME PENGUMPULAN DATA KINERJA DAN PENYUSUNAN LAPORAN EVALUASI KINERJA'],
  [17, SOP1, 'dokumen', 'PENYUSUNAN LAPORAN KINERJA KECAMATAN KUTASARI'],
  [17, SOP2, 'dokumen', 'SOP LAPORAN PENGUKURAN PERJANJIAN KINERJA DAN EVALUASI KINERJA'],
  [18, SOP1, 9, 'https://data.purbalinggakab.go.id/'],
  [18, SOP2, 15, 'https://data.purbalinggakab.go.id/'],
  [19, SOP1, 'dasar hukum', 'Pelaporan Kinerja dan'],
  [19, SOP1, 'dasar hukum', 'Implementasi Sistem'],
  [19, SOP2, 'dasar hukum', 'Pelaporan Kinerja dan'],
  [19, SOP2, 'dasar hukum', 'Implementasi Sistem'],
  [20, SOP1, 'dokumen', '700/ /2024'],
  [20, SOP2, 'dokumen', '700/ /2024'],
  [21, SOP2, 5, 'bila benar diteruskan ke Sekretaris'],
  [21, SOP2, 6, 'meneruskan ke Kasubbag Perencanaan dan Keuangan'],
  [22, SOP2, 9, 'jika salah kembali ke Kepala Seksi/sekretariat'],
];

describe('catatan baca', () => {
  test('ke-22 tempat semuanya ada', () => {
    expect([...new Set(CATATAN.map(([baris]) => baris))]).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
  });
  test.each(CATATAN.map(([baris, sop, tempat, tercetak]) => ({ baris, id: sop.id, sop, tempat, tercetak })))(
    '$baris: $id $tempat "$tercetak"',
    ({ sop, tempat, tercetak }) => {
      const catatan = findCatatan(sop, tempat);
      expect(catatan.map((satu) => satu.tercetak).filter((teks) => teks.includes(tercetak))).not.toEqual([]);
    },
  );
  test.each(KEDUANYA)('%s: setiap kutipan tercetak memang ada pada naskah', (_nama, sop) => {
    const kutipan = listCatatan(sop).map(({ tercetak }) => tercetak);
    expect(kutipan.filter((teks) => teks !== '(kosong)' && !NASKAH.includes(teks))).toEqual([]);
  });
  test.each(KEDUANYA)('%s: teks yang berbeda dari naskah mempunyai catatan', (_nama, sop) => {
    const naskah = normalize(NASKAH);
    const berbeda = listTeks(sop).filter(({ teks }) => !naskah.includes(normalize(teks)));
    const tanpaCatatan = berbeda.filter(({ bagian, catatan }) => !catatan.some((satu) => satu.bagian === bagian));
    expect(tanpaCatatan).toEqual([]);
    expect(berbeda.length).toBeGreaterThan(0);
  });
  test.each(KEDUANYA)('%s: yang terbaca keliru tidak bocor ke luar kutipan', (_nama, sop) => {
    const teks = JSON.stringify(sop, (key, value: unknown) => (key === 'tercetak' ? undefined : value));
    expect(teks).not.toMatch(/Inspektur|Pengadegan|Kutabari|\bSekel\b|Baru Data/i);
  });
  test('dasar hukum yang sudah diganti menyebut penggantinya', () => {
    const diganti = SOP1.dasar_hukum?.filter(({ diganti_oleh }) => diganti_oleh?.includes('Nomor 88 Tahun 2021'));
    expect(diganti?.map(({ teks }) => teks)).toEqual([expect.stringContaining('Nomor 12 Tahun 2015')]);
  });
});

describe('satu halaman muka untuk dua SOP', () => {
  test('isian halaman muka sama', () => {
    const halamanMuka = ({ nomor, tanggal_pembuatan, tanggal_efektif, disahkan_oleh, dasar_hukum }: Sop) => {
      return { nomor, tanggal_pembuatan, tanggal_efektif, disahkan_oleh, dasar_hukum };
    };
    expect(halamanMuka(SOP2)).toEqual(halamanMuka(SOP1));
    expect(SOP1).toMatchObject({
      nomor: '700/ /2024',
      tanggal_pembuatan: '2024-01-15',
      disahkan_oleh: { jabatan: 'camat' },
    });
    expect(SOP1).not.toHaveProperty('tanggal_revisi');
  });
});

function findCatatan(sop: Sop, tempat: number | 'dokumen' | 'dasar hukum'): CatatanBaca {
  if (tempat === 'dokumen') return sop.catatan_baca ?? [];
  if (tempat === 'dasar hukum') return (sop.dasar_hukum ?? []).flatMap(({ catatan_baca }) => catatan_baca ?? []);
  return sop.langkah.find(({ nomor }) => nomor === tempat)?.catatan_baca ?? [];
}
