import { describe, expect, test } from 'vitest';
import type { FaktaMR, FaktaPersetujuan } from '../../src/alur/fakta.ts';
import { listSuara } from '../../src/alur/suara.ts';
import { kembalikan, KEPALA, LAMA, menit, permohonan, setuju } from './fakta-contoh.ts';
import { AKUN, KUTASARI, type Siapa } from './kantor.ts';

/** What differs from the plain request, and each approval in the order it is counted: "umum" when it counts, else with the reason. */
type Kasus = [nama: string, ubah: Partial<FaktaMR>, suara: string[]];

function check(nama: string, ubah: Partial<FaktaMR>, suara: string[]): void {
  const hasil = listSuara(KUTASARI, permohonan(ubah)).map(({ persetujuan: { akun }, ...satu }) => {
    const siapa = Object.entries(AKUN).find(([, { id }]) => id === akun.id)?.[0] ?? '?';
    return 'sebab' in satu ? `${siapa}: ${satu.sebab}` : siapa;
  });
  expect([nama, hasil]).toEqual([nama, suara]);
}

const SETUJU = setuju('umum', 10);
const ditarik = (n: number): FaktaPersetujuan => setuju('umum', n, { keadaan: 'ditarik' });
const tanpaSha = (siapa: Siapa, n: number): FaktaPersetujuan =>
  setuju(siapa, n, { shaDisetujui: null, dasarSha: 'versi-diff' });

describe('listSuara: minta perubahan tanpa alasan menarik persetujuan sendiri', () => {
  const minta = (n: number, ubah: Partial<FaktaPersetujuan> = {}): FaktaPersetujuan =>
    kembalikan('umum', n, '', { urutan: 50, ...ubah });
  const tanpaTeks = setuju('umum', 20, { keadaan: 'kembalikan' });
  test.each<Kasus>([
    ['yang diberikan sebelumnya', { persetujuan: [SETUJU, minta(20)] }, ['umum: ditarik']],
    ['tanpa tulisan sama sekali', { persetujuan: [SETUJU, tanpaTeks] }, ['umum: ditarik']],
    ['bukan yang diberikan sesudahnya', { persetujuan: [minta(5), SETUJU] }, ['umum']],
    [
      'bukan yang sesudahnya, walau nomor servernya lebih kecil',
      { persetujuan: [minta(5, { urutan: 99 }), SETUJU] },
      ['umum'],
    ],
    ['bukan milik orang lain', { persetujuan: [setuju('pemerintahan', 10), minta(20)] }, ['pemerintahan']],
    ['detik yang sama, nomor server lebih besar', { persetujuan: [SETUJU, minta(10)] }, ['umum: ditarik']],
    ['detik yang sama, nomor server lebih kecil', { persetujuan: [SETUJU, minta(10, { urutan: 2 })] }, ['umum']],
    ['detik dan nomor yang sama: tidak lebih kemudian', { persetujuan: [SETUJU, minta(10, { urutan: 10 })] }, ['umum']],
    [
      'waktunya tidak terbaca: dianggap sesudahnya',
      { persetujuan: [SETUJU, minta(5, { waktu: '?' })] },
      ['umum: ditarik'],
    ],
  ])('%s', check);
});

describe('listSuara: ditarik, lalu diberikan lagi', () => {
  const lagi = (n: number, ubah: Partial<FaktaPersetujuan> = {}): FaktaPersetujuan =>
    setuju('umum', n, { urutan: 60, ...ubah });
  test.each<Kasus>([
    ['sesudahnya: keduanya', { persetujuan: [ditarik(10), lagi(20)] }, ['umum', 'umum']],
    [
      'oleh orang lain tidak memulihkannya',
      { persetujuan: [ditarik(10), setuju('pemerintahan', 20)] },
      ['umum: ditarik', 'pemerintahan'],
    ],
    [
      'yang lebih dahulu tidak memulihkan yang ditarik',
      { persetujuan: [setuju('umum', 5), ditarik(10)] },
      ['umum', 'umum: ditarik'],
    ],
    ['pada detik yang sama: bukan sesudahnya', { persetujuan: [ditarik(10), lagi(10)] }, ['umum: ditarik', 'umum']],
    [
      'yang kedua waktunya tidak terbaca',
      { persetujuan: [ditarik(10), lagi(20, { waktu: 'besok' })] },
      ['umum: waktu-salah', 'umum: ditarik'],
    ],
  ])('%s', check);
});

