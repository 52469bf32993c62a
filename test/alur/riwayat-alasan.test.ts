import { describe, expect, test } from 'vitest';
import type { FaktaMR } from '../../src/alur/fakta.ts';
import { findForge } from '../../src/alur/putus-ulang.ts';
import type { Beda, KodeGagal, KomitRiwayat } from '../../src/alur/riwayat.ts';
import { menit, rantaiLengkap, TW1, ubahan } from './fakta-contoh.ts';
import { GENESIS, Kantor, ubahPohon } from './riwayat-contoh.ts';

const LENGKAP: Partial<FaktaMR> = { persetujuan: rantaiLengkap() };
const LAIN = 'f'.repeat(40);
/** Hashes that Kantor gives to the first merge, and to the head of the second. */
const SEBELUM = `1${'1'.padStart(39, '0')}`;
const KEPALA = `2${'4'.padStart(39, '0')}`;

/** Two good merges, the second tampered with: what is found. */
function rusak(ubah: (komit: KomitRiwayat) => Partial<KomitRiwayat>): unknown {
  const kantor = new Kantor();
  kantor.merge(LENGKAP);
  kantor.merge(LENGKAP);
  const [, asal] = kantor.komit;
  if (!asal) throw new Error('tanpa commit');
  kantor.komit[1] = { ...asal, ...ubah(asal) };
  return kantor.verify().gagal;
}

function isi(semua: Beda[]): Partial<KomitRiwayat> {
  return { perubahan: semua, perubahanKepala: semua };
}

const ganti = (dari: RegExp | string, ke: string) => {
  return ({ pesan }: KomitRiwayat): Partial<KomitRiwayat> => ({ pesan: pesan.replace(dari, ke) });
};

