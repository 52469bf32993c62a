import { describe, expect, test } from 'vitest';
import type { Pejabat } from '../../src/domain/isi.generated.ts';
import { findAtasan } from '../../src/alur/pemegang.ts';
import { KEPALA, LAMA, menit, oleh, setuju, TW1, ubahan } from './fakta-contoh.ts';
import { AKUN, akhiriPenugasan, KUTASARI, tambahPenugasan, ubahPejabat } from './kantor.ts';
import { check, type Kasus } from './putusan-contoh.ts';
import { hanyaSop } from './sop-contoh.ts';

const SK = 'Surat Perintah Contoh Nomor 000/CONTOH/2024';
const kompilasi = { berkas: [ubahan(`${TW1}/kompilasi.yaml`)] };
const format = { berkas: [ubahan(`${TW1}/format.yaml`)] };
const program = { berkas: [ubahan(`${TW1}/program.yaml`)], ...oleh('sekretariat') };
const pejabat = { berkas: [ubahan('content/pejabat.yaml')] };
const umumDanSekretaris = {
  ...format,
  penulis: AKUN.umum,
  pendorong: [
    { akun: AKUN.sekretaris, waktu: menit(-2), sha: LAMA },
    { akun: AKUN.umum, waktu: menit(-1), sha: KEPALA },
  ],
};

function atasan(isi: typeof KUTASARI, id: string, jadi: string): typeof KUTASARI {
  return ubahPejabat(isi, (semua) => ({
    ...semua,
    jabatan: semua.jabatan.map((satu) => (satu.id === id ? { ...satu, atasan: jadi } : satu)),
  }));
}

function nip(isi: typeof KUTASARI, semuaNip: Record<string, string>): typeof KUTASARI {
  return ubahPejabat(isi, (semua) => ({
    ...semua,
    pejabat: semua.pejabat.map((orang) => {
      const satu = semuaNip[orang.id];
      return satu === undefined ? orang : { ...orang, nip: satu };
    }),
  }));
}

function peran(isi: typeof KUTASARI, nama: string, ...jabatan: string[]): typeof KUTASARI {
  return ubahPejabat(isi, (semua) => ({
    ...semua,
    jabatan: semua.jabatan.map((satu) =>
      jabatan.includes(satu.id) ? { ...satu, peran: [...(satu.peran ?? []), nama] } : satu,
    ),
  }));
}

function valueOf({ pejabat: [berkas] }: typeof KUTASARI): Pejabat {
  if (!berkas) throw new Error('tanpa pejabat.yaml');
  return berkas.value;
}

describe('decide: yang mengajukan memegang langkahnya', () => {
  test.each<Kasus>([
    [
      'Plh. Kasubag Umum yang masih Kepala Seksi: langkahnya tetap dirangkap',
      oleh('pelayanan'),
      '3? 4r 5-',
      {
        isi: tambahPenugasan(KUTASARI, {
          jabatan: 'kasubag-umum',
          pejabat: 'contoh-kasi-pelayanan',
          sifat: 'plh',
          mulai: '2024-04-01',
          sk: SK,
        }),
      },
    ],
    [
      'Camat definitif yang juga Plt. Sekretaris tetap Camat',
      { ...kompilasi, ...oleh('camat') },
      '7r 8r atasan: !',
      {
        isi: tambahPenugasan(KUTASARI, {
          jabatan: 'sekretaris',
          pejabat: 'cahyono',
          sifat: 'plt',
          mulai: '2024-04-01',
          sk: SK,
        }),
      },
    ],
  ])('%s', check);
});

describe('decide: langkah yang ditunda', () => {
  const kosong = ['sekretaris', 'camat'].reduce((isi, id) => akhiriPenugasan(isi, id, '2024-03-31'), KUTASARI);
  test.each<Kasus>([
    [
      'dua jabatan kosong bukan satu orang yang sama',
      { ...kompilasi, ...oleh('perencanaan') },
      '7! 8-',
      { isi: kosong },
    ],
    [
      'NIP dua orang yang bersambung bukan NIP orang ketiga',
      program,
      '5? 7- 8~ 9-',
      {
        isi: nip(KUTASARI, {
          'contoh-kasubag-perencanaan': '1',
          'contoh-kasubag-umum': '2',
          'contoh-sekretaris': '12',
        }),
      },
    ],
  ])('%s', check);
});

