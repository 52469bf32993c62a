import { describe, expect, test } from 'vitest';
import type { Isi } from '../../src/domain/isi.ts';
import { listSasaranView } from '../../src/views/sasaran-rincian.ts';
import { viewDaftarSasaran } from '../../src/views/sasaran.ts';
import { groupPenyebut } from '../../src/views/sebut-dokumen.ts';
import { composeIsi } from './isi-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

function find(kode: string, terbitan = composeTerbitan()) {
  const view = listSasaranView(terbitan).find((satu) => satu.kode === kode);
  if (!view?.masa[0]) throw new Error(`contoh tanpa ${kode}`);
  return { ...view, baru: view.masa[0] };
}

describe('viewDaftarSasaran(terbitan)', () => {
  const [masa] = viewDaftarSasaran(composeTerbitan()).masa;

  test('tujuan, sasaran, dan capaian sejauh ini', () => {
    expect(masa?.masa).toBe('2021–2026');
    expect(
      masa?.tujuan
        .flatMap(({ sasaran }) => sasaran)
        .map(({ kode, capaian }) => [kode, capaian?.sampai, capaian?.kalimat]),
    ).toEqual([
      ['S1', 'Triwulan III 2024', '2 dari 2 indikator mencapai target.'],
      ['S2', 'Triwulan III 2024', '1 dari 1 indikator mencapai target.'],
    ]);
  });

  test('sebelum ada yang disahkan: target saja', () => {
    const [kosong] = viewDaftarSasaran(composeTerbitan('publik', composeIsi(false))).masa;
    const sasaran = kosong?.tujuan[0]?.sasaran[0];
    expect([sasaran?.capaian, sasaran?.iku[0]?.terakhir, sasaran?.iku[0]?.rentang.map(({ target }) => target)]).toEqual(
      [undefined, undefined, ['84\u00a0indeks', '88\u00a0indeks', '89\u00a0indeks']],
    );
  });

  test('tanpa renstra tidak ada masa', () => {
    expect(viewDaftarSasaran(composeTerbitan('publik', { ...composeIsi(false), renstra: [] })).masa).toEqual([]);
    expect(listSasaranView(composeTerbitan('publik', { ...composeIsi(false), renstra: [] }))).toEqual([]);
  });
});

