import { describe, expect, test } from 'vitest';
import { composeDokumen, listDokumen } from '../../src/dokumen/catalog.ts';
import { sumPagu } from '../../src/dokumen/rencana-aksi.ts';
import { listTahunJanji } from '../../src/dokumen/renstra-tahun.ts';
import { resolveKinerja } from '../../src/domain/resolve.ts';
import type { Dokumen } from '../../src/markup/types.ts';
import { composeSatu, listKalimat, listTabel, loadIsi, toTeks } from './isi-dokumen.ts';
import { loadTemplat } from './templat-contoh.ts';

const LENGKAP = resolveKinerja(loadIsi('lengkap'));
const KANTOR = resolveKinerja(loadIsi('content'));

/** The years of one program in the table of money, up to its sum. */
function listUangProgram(dokumen: Dokumen, judul: string): string[][] {
  const baris = toTeks(listTabel(dokumen)[2]?.body ?? []);
  const awal = baris.findIndex(([satu]) => satu?.startsWith(judul));
  return baris.slice(awal + 1, awal + 7);
}

describe('rencana-aksi', () => {
  test('indikator sekali, aksinya berurutan, dengan target yang berlaku', () => {
    const [tabel] = listTabel(composeSatu(LENGKAP, 'rencana-aksi', 'rencana-aksi-2024'));
    expect(toTeks(tabel?.body ?? [])).toEqual([
      [
        ...['1', 'Meningkatnya mutu pelayanan', 'Nilai kepuasan masyarakat (indeks)', '84', '82', '82', '83', '84'],
        ...['Survei kepuasan', 'TW I–IV', '7.01.02.2.01.0002', '10.000.000', 'Seksi Pelayanan'],
      ],
    ]);
  });

  test('rekapitulasi: tiap pagu sekali, yang di bawah induk yang juga membiayai tidak ikut', () => {
    const pagu = new Map([
      ['7.01.01', 100],
      ['7.01.01.2.01', 40],
      ['7.01.02', 7],
    ]);
    const aksi = ['7.01.01.2.01', '7.01.02', '7.01.02'].map((anggaran) => ({ anggaran }));
    expect(sumPagu(pagu, aksi)).toBe(47);
    expect(sumPagu(pagu, [...aksi, { anggaran: '7.01.01' }])).toBe(107);
    expect(sumPagu(pagu, [{}])).toBeUndefined();
  });

  test('terbit tanpa menunggu segel triwulan, dan karena itu tanpa satu pun realisasi', () => {
    const templat = loadTemplat('rencana-aksi');
    expect(listDokumen(LENGKAP, [templat], 'publik').map(({ id }) => id)).toEqual(['rencana-aksi-2024']);
    const mengintip = { ...templat, isi: loadTemplat('evaluasi-iku').isi };
    const [entri] = listDokumen(LENGKAP, [mengintip], 'publik');
    if (!entri) throw new Error('not published');
    const { value } = composeDokumen(LENGKAP, mengintip, entri);
    expect(value).toBeDefined();
    expect(JSON.stringify(value)).not.toContain('Nilai kepuasan masyarakat');
  });

  test('tanpa berkas rencana aksi: disebut di tempatnya', () => {
    const kosong = resolveKinerja({ ...loadIsi('lengkap'), 'rencana-aksi': [] });
    expect(listKalimat(composeSatu(kosong, 'rencana-aksi', 'rencana-aksi-2024'))).toContain(
      'Belum diisi (rencana-aksi/2024.yaml).',
    );
  });
});

describe('evaluasi-renstra', () => {
  const dokumen = composeSatu(KANTOR, 'evaluasi-renstra', 'evaluasi-renstra-2024');
  const tabel = listTabel(dokumen).map(({ body }) => toTeks(body));

  test('IKU: target Renstra, realisasi, dan capaian tiap tahun, lalu kemajuan terhadap target akhir', () => {
    // IKU-4 goes down: (2 × 20 − 21) ÷ 20, and 14 against the 12 of 2026
    expect(tabel[0]?.find(([nomor]) => nomor === '4')).toEqual([
      ...['4', 'Jumlah gangguan ketenteraman dan ketertiban umum', 'kejadian'],
      ...['24', '22', '108,33%', '20', '21', '95,00%', '16', '14', '112,50%', '14', '12', '83,33%'],
    ]);
  });

  test('uang program: pagu dan realisasi tiap tahun, jumlahnya, dan tingkat realisasinya', () => {
    expect(listUangProgram(dokumen, '2 · 7.01.02')).toEqual([
      ['2022', '62.500.000', '60.875.000', '97,40%'],
      ['2023', '66.000.000', '64.310.000', '97,44%'],
      ['2024', '72.000.000', '70.525.000', '97,95%'],
      ['2025', '76.500.000', '', ''],
      ['2026', '80.000.000', '', ''],
      ['Jumlah pagu; realisasi s.d. 2024', '357.000.000', '195.710.000', '54,82%'],
    ]);
  });

  test('tahun yang tidak ada dalam data tidak menjadi nol, dan disebut alasannya', () => {
    const tanpa = resolveKinerja({ ...loadIsi('content'), 'capaian-lalu': [] });
    const kosong = composeSatu(tanpa, 'evaluasi-renstra', 'evaluasi-renstra-2024');
    const baris = listUangProgram(kosong, '2 · 7.01.02');
    expect(baris[0]).toEqual(['2022', '62.500.000', '–', '–']);
    expect(baris.at(-1)?.slice(1)).toEqual(['357.000.000', '–', '–']);
    expect(listKalimat(kosong).join('\n')).toContain('realisasi tahun 2022 dan 2023 tidak ada dalam data');
  });

  test('tahun yang dijanjikan', () => {
    expect(listTahunJanji(KANTOR.isi.renstra[0]?.value)).toEqual([2022, 2023, 2024, 2025, 2026]);
    expect(listTahunJanji(undefined)).toEqual([]);
  });
});

