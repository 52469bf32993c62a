import { describe, expect, test } from 'vitest';
import type { Pejabat } from '../../src/domain/isi.generated.ts';
import { decide } from '../../src/alur/putusan.ts';
import { BERSIH, kembalikan, oleh, PEMERINTAHAN, permohonan, setuju, TW1, ubahan } from './fakta-contoh.ts';
import { akhiriPenugasan, AKUN, kebijakan, KUTASARI, tambahPenugasan, ubahPejabat } from './kantor.ts';
import { check, type Kasus } from './putusan-contoh.ts';

const TW2 = 'content/kinerja/2024/tw2';
const PELAYANAN = `${TW1}/seksi/seksi-pelayanan.yaml`;
const KOMPILASI = `${TW1}/kompilasi.yaml`;
const LAPORAN = `${TW1}/laporan-capaian.yaml`;
const CAMAT = 'content/perkin/2024/camat.yaml';

/** What one request holds, and the requests it has to be split into; none: one chain. */
describe('satu permohonan, satu rantai', () => {
  test.each<[nama: string, berkas: string[], pisahan: string[][]]>([
    ['satu berkas', [PEMERINTAHAN], []],
    ['dua unit', [PEMERINTAHAN, PELAYANAN], [[PELAYANAN], [PEMERINTAHAN]]],
    [
      'satu unit, dua triwulan',
      [PEMERINTAHAN, PEMERINTAHAN.replace('tw1', 'tw2')],
      [[PEMERINTAHAN], [PEMERINTAHAN.replace('tw1', 'tw2')]],
    ],
    [
      'satu unit, dua jenis berkas',
      [PEMERINTAHAN, `${TW1}/pengukuran/seksi-pemerintahan.yaml`],
      [[`${TW1}/pengukuran/seksi-pemerintahan.yaml`], [PEMERINTAHAN]],
    ],
    ['ralat: berkas dan dokumen yang mengesahkannya', [PEMERINTAHAN, KOMPILASI], []],
    ['ralat yang sampai ke triwulan berikutnya', [PEMERINTAHAN, KOMPILASI, `${TW2}/kompilasi.yaml`], []],
    ['ralat pengukuran', [`${TW1}/pengukuran/seksi-pelayanan.yaml`, LAPORAN], []],
    ['ralat program', [`${TW1}/program.yaml`, LAPORAN], []],
    ['ralat target dan semua yang mengesahkannya', [CAMAT, KOMPILASI, LAPORAN, `${TW2}/kompilasi.yaml`], []],
    ['dokumen yang tidak mengesahkan berkas itu', [PEMERINTAHAN, LAPORAN], [[PEMERINTAHAN], [LAPORAN]]],
    [
      'dokumen triwulan sebelumnya',
      [PEMERINTAHAN.replace('tw1', 'tw2'), KOMPILASI],
      [[PEMERINTAHAN.replace('tw1', 'tw2')], [KOMPILASI]],
    ],
    [
      'dokumen tahun lain',
      [PEMERINTAHAN, KOMPILASI.replace('2024', '2025')],
      [[PEMERINTAHAN], [KOMPILASI.replace('2024', '2025')]],
    ],
    [
      'ralat dua unit: satu permohonan tiap unit',
      [PEMERINTAHAN, PELAYANAN, KOMPILASI],
      [
        [PELAYANAN, KOMPILASI],
        [PEMERINTAHAN, KOMPILASI],
      ],
    ],
    ['dua dokumen', [KOMPILASI, LAPORAN], [[KOMPILASI], [LAPORAN]]],
    ['kompilasi dua triwulan', [KOMPILASI, `${TW2}/kompilasi.yaml`], [[KOMPILASI], [`${TW2}/kompilasi.yaml`]]],
    ['beberapa rencana', [CAMAT, 'content/program/2024.yaml'], []],
    ['beberapa kebijakan', ['content/instansi.yaml', 'content/aturan/capaian.yaml'], []],
    [
      'pejabat sendiri saja',
      ['content/pejabat.yaml', 'content/instansi.yaml'],
      [['content/instansi.yaml'], ['content/pejabat.yaml']],
    ],
    ['kebijakan dan rencana', ['content/instansi.yaml', CAMAT], [['content/instansi.yaml'], [CAMAT]]],
    ['kode dan templat', ['src/format.ts', 'content/templat/sop.md'], [['src/format.ts'], ['content/templat/sop.md']]],
    ['kode dan skema', ['src/format.ts', 'schemas/sop.schema.json'], []],
    ['dokumen tahunan', ['content/laporan/2024/lkjip.yaml', 'content/laporan/2024/evaluasi.yaml'], []],
    ['arsip: catatan dan berkasnya', ['content/arsip/2024/a.yaml', 'content/arsip/2024/a.pdf'], []],
  ])('%s', (_nama, berkas, pisahan) => {
    const {
      pisahan: hasil,
      rantai,
      halangan,
    } = decide(kebijakan(), permohonan({ berkas: berkas.map((satu) => ubahan(satu)) }), BERSIH);
    expect(hasil.map((satu) => satu.map(toRepo))).toEqual(pisahan);
    expect(rantai.length === 1).toBe(pisahan.length === 0);
    expect(
      halangan.map(({ kode }) => kode).filter((kode) => kode.includes('rantai') || kode.includes('data')).length,
    ).toBe(pisahan.length ? 1 : 0);
  });

  test('berkas yang berganti nama dihitung di kedua tempatnya', () => {
    const berkas = [ubahan(PELAYANAN, { lama: PEMERINTAHAN, jenis: 'ganti-nama' })];
    expect(decide(kebijakan(), permohonan({ berkas }), BERSIH).pisahan).toHaveLength(2);
  });
});