describe('decide: atasan', () => {
  test.each<Kasus>([
    [
      'atasan yang berputar: tidak seorang pun',
      umumDanSekretaris,
      '2r atasan: !',
      { isi: atasan(KUTASARI, 'sekretaris', 'kasubag-umum') },
    ],
    [
      'atasan yang tidak tercatat sebagai jabatan: tidak seorang pun',
      umumDanSekretaris,
      '2r atasan: !',
      { isi: atasan(KUTASARI, 'sekretaris', 'asisten') },
    ],
    [
      'jabatan atasan kosong: atasan di atasnya',
      { ...format, ...oleh('umum') },
      '2r atasan: camat',
      { isi: akhiriPenugasan(KUTASARI, 'sekretaris', '2024-03-31') },
    ],
  ])('%s', check);

  test('jabatan yang tidak ada tidak punya atasan', () => {
    const biasa = { isi: KUTASARI, penyusun: new Set<string>(), diganti: new Set<string>(), tetap: new Set<string>() };
    expect(findAtasan({ ...biasa, pengganti: false, semuaDiganti: false }, 'asisten', '2024-04-02')).toBeUndefined();
  });
});

describe('decide: pejabat diganti', () => {
  const isi = hanyaSop(KUTASARI, ['pejabat.yaml'], 'kepala-sub-bagian');
  const baru = valueOf(akhiriPenugasan(KUTASARI, 'kasubag-umum', '2024-04-30'));
  test.each<Kasus>([
    [
      'satu dari dua pemegang langkah diganti: pejabat struktural mana pun',
      { ...pejabat, persetujuan: [setuju('pelayanan', 10)] },
      '1✓ siap',
      { isi, periksa: { pejabatBaru: baru } },
    ],
    [
      '… bukan yang diganti',
      { ...pejabat, persetujuan: [setuju('umum', 10)] },
      '1? | umum: sedang-diganti',
      { isi, periksa: { pejabatBaru: baru } },
    ],
    [
      'belum diperiksa: rantai biasa',
      { ...pejabat, persetujuan: [setuju('perencanaan', 10)] },
      '1✓ × belum-diperiksa',
      { isi, periksa: 'belum' },
    ],
    [
      'waktu dibukanya tidak terbaca: rantai biasa, dan tidak digabung',
      { ...pejabat, dibuka: '?' },
      '1? × waktu-salah',
      { isi, periksa: { pejabatBaru: baru } },
    ],
  ])('%s', check);
});

describe('decide: perangkat yang tidak mengubah baris terbit', () => {
  const periksa = { barisTerbitBerubah: false };
  const kode = ubahan('src/format.ts');
  const tanpaCamat = [setuju('admin', 10), setuju('sekretaris', 20)];
  test.each<Kasus>([
    [
      'langkah yang boleh diambil Camat atau Sekretaris termasuk langkah pimpinan',
      { berkas: [kode], persetujuan: tanpaCamat },
      '1✓ siap | sekretaris: bukan-pemegang',
      {
        isi: hanyaSop(peran(KUTASARI, 'pengesah', 'camat', 'sekretaris'), ['../**'], 'pengelola', 'pengesah'),
        periksa,
      },
    ],
    [
      'berkas isi yang ikut dalam rantai yang sama: Camat tetap ditanya',
      { berkas: [kode, ubahan('content/templat/sop.md')], persetujuan: tanpaCamat },
      '1✓ 2✓ 3?',
      { isi: hanyaSop(KUTASARI, ['../**', 'templat/*.md'], 'pengelola', 'sekretaris', 'camat'), periksa },
    ],
    [
      'kantor yang hanya meminta Camat: tanpa satu langkah pun tidak digabung',
      { berkas: [kode], persetujuan: tanpaCamat },
      ' | admin: bukan-pemegang, sekretaris: bukan-pemegang',
      { isi: hanyaSop(KUTASARI, ['../**'], 'camat'), periksa },
    ],
  ])('%s', check);
});