describe('evaluasi-iku, bahan-lppd, bahan-evaluasi-rpjmd', () => {
  test('evaluasi IKU: kelengkapan pengukuran', () => {
    const semua = listTabel(composeSatu(KANTOR, 'evaluasi-iku', 'evaluasi-iku-2024')).map(({ body }) => toTeks(body));
    const iku5 = semua.flat().find((row) => row.includes('3 dari 4') && row[0] === '5');
    expect(iku5?.slice(2)).toEqual(['persen', '95', '74,17', '78,07%', 'Tinggi', '3 dari 4', '3 bukti']);
  });

  test.each(['bahan-lppd', 'bahan-evaluasi-rpjmd'])('%s menyebut yang tidak ada datanya', (templat) => {
    const kalimat = listKalimat(composeSatu(KANTOR, templat, `${templat}-2024`));
    expect(kalimat.some((satu) => /tidak ada dalam repositori data kinerja ini/.test(satu))).toBe(true);
  });

  test.each(['evaluasi-iku', 'evaluasi-renstra', 'bahan-lppd', 'bahan-evaluasi-rpjmd'])(
    '%s tidak terbit selama tahunnya belum disahkan seluruhnya',
    (templat) => {
      expect(listDokumen(LENGKAP, [loadTemplat(templat)], 'publik')).toEqual([]);
    },
  );
});

describe('perjanjian-kinerja', () => {
  const camat = composeSatu(LENGKAP, 'perjanjian-kinerja', 'perjanjian-kinerja-2024-camat');

  test('perubahan: judul, target yang berlaku, dan angka lama serta baru', () => {
    expect(camat.judul).toMatch(/^Perjanjian Kinerja Perubahan /);
    const [, , lampiran] = listTabel(camat).map(({ body }) => toTeks(body));
    expect(lampiran).toEqual([
      ['1.', 'Meningkatnya mutu pelayanan', 'Nilai kepuasan masyarakat', '84\u00a0indeks'],
      ['Predikat akuntabilitas', 'BB'],
    ]);
    expect(listKalimat(camat)).toEqual(
      expect.arrayContaining([
        '2 September 2024: Penyesuaian rekaan; Anggaran perubahan rekaan.',
        'target Nilai kepuasan masyarakat: dari 83\u00a0indeks menjadi 84\u00a0indeks',
      ]),
    );
  });

  test('camat: Program, Anggaran, Keterangan; kepala seksi: Kegiatan, Anggaran', () => {
    const seksi = composeSatu(LENGKAP, 'perjanjian-kinerja', 'perjanjian-kinerja-2024-kepala-seksi-pelayanan');
    const kepala = [camat, seksi].map((dokumen) => toTeks(listTabel(dokumen).at(-1)?.head ?? [])[0]);
    expect(kepala).toEqual([
      ['Program', 'Anggaran (Rp)', 'Keterangan'],
      ['Kegiatan', 'Anggaran (Rp)'],
    ]);
    const [, , lampiran] = listTabel(seksi);
    expect(toTeks(lampiran?.head ?? [])).toEqual([
      ['No.', 'Sasaran', 'Indikator Kinerja', 'Target'],
      ['(1)', '(2)', '(3)', '(4)'],
    ]);
  });

  test('pihak kedua camat di luar kecamatan: tanpa nama; dua blok di setiap bagian', () => {
    const ttd = composeSatu(KANTOR, 'perjanjian-kinerja', 'perjanjian-kinerja-2024-camat')
      .sections.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'signatures' ? [block.parties] : []));
    expect(ttd).toMatchObject([
      [
        { pengantar: 'Pihak Kedua,', jabatan: 'BUPATI PURBALINGGA' },
        { pengantar: 'Pihak Pertama,', nama: 'Cahyono, S.H.' },
      ],
      [{ jabatan: 'BUPATI PURBALINGGA' }, { tanggal: 'Kutasari, 7 Oktober 2024', nama: 'Cahyono, S.H.' }],
    ]);
    expect(ttd.map(([kiri]) => kiri?.nama)).toEqual([undefined, undefined]);
  });
});
