import { describe, expect, test } from 'vitest';
import type { Jabatan, Penugasan } from '../../src/domain/lookup.ts';
import type { Isi } from '../../src/domain/isi.ts';
import { listPerjanjianView } from '../../src/views/perjanjian-rincian.ts';
import { viewDaftarPerjanjian } from '../../src/views/perjanjian.ts';
import { listTerkaitUnit } from '../../src/views/unit-terkait.ts';
import { composeIsi } from './isi-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

const JABATAN: Jabatan[] = [
  { id: 'bupati', nama: 'Bupati', luar_instansi: true },
  { id: 'camat', nama: 'Camat', unit: 'camat', eselon: 'III.a', atasan: 'bupati' },
  { id: 'kepala-seksi-pelayanan', nama: 'Kepala Seksi Pelayanan', unit: 'seksi-pelayanan', atasan: 'camat' },
];

function withPejabat(isi: Isi, penugasan: Penugasan[], jabatan = JABATAN): Isi {
  const pejabat = ['satu', 'dua'].map((id) => ({ id, nama: `Orang ${id}`, nip: '197201031992031012' }));
  return { ...isi, pejabat: [{ path: 'pejabat.yaml', value: { jabatan, pejabat, penugasan } }] };
}

const DEFINITIF: Penugasan = { jabatan: 'camat', pejabat: 'satu', mulai: '2023-01-02' };
const PLT: Penugasan = { jabatan: 'camat', pejabat: 'dua', sifat: 'plt', mulai: '2024-06-01', sk: 'SK 1/2024' };

function withPerubahan(isi: Isi): Isi {
  const perubahan = [{ tanggal: '2024-09-02', alasan: 'Survei diulang', target: { 'IKU-1': { target: 90 } } }];
  return { ...isi, perkin: isi.perkin.map((satu) => ({ ...satu, value: { ...satu.value, perubahan } })) };
}

function findCamat(isi: Isi = composeIsi()) {
  const view = listPerjanjianView(composeTerbitan('publik', isi)).find(({ jabatan }) => jabatan === 'camat');
  if (!view) throw new Error('contoh tanpa perkin camat');
  return view;
}

describe('para pihak', () => {
  test.each([
    ['definitif', [DEFINITIF], { sebutan: 'Camat', nama: 'Orang satu', luar: false }],
    ['Plt. yang belum menjabat pada hari perjanjian', [DEFINITIF, PLT], { sebutan: 'Camat', nama: 'Orang satu' }],
    ['Plt. pada hari perjanjian', [{ ...PLT, mulai: '2024-01-01' }], { sebutan: 'Plt. Camat', nama: 'Orang dua' }],
    ['belum ada pemangku', [], { sebutan: 'Camat', nama: undefined }],
  ])('%s', (_, penugasan, harapan) => {
    expect(findCamat(withPejabat(composeIsi(), penugasan)).pertama).toMatchObject(harapan);
  });

  test('perjanjian perubahan: yang memangku pada hari perubahan; keduanya tampil sebagai pemangku tahun itu', () => {
    const view = findCamat(withPerubahan(withPejabat(composeIsi(false), [DEFINITIF, PLT])));
    expect(view).toMatchObject({
      judul: 'Perjanjian Kinerja Perubahan',
      pertama: { sebutan: 'Plt. Camat', nama: 'Orang dua' },
      tanggal: '2 September 2024',
      mulanya: '15 Januari 2024',
    });
    expect(view.pemangku.map(({ nama, keterangan }) => [nama, keterangan])).toEqual([
      ['Orang dua', 'Plt. Camat · sejak 1 Juni 2024 · SK 1/2024'],
      ['Orang satu', 'sejak 2 Januari 2023'],
    ]);
  });

  test('atasan di luar kecamatan tanpa nama, walau ada yang tercatat', () => {
    const isi = withPejabat(composeIsi(), [DEFINITIF, { jabatan: 'bupati', pejabat: 'dua', mulai: '2021-01-01' }]);
    expect(findCamat(isi).kedua).toEqual({ sebutan: 'Bupati', nama: undefined, luar: true });
  });

  test('tanpa eselon: jabatannya saja', () => {
    const jabatan = JABATAN.map(({ eselon: _, ...lain }) => lain);
    expect(findCamat(withPejabat(composeIsi(), [DEFINITIF], jabatan)).pertama).toEqual({
      sebutan: 'Camat',
      nama: undefined,
      luar: false,
    });
  });
});