describe('listSuara: waktu permohonan', () => {
  test.each<Kasus>([
    [
      'waktu dibukanya tidak terbaca: tidak satu pun sesudahnya',
      { dibuka: '?', persetujuan: [SETUJU] },
      ['umum: sebelum-dibuka'],
    ],
    ['dialihkan dahulu, disetujui sesudahnya', { sasaranDiganti: [menit(3)], persetujuan: [SETUJU] }, ['umum']],
    ['dialihkan entah kapan', { sasaranDiganti: ['?'], persetujuan: [SETUJU] }, ['umum: sebelum-ganti-sasaran']],
    [
      'dialihkan dua kali, sekali sesudah disetujui',
      { sasaranDiganti: [menit(3), menit(30)], persetujuan: [SETUJU] },
      ['umum: sebelum-ganti-sasaran'],
    ],
    ['diubah entah kapan', { persetujuan: [{ ...SETUJU, diubah: '?' }] }, ['umum: diubah-kemudian']],
  ])('%s', check);
});

describe('listSuara: versi terbaru pada forge yang tidak menyebut sha', () => {
  const persetujuan = [tanpaSha('umum', 10)];
  const kepala = { sha: KEPALA, waktu: menit(0) };
  test.each<Kasus>([
    ['kepala sejak awal', { versi: [kepala], persetujuan }, ['umum']],
    [
      'tinjauan yang commit-nya sudah hilang dari forge: bukan kepala sekarang',
      { versi: [kepala], persetujuan: [setuju('umum', 10, { shaDisetujui: null })] },
      ['umum: kepala-lama'],
    ],
    [
      'waktu versi kepala tidak terbaca',
      { versi: [{ sha: KEPALA, waktu: '?' }], persetujuan },
      ['umum: versi-belum-siap'],
    ],
    [
      'ada versi lain yang waktunya tidak terbaca: mungkin yang terbaru',
      { versi: [{ sha: LAMA, waktu: '?' }, kepala], persetujuan },
      ['umum: versi-belum-siap'],
    ],
    [
      'dua versi pada detik yang sama: yang disebut kemudian',
      { versi: [{ sha: LAMA, waktu: menit(0) }, kepala], persetujuan },
      ['umum'],
    ],
    [
      '… kepala disebut lebih dahulu: belum tentu yang terbaru',
      { versi: [kepala, { sha: LAMA, waktu: menit(0) }], persetujuan },
      ['umum: versi-belum-siap'],
    ],
  ])('%s', check);
});

describe('listSuara: menurut waktu, nomor server, lalu nomor akun', () => {
  const rusak = setuju('sekretaris', 0, { waktu: '?' });
  const bersamaan = [setuju('umum', 10), setuju('perencanaan', 10)];
  test.each<Kasus>([
    ['menurut waktu', { persetujuan: [setuju('perencanaan', 20), SETUJU] }, ['umum', 'perencanaan']],
    [
      'yang waktunya tidak terbaca disebut dahulu',
      { persetujuan: [SETUJU, rusak] },
      ['sekretaris: waktu-salah', 'umum'],
    ],
    ['… dari urutan mana pun', { persetujuan: [rusak, SETUJU] }, ['sekretaris: waktu-salah', 'umum']],
    [
      'detik yang sama: menurut nomor server',
      { persetujuan: [setuju('perencanaan', 10, { urutan: 9 }), setuju('umum', 10, { urutan: 8 })] },
      ['umum', 'perencanaan'],
    ],
    ['nomor yang sama: menurut nomor akun', { persetujuan: bersamaan }, ['perencanaan', 'umum']],
    ['… dari urutan mana pun', { persetujuan: bersamaan.toReversed() }, ['perencanaan', 'umum']],
  ])('%s', check);
});