/** What people read when a clone does not hold. */
describe('verifyHistory: alasan', () => {
  test.each<[nama: string, ubah: (komit: KomitRiwayat) => Partial<KomitRiwayat>, kode: KodeGagal, alasan: string]>([
    ['induk lain', () => ({ induk: [LAIN, KEPALA] }), 'urutan-putus', `induknya bukan ${SEBELUM}`],
    ['nama commit bukan sidik', () => ({ sha: 'main' }), 'urutan-putus', `induknya bukan ${SEBELUM}`],
    ['satu induk', () => ({ induk: [SEBELUM] }), 'bukan-gabungan', 'punya 1 induk, bukan dua'],
    ['tiga induk', () => ({ induk: [SEBELUM, KEPALA, LAIN] }), 'bukan-gabungan', 'punya 3 induk, bukan dua'],
    [
      'waktu mundur',
      () => ({ waktu: '2024-04-01T00:00:00Z' }),
      'waktu-mundur',
      'waktunya 2024-04-01T00:00:00Z, sebelum commit di depannya',
    ],
    ['tanpa tanda tangan', () => ({ tandaTangan: () => 'tanpa' }), 'tanda-tangan', 'tidak ditandatangani juru gabung'],
    [
      'tanda tangan orang lain',
      () => ({ tandaTangan: () => 'tidak-sah' }),
      'tanda-tangan',
      'tanda tangannya bukan dari juru gabung',
    ],
    [
      'pesan tanpa jejak',
      () => ({ pesan: 'Gabung: x\n' }),
      'jejak-rusak',
      'baris 1 pesannya: paragraf terakhir bukan jejak berskema 1',
    ],
    ['kepala lain', () => ({ induk: [SEBELUM, LAIN] }), 'kepala-berbeda', `jejaknya menyebut kepala ${KEPALA}`],
    [
      'berkas diselipkan saat menggabung',
      ({ perubahan }) => ({ perubahan: [...perubahan, ubahPohon('content/a.yaml')] }),
      'pohon-berbeda',
      'isi content/a.yaml bukan yang disetujui',
    ],
    [
      'berkas dihapus saat menggabung',
      ({ perubahan }) => ({ perubahan: perubahan.map(({ path, lama }) => (lama ? { path, lama } : { path })) }),
      'pohon-berbeda',
      `isi ${TW1}/seksi/seksi-pemerintahan.yaml bukan yang disetujui`,
    ],
    [
      'persetujuan sesudah digabung',
      ganti('2024-04-02T02:30:00Z', '2034-04-02T02:30:00Z'),
      'waktu-mundur',
      'jejaknya menyebut 2034-04-02T02:30:00Z, sesudah digabung',
    ],
    [
      'nomor permohonan dipakai lagi',
      ganti(/pulls\/\d+/, 'pulls/2'),
      'permohonan-ganda',
      'https://forge.example/k/k/pulls/2 sudah digabung sebelumnya',
    ],
    [
      'alamat tidak berbentuk',
      ganti(/^Permohonan: .*$/m, 'Permohonan: https://forge.example/lain'),
      'putusan-berbeda',
      'alamat permohonan https://forge.example/lain tidak dikenal bentuknya',
    ],
    [
      'satu persetujuan dihapus',
      ganti(/^Persetujuan: .*#4 .*\n/m, ''),
      'putusan-berbeda',
      'langkah pengumpulan-data-kinerja#4 belum disetujui, langkah pengumpulan-data-kinerja#5 belum disetujui',
    ],
    [
      'hanya langkah terakhir yang dihapus',
      ganti(/^Persetujuan: .*#5 .*\n/m, ''),
      'putusan-berbeda',
      'langkah pengumpulan-data-kinerja#5 belum disetujui',
    ],
    [
      'jabatan lain',
      ganti('#4 kasubag-umum', '#4 sekretaris'),
      'putusan-berbeda',
      'jejaknya bukan yang diputuskan kebijakan',
    ],
    [
      'tautan',
      () => isi([{ ...ubahPohon(`${TW1}/seksi/seksi-pemerintahan.yaml`), baru: { mode: '120000', blob: LAIN } }]),
      'putusan-berbeda',
      `berkas-bukan-biasa (${TW1}/seksi/seksi-pemerintahan.yaml)`,
    ],
    [
      'berkas yang tidak disebut SOP',
      () => isi([ubahPohon('content/catatan.txt')]),
      'putusan-berbeda',
      'tanpa-rantai (catatan.txt: tidak disebut langkah SOP mana pun)',
    ],
  ])('%s', (_nama, ubah, kode, alasan) => {
    expect(rusak(ubah)).toMatchObject({ status: 'gagal', kode, alasan });
  });

  test('kebijakan bercampur data: tanpa keterangan dalam kurung, lalu yang belum disetujui', () => {
    const semua = [`${TW1}/seksi/seksi-pemerintahan.yaml`, 'content/pejabat.yaml'].map(ubahPohon);
    expect(rusak(() => isi(semua))).toMatchObject({
      kode: 'putusan-berbeda',
      alasan: expect.stringMatching(/^kebijakan-dan-data, langkah [a-z-]+#\d+ belum disetujui, /),
    });
  });

  test('kebijakan yang tidak terbaca', () => {
    const kantor = new Kantor();
    kantor.merge(LENGKAP);
    kantor.pohon.delete(GENESIS);
    expect(kantor.verify().gagal).toMatchObject({ alasan: `kebijakan pada ${GENESIS} tidak terbaca` });
  });
});

describe('verifyHistory: yang sah di batasnya', () => {
  const satu = (ubah: Partial<KomitRiwayat>): boolean => {
    const kantor = new Kantor();
    kantor.merge(LENGKAP);
    const [asal] = kantor.komit;
    if (!asal) throw new Error('tanpa commit');
    kantor.komit[0] = { ...asal, ...ubah };
    return kantor.verify().sah;
  };
  const path = `${TW1}/seksi/seksi-pemerintahan.yaml`;
  const berkas = { mode: '100644', blob: LAIN };

  test.each<[nama: string, ubah: Partial<KomitRiwayat>, sah: boolean]>([
    ['digabung pada detik persetujuan terakhir', { waktu: menit(30) }, true],
    ['digabung sedetik sebelumnya', { waktu: '2024-04-02T02:29:59Z' }, false],
    ['waktu dengan selisih jam setempat', { waktu: '2024-04-02T09:30:00+07:00' }, true],
    ['berkas dihapus', isi([{ path, lama: berkas }]), true],
    ['berkas baru', isi([{ path, baru: berkas }]), true],
    ['tautan dihapus', isi([{ path, lama: { mode: '120000', blob: LAIN } }]), true],
    ['tautan baru', isi([{ path, baru: { mode: '120000', blob: LAIN } }]), false],
    ['berkas baru yang menimpa berkas', { ...isi([{ path, baru: berkas }]), perubahan: [ubahPohon(path)] }, false],
  ])('%s', (_nama, ubah, sah) => {
    expect(satu(ubah)).toBe(sah);
  });

  test('dua gabungan dalam satu detik', () => {
    const kantor = new Kantor();
    kantor.merge({ berkas: [ubahan(path)], ...LENGKAP });
    kantor.merge(LENGKAP);
    kantor.komit.push(...kantor.komit.splice(0).map((komit) => ({ ...komit, waktu: menit(100_000) })));
    expect(kantor.verify().sah).toBe(true);
  });
});

describe('findForge(permohonan): hanya alamat yang utuh', () => {
  test.each([
    ['plain:a', 'git'],
    ['xplain:a', undefined],
    ['http://gitlab.example/a/b/-/merge_requests/17', 'gitlab'],
    ['https://gitlab.example/a/-/merge_requests/7/diffs', undefined],
    ['https://gitlab.example/a/-/merge_requests/', undefined],
    ['xhttps://gitlab.example/a/-/merge_requests/7', undefined],
    ['http://gitea.example/a/b/pulls/17', 'gitea'],
    ['https://gitea.example/a/b/pulls/7/files', undefined],
    ['xhttps://gitea.example/a/b/pulls/7', undefined],
    ['http://github.example/a/b/pull/17', 'github'],
    ['https://github.example/a/b/pull/7#x', undefined],
    ['xhttps://github.example/a/b/pull/7', undefined],
    ['https://evil.example/?https://github.example/a/b/pull/7', undefined],
  ])('%s: %s', (alamat, forge) => {
    expect(findForge(alamat)).toBe(forge);
  });
});