function toRepo(path: string): string {
  return path.startsWith('../') ? path.slice(3) : `content/${path}`;
}

describe('ralat: dua rantai berturut-turut', () => {
  const ralat = { berkas: [ubahan(KOMPILASI), ubahan(PEMERINTAHAN)] };
  const isian = [setuju('pemerintahan', 10), setuju('umum', 20), setuju('perencanaan', 30)];
  test.each<Kasus>([
    ['dimulai dari isian', ralat, '3? 4- 5- 7- 8-'],
    ['dokumen sesudah isian', { ...ralat, persetujuan: isian }, '3✓ 4✓ 5✓ 7? 8-'],
    [
      'sekretaris tidak mendahului',
      { ...ralat, persetujuan: [setuju('sekretaris', 5)] },
      '3? 4- 5- 7- 8- | sekretaris: terlalu-awal',
    ],
    [
      'lengkap',
      { ...ralat, persetujuan: [...isian, setuju('sekretaris', 40), setuju('camat', 50)] },
      '3✓ 4✓ 5✓ 7✓ 8✓ siap',
    ],
    [
      'Camat mengembalikan ke kasubag umum: dari langkah itu ke depan',
      {
        ...ralat,
        persetujuan: [
          ...isian,
          setuju('sekretaris', 40),
          kembalikan('camat', 50, 'KEMBALIKAN kasubag-umum: bukti hilang'),
        ],
      },
      '3✓ 4? 5- 7- 8- | umum: sebelum-pengembalian, perencanaan: sebelum-pengembalian, sekretaris: sebelum-pengembalian ← 8 ke kasubag-umum',
    ],
    [
      'target dan kompilasi: satu orang sekali saja',
      {
        ...oleh('perencanaan'),
        berkas: [ubahan(CAMAT), ubahan(KOMPILASI)],
        persetujuan: [setuju('sekretaris', 10), setuju('camat', 20)],
      },
      '5r 6✓ 7✓ 8✓ siap',
    ],
  ])('%s', check);
});

describe('blangko dari "new"', () => {
  const blangko = ['format', 'seksi/seksi-pelayanan', 'pengukuran/subbagian-umum', 'program'].map(
    (nama) => `${TW2}/${nama}.yaml`,
  );
  const berkas = blangko.map((path) => ubahan(path, { jenis: 'tambah' }));
  const paths = blangko.map((path) => path.replace('content/', ''));
  test.each<Kasus>([
    [
      'semua melalui rantai formatnya',
      { ...oleh('perencanaan'), berkas, persetujuan: [setuju('umum', 10)] },
      '2✓ siap',
      { periksa: { blangko: paths } },
    ],
    [
      'satu yang sudah diisi tidak ikut',
      { ...oleh('perencanaan'), berkas },
      '2? / 3? 4- 5r × lebih-dari-satu-rantai',
      { periksa: { blangko: paths.filter((path) => !path.includes('seksi-pelayanan')) } },
    ],
    ['tanpa diketahui blangko: masing-masing rantainya', { berkas: berkas.slice(1, 2) }, '3? 4- 5-'],
  ])('%s', check);
});

