import { describe, expect, test } from 'vitest';
import type { FaktaMR } from '../../src/alur/fakta.ts';
import type { HasilPeriksa } from '../../src/alur/kebijakan.ts';
import { decide, type Putusan } from '../../src/alur/putusan.ts';
import {
  BERSIH,
  kembalikan,
  KEPALA,
  komentar,
  menit,
  oleh,
  PEMERINTAHAN,
  permohonan,
  rantaiLengkap,
  setuju,
  TW1,
  ubahan,
} from './fakta-contoh.ts';
import { AKUN, akhiriPenugasan, kebijakan, KUTASARI, tambahPenugasan } from './kantor.ts';

const SOP = 'pengumpulan-data-kinerja';

function putuskan(ubah: Partial<FaktaMR>, periksa: Partial<HasilPeriksa> = {}): Putusan['rantai'][number] {
  const [rantai] = decide(kebijakan(), permohonan(ubah), { ...BERSIH, ...periksa }, '2024-04-02').rantai;
  if (!rantai) throw new Error('tanpa rantai');
  return rantai;
}

function listBoleh({ langkah }: Putusan['rantai'][number]): string[] {
  return langkah.map(({ boleh }) => boleh.map(({ orang }) => orang.id.replace('contoh-', '')).join(' '));
}

describe('decide: siapa yang boleh mengambil langkah', () => {
  test('langkah yang selesai tidak ditawarkan lagi', () => {
    expect(listBoleh(putuskan({ persetujuan: [setuju('pemerintahan', 10)] }))).toEqual([
      '',
      'kasubag-umum',
      'kasubag-perencanaan',
    ]);
  });

  test('pejabat diganti: yang sudah mengambil satu langkah tidak ditawari langkah lain', () => {
    const [baru] = akhiriPenugasan(
      akhiriPenugasan(KUTASARI, 'camat', '2024-04-30'),
      'sekretaris',
      '2024-04-30',
    ).pejabat;
    const ubah = { berkas: [ubahan('content/pejabat.yaml')], ...oleh('umum'), persetujuan: [setuju('pelayanan', 10)] };
    expect(listBoleh(putuskan(ubah, baru ? { pejabatBaru: baru.value } : {}))).toEqual([
      '',
      'kasubag-perencanaan kasi-pemerintahan kasi-pemberdayaan kasi-ketentraman',
    ]);
  });
});

describe('decide(…, per): hari yang ditanyakan', () => {
  const plh = (mulai: string): typeof KUTASARI =>
    tambahPenugasan(KUTASARI, {
      jabatan: 'kasubag-umum',
      pejabat: 'contoh-kasi-pelayanan',
      sifat: 'plh',
      mulai,
      selesai: mulai,
      sk: 'x',
    });
  const besok = 24 * 60;
  const LUSA = '2024-04-04';
  const [BESOK, KINI] = ['2024-04-03', '2024-04-02'];
  const jauh = { waktu: menit(besok), sha: KEPALA };

  /** Who is asked for step 4, when a Plh. holds it on that one day: so the day that was asked for shows. */
  function isHari(hari: string, ubah: Partial<FaktaMR>, per?: string): boolean {
    const [rantai] = decide(kebijakan(plh(hari)), permohonan(ubah), BERSIH, per).rantai;
    return rantai?.langkah[1]?.boleh[0]?.orang.id === AKUN.pelayanan.nama;
  }

  test.each<[nama: string, hari: string, ubah: Partial<FaktaMR>, per?: string]>([
    ['hari yang diminta', LUSA, {}, LUSA],
    ['tanpa diminta: hari dibuka', KINI, {}],
    ['… walau fakta lain lebih awal', BESOK, { dibuka: menit(besok) }],
    ['hari dorongan terakhir', BESOK, { pendorong: [{ ...jauh, akun: AKUN.staf }] }],
    ['hari persetujuan terakhir', BESOK, { persetujuan: [setuju('pelayanan', besok)] }],
    ['hari komentar terakhir', BESOK, { komentar: [komentar('staf', besok, 'sudah diperbaiki')] }],
    ['hari versi terakhir', BESOK, { versi: [jauh] }],
    [
      'yang terakhir, walau disebut di tengah',
      BESOK,
      { komentar: [-9, besok, 3, 5, 7].map((n) => komentar('staf', n, 'x')) },
    ],
    ['waktu yang tidak terbaca dilewati', KINI, { persetujuan: [setuju('pelayanan', 10, { waktu: 'x' })] }],
  ])('%s', (_, hari, ubah, per) => {
    expect(isHari(hari, ubah, per)).toBe(true);
    expect(isHari('2024-04-20', ubah, per)).toBe(false);
  });

  test('tidak satu waktu pun terbaca: hari sebelum siapa pun menjabat', () => {
    const buta = permohonan({ dibuka: '?', pendorong: [], versi: [] });
    const { rantai, siap } = decide(kebijakan(), buta, BERSIH);
    expect(rantai[0]?.langkah.map(({ boleh }) => boleh)).toEqual([[], [], []]);
    expect(siap).toBe(false);
  });
});