describe('listPerjanjianView(terbitan)', () => {
  test('target setahun, target tiap triwulan, capaian sejauh ini', () => {
    const [pertama] = findCamat().sasaran;
    expect(pertama).toMatchObject({ uraian: 'Pelayanan makin baik', tautan: { jalur: '/sasaran/S1/' } });
    expect(
      pertama?.indikator.map(({ kode, target, triwulan, terakhir }) => [
        kode,
        target,
        triwulan.map((satu) => satu.target).join(' '),
        terakhir?.periode.pendek,
        terakhir?.baris.sampai.persen,
        terakhir?.baris.sampai.kata,
      ]),
    ).toEqual([
      [
        'IKU-1',
        '88\u00a0indeks',
        '85\u00a0indeks 86\u00a0indeks 87\u00a0indeks 88\u00a0indeks',
        'TW III',
        '102,01%',
        'Tercapai',
      ],
      [
        'IKU-2',
        '12\u00a0aduan',
        '4\u00a0aduan 4\u00a0aduan 2\u00a0aduan 2\u00a0aduan',
        'TW III',
        '100,00%',
        'Tercapai',
      ],
    ]);
  });

  test('perubahan: semula dan menjadi; target di atasnya sudah yang baru', () => {
    const view = findCamat(withPerubahan(composeIsi(false)));
    expect(view.perubahan).toEqual([
      {
        tanggal: '2 September 2024',
        alasan: 'Survei diulang',
        beda: [
          {
            apa: 'Target',
            nama: 'Indeks Kepuasan Masyarakat',
            jalur: '/indikator/IKU-1/',
            dari: '88\u00a0indeks',
            menjadi: '90\u00a0indeks',
          },
        ],
      },
    ]);
    expect(view.sasaran[0]?.indikator[0]?.target).toBe('90\u00a0indeks');
    expect(findCamat().perubahan).toEqual([]);
  });

  test('anggaran yang dijanjikan di samping yang dibelanjakan; perubahan program sesudahnya disebut terpisah', () => {
    const isi = composeIsi(false);
    const perubahan = [{ tanggal: '2024-12-02', dasar: 'Pergeseran', pagu: { '7.01.01': 240_000_000 } }];
    const uji: Isi = {
      ...isi,
      perkin: isi.perkin.map((satu) => ({ ...satu, value: { ...satu.value, anggaran: ['7.01.01', '7.01.02'] } })),
      program: isi.program.map((satu) => ({ ...satu, value: { ...satu.value, perubahan } })),
    };
    const view = listPerjanjianView(composeTerbitan('pratinjau', uji))[0];
    expect(view?.anggaran?.pos.map(({ kode, pagu, uang }) => [kode, pagu, uang.pagu])).toEqual([
      ['7.01.01', 'Rp250.000.000', 'Rp240.000.000'],
      ['7.01.02', 'Rp100.000.000', 'Rp100.000.000'],
    ]);
    expect(view?.anggaran?.jumlah).toBe('Rp350.000.000');
    expect([view?.perubahan, view?.menyusul.map(({ tanggal }) => tanggal)]).toEqual([[], ['2 Desember 2024']]);
    expect(findCamat().anggaran).toBeUndefined();
  });

  test('belum ada yang disahkan', () => {
    const view = findCamat(composeIsi(false));
    expect([view.capaian, view.sasaran[0]?.indikator[0]?.terakhir]).toEqual([undefined, undefined]);
  });

  test('dokumen pejabat itu dan tahun itu saja', () => {
    const isi = composeIsi(false);
    const lain = isi.perkin.map(({ value }) => ({ path: 'perkin/2025/camat.yaml', value: { ...value, tahun: 2025 } }));
    const views = listPerjanjianView(composeTerbitan('publik', { ...isi, perkin: [...isi.perkin, ...lain] }));
    expect(
      views.map(({ tahun, dokumen, lainnya }) => [tahun, dokumen.length, lainnya.map(({ teks }) => teks)]),
    ).toEqual([
      [2024, 1, ['2025']],
      [2025, 0, ['2024']],
    ]);
  });
});

describe('viewDaftarPerjanjian(terbitan)', () => {
  test('tahun terbaru di atas; urutan jabatan seperti pejabat.yaml', () => {
    const isi = composeIsi(false);
    const salin = (tahun: number, jabatan: string) =>
      isi.perkin.map(({ value }) => ({ path: `perkin/${tahun}/${jabatan}.yaml`, value: { ...value, tahun, jabatan } }));
    const perkin = [...salin(2024, 'kepala-seksi-pelayanan'), ...salin(2023, 'camat'), ...isi.perkin];
    const { tahun } = viewDaftarPerjanjian(composeTerbitan('publik', { ...isi, perkin }));
    expect(tahun.map((satu) => [satu.tahun, satu.perjanjian.map(({ jabatan }) => jabatan)])).toEqual([
      [2024, ['Camat', 'Kepala Seksi Pelayanan']],
      [2023, ['Camat']],
    ]);
  });

  test('ringkasan satu kalimat, atau belum ada', () => {
    const butir = (isi: Isi) => viewDaftarPerjanjian(composeTerbitan('publik', isi)).tahun[0]?.perjanjian[0];
    expect(butir(composeIsi())).toMatchObject({
      jumlah: 3,
      capaian: { sampai: 'Triwulan III', kalimat: '3 dari 3 indikator mencapai target.' },
    });
    expect(butir(composeIsi(false))?.capaian).toBeUndefined();
    expect(viewDaftarPerjanjian(composeTerbitan('publik', { ...composeIsi(false), perkin: [] })).tahun).toEqual([]);
  });
});

test('laman unit menaut ke pejabatnya dan janji mereka', () => {
  const terbitan = composeTerbitan('publik', withPejabat(composeIsi(), [DEFINITIF]));
  expect(listTerkaitUnit(terbitan, 'camat')).toEqual([
    { teks: 'Camat', jalur: '/pejabat/#jabatan-camat' },
    { teks: 'Perjanjian kinerja 2024 Camat', jalur: '/perjanjian/2024/camat/' },
  ]);
  expect(listTerkaitUnit(terbitan, 'sekretariat')).toEqual([]);
});