describe('perangkat', () => {
  const kode = { berkas: [ubahan('src/format.ts')], ...oleh('sekretariat') };
  const dua = [setuju('admin', 10), setuju('sekretaris', 20)];
  test.each<Kasus>([
    ['pengelola kedua, bukan yang mengubah', kode, '13? 14- 15-'],
    [
      'yang mengubah tidak memeriksa sendiri',
      { ...kode, persetujuan: [setuju('sekretariat', 10)] },
      '13? 14- 15- | sekretariat: penyusun-sendiri',
    ],
    ['ada baris terbit yang berubah: juga Camat', { ...kode, persetujuan: dua }, '13✓ 14✓ 15?'],
    [
      'tidak diketahui apakah berubah: juga Camat',
      { ...kode, persetujuan: dua },
      '13✓ 14✓ 15? × belum-diperiksa',
      { periksa: 'belum' },
    ],
    [
      'tidak ada yang berubah: cukup sampai sekretaris',
      { ...kode, persetujuan: dua },
      '13✓ 14✓ siap',
      { periksa: { barisTerbitBerubah: false } },
    ],
    [
      'itu tidak berlaku untuk isi',
      { berkas: [ubahan(CAMAT)], ...oleh('perencanaan'), persetujuan: [setuju('sekretaris', 10)] },
      '5✓ 6?',
      { periksa: { barisTerbitBerubah: false } },
    ],
    [
      'pengelola hanya satu: tidak seorang pun',
      kode,
      '13! 14- 15-',
      { isi: akhiriPenugasan(KUTASARI, 'admin-satu-data', '2024-03-31') },
    ],
  ])('%s', check);
});