describe('decide: apa yang ditampilkan', () => {
  test('langkah yang dikembalikan menyebut pengembalian terakhirnya, yang lain tidak', () => {
    const { langkah } = putuskan({
      persetujuan: [
        setuju('pemerintahan', 10),
        kembalikan('perencanaan', 20, 'pertama'),
        kembalikan('perencanaan', 30, 'kedua'),
      ],
    });
    expect(langkah.map(({ dikembalikan }) => dikembalikan?.alasan)).toEqual([undefined, 'kedua', 'kedua']);
    const bersih = putuskan({}).langkah;
    expect(bersih.filter((satu) => 'dikembalikan' in satu)).toEqual([]);
  });

  test('pengembalian oleh yang tidak memegang langkah disebut tersendiri', () => {
    const { kembali, kembaliBukanPemegang } = putuskan({
      persetujuan: [kembalikan('pelayanan', 10, 'tidak suka'), kembalikan('umum', 20, 'keliru')],
    });
    expect(kembaliBukanPemegang.map(({ akun, alasan }) => [akun.nama, alasan])).toEqual([
      ['contoh-kasi-pelayanan', 'tidak suka'],
    ]);
    expect(kembali.map(({ akun, alasan }) => [akun.nama, alasan])).toEqual([['contoh-kasubag-umum', 'keliru']]);
  });

  test('tiap persetujuan: langkah yang dipenuhinya, atau sebabnya tidak', () => {
    const { suara } = putuskan({
      berkas: [ubahan(`${TW1}/seksi/subbagian-umum.yaml`)],
      persetujuan: [setuju('camat', 5), setuju('umum', 10), setuju('perencanaan', 20, { keadaan: 'dibatalkan' })],
    });
    expect(suara.map(({ persetujuan: _, ...satu }) => satu)).toStrictEqual([
      { langkah: [], sebab: 'bukan-pemegang' },
      { langkah: [`${SOP}#3`, `${SOP}#4`] },
      { langkah: [], sebab: 'dibatalkan' },
    ]);
  });

  test('persetujuan atasan: langkah yang dilihatnya', () => {
    const ubah = { berkas: [ubahan(`${TW1}/format.yaml`)], ...oleh('umum'), persetujuan: [setuju('sekretaris', 10)] };
    const { suara } = putuskan(ubah);
    expect(suara.map(({ persetujuan: _, ...satu }) => satu)).toStrictEqual([{ langkah: [`${SOP}#2`] }]);
  });

  test('permohonan yang harus dipisah: tiap rantai menyebut berkasnya', () => {
    const ubah = {
      berkas: [ubahan(PEMERINTAHAN), ubahan(`${TW1}/seksi/seksi-pelayanan.yaml`)],
      persetujuan: rantaiLengkap(),
    };
    const { rantai, siap } = decide(kebijakan(), permohonan(ubah), BERSIH, '2024-04-02');
    expect(rantai.map(({ kelompok, lengkap }) => [kelompok.flatMap(({ paths }) => paths), lengkap])).toEqual([
      [['kinerja/2024/tw1/seksi/seksi-pelayanan.yaml'], false],
      [['kinerja/2024/tw1/seksi/seksi-pemerintahan.yaml'], true],
    ]);
    expect(siap).toBe(false);
  });
});