describe('listSasaranView(terbitan)', () => {
  test('IKU dengan hitungan, dan target renstra per tahun di samping yang terjadi', () => {
    const [iku] = find('S1').baru.iku;
    expect(iku?.terakhir?.baris.sampai.hitungan?.rumus).toBe('88,75 ÷ 87 × 100');
    expect(iku?.rentang.map(({ tahun, target, hasil }) => [tahun, target, hasil?.realisasi, hasil?.capaian])).toEqual([
      [2023, '84\u00a0indeks', '82,5\u00a0indeks', '98,21%'],
      [2024, '88\u00a0indeks', '88,75\u00a0indeks', '–'],
      [2025, '89\u00a0indeks', '–', '–'],
    ]);
  });

  test('rata-rata dan kategorinya satu kalimat', () => {
    expect(find('S1').baru.capaian?.rataRata).toBe('Rata-rata capaiannya 101,01%, Sangat Tinggi.');
  });

  test('program menurut berkas program, jika tidak menurut renstra; unit dari IKU, program, dan kegiatan', () => {
    const isi = composeIsi(false);
    const withSasaran = (diProgram: string | undefined): Isi => ({
      ...isi,
      renstra: isi.renstra.map((berkas) => ({
        ...berkas,
        value: { ...berkas.value, program: [{ kode: '7.01.01', nama: 'Penunjang', sasaran: 'S2' }] },
      })),
      program: isi.program.map((berkas) => ({
        ...berkas,
        value: {
          ...berkas.value,
          program: berkas.value.program.map((satu) =>
            satu.kode === '7.01.01' && diProgram !== undefined ? { ...satu, sasaran: diProgram } : satu,
          ),
        },
      })),
    });
    const kode = (sasaran: string, isiUji: Isi) =>
      find(sasaran, composeTerbitan('publik', isiUji)).baru.program.map((satu) => satu.kode);
    expect([kode('S1', withSasaran(undefined)), kode('S2', withSasaran(undefined))]).toEqual([[], ['7.01.01']]);
    expect([kode('S1', withSasaran('S1')), kode('S2', withSasaran('S1'))]).toEqual([['7.01.01'], []]);
    const { unit } = find('S1', composeTerbitan('publik', withSasaran('S1'))).baru;
    expect(unit.map(({ teks }) => teks)).toEqual(['Seksi Pelayanan', 'Sekretariat']);
  });

  test('dua masa renstra: yang baru di atas, yang lama di bawahnya', () => {
    const isi = composeIsi(false);
    const lama = isi.renstra.map(({ value }) => ({
      path: 'renstra/2016-2020.yaml',
      value: { ...value, mulai: 2016, selesai: 2020 },
    }));
    const terbitan = composeTerbitan('publik', { ...isi, renstra: [...lama, ...isi.renstra] });
    const { masa } = find('S1', terbitan);
    expect(masa.map((satu) => [satu.masa, satu.tahun, satu.capaian])).toEqual([
      ['2021–2026', 2024, undefined],
      ['2016–2020', 2020, undefined],
    ]);
  });

  test('dijanjikan oleh, sumber', () => {
    const { baru } = find('S2');
    expect(baru.perjanjian).toEqual([{ teks: 'Camat', jalur: '/perjanjian/2024/camat/' }]);
    expect(baru.sumber?.jalur).toBe('/sumber/renstra/2021-2026.yaml/#L7');
  });
});

describe('groupPenyebut(terbitan, teks)', () => {
  const terbitan = composeTerbitan();

  test.each([
    ['Laporan Camat', ['Laporan Camat Triwulan I 2024']],
    ['SOP Pengumpulan', ['SOP Pengumpulan Data']],
    ['tidak tertulis', undefined],
  ])('%s', (teks, judul) => {
    expect(
      groupPenyebut(terbitan, [teks])
        .get(teks)
        ?.awal.map((satu) => satu.judul),
    ).toEqual(judul);
  });

  test('tanda kutip dan garis miring dicari apa adanya', () => {
    const kutip = 'Janji "A\\B"';
    const [satu] = terbitan.dokumen;
    if (!satu) throw new Error('contoh tanpa dokumen');
    const dokumen = [
      {
        ...satu,
        dokumen: { ...satu.dokumen, sections: [{ orientation: 'portrait' as const, blocks: [paragraf(kutip)] }] },
      },
    ];
    expect(groupPenyebut({ ...terbitan, dokumen }, [kutip]).get(kutip)?.awal).toHaveLength(1);
  });

  test('yang terbaru dulu; sisanya terpisah', () => {
    const [satu] = terbitan.dokumen;
    if (!satu) throw new Error('contoh tanpa dokumen');
    const dokumen = ([1, 2, 3, 4] as const).flatMap((triwulan) =>
      [2023, 2024].map((tahun) => ({
        ...satu,
        entri: { ...satu.entri, id: `x-${tahun}-${triwulan}`, periode: { tahun, triwulan } },
      })),
    );
    const { awal = [], lain = [] } =
      groupPenyebut({ ...terbitan, dokumen }, ['Laporan Camat']).get('Laporan Camat') ?? {};
    expect(awal.map(({ jalur }) => jalur)).toEqual([4, 3, 2, 1].map((triwulan) => `/dokumen/x-2024-${triwulan}/`));
    expect(lain).toHaveLength(4);
  });
});

function paragraf(teks: string) {
  return { type: 'paragraph' as const, text: [{ type: 'text' as const, text: teks }] };
}