describe('perubahan pejabat', () => {
  const plt = {
    pejabat: 'contoh-sekretaris',
    sifat: 'plt',
    mulai: '2024-04-03',
    sk: 'SK Contoh 000/CONTOH/2024',
  } as const;
  const pejabat = { berkas: [ubahan('content/pejabat.yaml')], ...oleh('umum') };
  const camatDiwakili = tambahPenugasan(KUTASARI, { jabatan: 'camat', ...plt });
  const kasiDiganti = akhiriPenugasan(KUTASARI, 'kepala-seksi-pelayanan', '2024-04-10');
  const akunBaru = ubahPejabat(KUTASARI, (semua) => ({
    ...semua,
    pejabat: semua.pejabat.map((orang) =>
      orang.id === 'cahyono' ? { ...orang, akun: { gitea: { id: 800, login: 'camat.baru' } } } : orang,
    ),
  }));
  const sekretarisDiganti = akhiriPenugasan(KUTASARI, 'sekretaris', '2024-04-10');
  const skDiperbaiki = ubahPejabat(KUTASARI, (semua) => ({
    ...semua,
    penugasan: semua.penugasan.map((satu) => ({ ...satu, sk: 'SK Lain 000/CONTOH/2024' })),
  }));
  const tanpaCamat = akhiriPenugasan(KUTASARI, 'camat', '2024-03-31');
  test.each<Kasus>([
    [
      'tidak menyentuh penyetujunya: rantai biasa',
      pejabat,
      '2? 3-',
      { periksa: { pejabatBaru: valueOf(kasiDiganti) } },
    ],
    [
      'nomor SK diperbaiki: tidak seorang pun diganti',
      pejabat,
      '2? 3-',
      { periksa: { pejabatBaru: valueOf(skDiperbaiki) } },
    ],
    [
      'Camat diwakili: ia tidak ditanya',
      { ...pejabat, persetujuan: [setuju('sekretaris', 10), setuju('camat', 20)] },
      '2✓ 3? | camat: sedang-diganti',
      { periksa: { pejabatBaru: valueOf(camatDiwakili) } },
    ],
    [
      'dua pejabat struktural lain',
      { ...pejabat, persetujuan: [setuju('sekretaris', 10), setuju('pelayanan', 20)] },
      '2✓ 3✓ siap',
      { periksa: { pejabatBaru: valueOf(camatDiwakili) } },
    ],
    [
      'orang yang sama tidak dua kali',
      { ...pejabat, persetujuan: [setuju('sekretaris', 10), setuju('sekretaris', 20)] },
      '2✓ 3? | sekretaris: orang-sama',
      { periksa: { pejabatBaru: valueOf(camatDiwakili) } },
    ],
    [
      'pengajunya tidak dihitung',
      { ...pejabat, persetujuan: [setuju('sekretaris', 10), setuju('umum', 20)] },
      '2✓ 3? | umum: penyusun-sendiri',
      { periksa: { pejabatBaru: valueOf(camatDiwakili) } },
    ],
    [
      'staf bukan pejabat struktural',
      { ...pejabat, persetujuan: [setuju('sekretaris', 10), setuju('admin', 20)] },
      '2✓ 3? | admin: bukan-pemegang',
      { periksa: { pejabatBaru: valueOf(camatDiwakili) } },
    ],
    [
      'Sekretaris mengajukan: dua orang lain',
      { ...pejabat, ...oleh('sekretaris'), persetujuan: [setuju('pelayanan', 10), setuju('umum', 20)] },
      '2✓ 3✓ siap',
      { periksa: { pejabatBaru: valueOf(camatDiwakili) } },
    ],
    [
      'akun Camat diganti: ia tidak ditanya',
      { ...pejabat, persetujuan: [setuju('sekretaris', 10), setuju('umum', 15), setuju('pelayanan', 20)] },
      '2✓ 3✓ siap | umum: penyusun-sendiri',
      { periksa: { pejabatBaru: valueOf(akunBaru) } },
    ],
    [
      'jabatan Camat kosong: pejabat struktural lain',
      { ...pejabat, persetujuan: [setuju('sekretaris', 10), setuju('pemberdayaan', 20)] },
      '2✓ 3✓ siap',
      { isi: tanpaCamat, periksa: { pejabatBaru: valueOf(tambahPenugasan(tanpaCamat, { jabatan: 'camat', ...plt })) } },
    ],
    [
      'Sekretaris diganti: Camat tidak menghabiskan langkahnya sendiri dengan mengambil langkah Sekretaris',
      { ...pejabat, persetujuan: [setuju('camat', 10), setuju('perencanaan', 20), setuju('camat', 30)] },
      '2✓ 3✓ siap | camat: terlalu-awal',
      { periksa: { pejabatBaru: valueOf(sekretarisDiganti) } },
    ],
    ['isi barunya tidak diketahui: rantai biasa', pejabat, '2? 3-'],
  ])('%s', check);

  test('keduanya diganti: yang boleh adalah pejabat struktural lain, masing-masing satu langkah', () => {
    const baru = valueOf(akhiriPenugasan(camatDiwakili, 'sekretaris', '2024-04-30'));
    const { rantai, halangan } = decide(
      kebijakan(),
      permohonan(pejabat),
      { ...BERSIH, pejabatBaru: baru },
      '2024-04-02',
    );
    const boleh = rantai[0]?.langkah.map((satu) => satu.boleh.map(({ orang }) => orang.id)) ?? [];
    expect(boleh[0]).toEqual(
      [AKUN.perencanaan, AKUN.pemerintahan, AKUN.pemberdayaan, AKUN.ketentraman, AKUN.pelayanan].map(
        ({ nama }) => nama,
      ),
    );
    expect(boleh[1]).toEqual(boleh[0]);
    expect(rantai[0]?.langkah.map(({ status }) => status)).toEqual(['giliran', 'menunggu']);
    expect(halangan).toEqual([{ kode: 'pejabat-sekaligus' }]); // one after the other
  });
});

function valueOf({ pejabat }: typeof KUTASARI): Pejabat {
  const [berkas] = pejabat;
  if (!berkas) throw new Error('tanpa pejabat.yaml');
  return berkas.value;
}
