import { describe, expect, test } from 'vitest';
import type { FaktaMR, Versi } from '../../src/alur/fakta.ts';
import { writeKutipan } from '../../src/alur/kutipan.ts';
import { listDikembalikan } from '../../src/alur/pengembalian.ts';
import { kembalikan, KEPALA, komentar, LAMA, menit, permohonan, setuju } from './fakta-contoh.ts';
import { AKUN, KUTASARI } from './kantor.ts';

const AWAL = 'e'.repeat(40);
const NAMA: Record<string, string> = { [KEPALA]: 'kepala', [LAMA]: 'lama', [AWAL]: 'awal' };

/** What differs from the plain request, and each return as "who minute head: reason". */
type Kasus = [nama: string, ubah: Partial<FaktaMR>, dikembalikan: string[], juruGabung?: number];

function check(nama: string, ubah: Partial<FaktaMR>, dikembalikan: string[], juruGabung = AKUN.juruGabung.id): void {
  const hasil = listDikembalikan(KUTASARI, permohonan(ubah), juruGabung).map(({ akun, saat, sha, alasan }) => {
    const siapa = Object.entries(AKUN).find(([, { id }]) => id === akun.id)?.[0] ?? '?';
    return `${siapa} ${(Date.parse(saat) - Date.parse(menit(0))) / 60_000} ${NAMA[sha]}: ${alasan}`;
  });
  expect([nama, hasil]).toEqual([nama, dikembalikan]);
}

const [awal, lama, kepala] = [AWAL, LAMA, KEPALA].map((sha, letak): Versi => ({ sha, waktu: menit(letak * 10) }));
const TIGA = [awal, lama, kepala].filter((satu) => satu !== undefined);
const keliru = (n: number) => komentar('umum', n, 'KEMBALIKAN: keliru');

describe('listDikembalikan(isi, fakta, juruGabung): kepala yang dikembalikan', () => {
  test.each<Kasus>([
    ['komentar sesudah versi terakhir', { versi: TIGA, komentar: [keliru(25)] }, ['umum 25 kepala: keliru']],
    ['komentar di antara dua versi', { versi: TIGA, komentar: [keliru(15)] }, ['umum 15 lama: keliru']],
    ['pada detik versi itu masuk: versi itu', { versi: TIGA, komentar: [keliru(10)] }, ['umum 10 lama: keliru']],
    ['hanya versi pertama yang sudah ada', { versi: TIGA, komentar: [keliru(5)] }, ['umum 5 awal: keliru']],
    [
      'forge menyebut versi terbaru dahulu',
      { versi: TIGA.toReversed(), komentar: [keliru(15)] },
      ['umum 15 lama: keliru'],
    ],
    ['sebelum versi mana pun: kepala sekarang', { versi: TIGA, komentar: [keliru(-5)] }, ['umum -5 kepala: keliru']],
    ['versi tidak diketahui: kepala sekarang', { versi: [], komentar: [keliru(5)] }, ['umum 5 kepala: keliru']],
    [
      'versi yang waktunya tidak terbaca dilewati',
      { versi: [...TIGA.slice(0, 1), { sha: LAMA, waktu: '?' }], komentar: [keliru(15)] },
      ['umum 15 awal: keliru'],
    ],
    [
      'dua versi pada detik yang sama: yang disebut kemudian',
      { versi: [AWAL, LAMA].map((sha) => ({ sha, waktu: menit(0) })), komentar: [keliru(5)] },
      ['umum 5 lama: keliru'],
    ],
    [
      'tinjauan menyebut kepalanya sendiri',
      { versi: TIGA, persetujuan: [kembalikan('umum', 25, 'keliru', { shaDisetujui: AWAL })] },
      ['umum 25 awal: keliru'],
    ],
    [
      'tinjauan tanpa sha: versi pada saat itu',
      { versi: TIGA, persetujuan: [kembalikan('umum', 15, 'keliru', { shaDisetujui: null })] },
      ['umum 15 lama: keliru'],
    ],
    [
      'tinjauan tanpa sha sebelum versi mana pun: kepala sekarang',
      { versi: [], persetujuan: [kembalikan('umum', 15, 'keliru', { shaDisetujui: null })] },
      ['umum 15 kepala: keliru'],
    ],
  ])('%s', check);
});

describe('listDikembalikan: yang bukan pengembalian', () => {
  test.each<Kasus>([
    ['tinjauan tanpa tulisan', { persetujuan: [setuju('umum', 10, { keadaan: 'kembalikan' })] }, []],
    ['tinjauan yang waktunya tidak terbaca', { persetujuan: [kembalikan('umum', 10, 'keliru', { waktu: '?' })] }, []],
    ['komentar yang waktunya tidak terbaca', { komentar: [{ ...keliru(10), waktu: '?' }] }, []],
    [
      'persetujuan yang bertuliskan KEMBALIKAN',
      { persetujuan: [setuju('umum', 10, { teks: 'KEMBALIKAN: keliru' })] },
      [],
    ],
    ['komentar orang luar', { komentar: [komentar('orangLuar', 10, 'KEMBALIKAN: keliru')] }, []],
    ['komentar akun juru gabung, walau ia juga pejabat', { komentar: [keliru(10)] }, [], AKUN.umum.id],
    [
      'waktu penyuntingannya tidak terbaca: tetap pada waktu semula',
      { komentar: [{ ...keliru(10), diubah: '?' }] },
      ['umum 10 kepala: keliru'],
    ],
  ])('%s', check);
});

describe('listDikembalikan: kutipan juru gabung', () => {
  const kutip = (...n: number[]) =>
    writeKutipan(n.map((satu) => ({ akun: AKUN.umum, saat: menit(satu), sha: LAMA, alasan: `dikutip ${satu}` })));
  test.each<Kasus>([
    [
      'dua kutipan, dua pengembalian',
      { komentar: [komentar('juruGabung', 41, kutip(20, 10))] },
      ['umum 10 lama: dikutip 10', 'umum 20 lama: dikutip 20'],
    ],
    [
      'dikutip dalam dua komentar: satu pengembalian',
      { komentar: [komentar('juruGabung', 41, kutip(10)), komentar('juruGabung', 42, kutip(10))] },
      ['umum 10 lama: dikutip 10'],
    ],
    [
      'mendahului aslinya; yang lain tetap dibaca',
      { komentar: [keliru(10), keliru(30), komentar('juruGabung', 41, kutip(10))] },
      ['umum 10 lama: dikutip 10', 'umum 30 kepala: keliru'],
    ],
    [
      'orang lain pada detik yang sama tetap dibaca',
      { komentar: [komentar('camat', 10, 'KEMBALIKAN: belum'), komentar('juruGabung', 41, kutip(10))] },
      ['camat 10 kepala: belum', 'umum 10 lama: dikutip 10'],
    ],
  ])('%s', check);
});

describe('listDikembalikan: urutan', () => {
  const tulis = (siapa: 'camat' | 'umum', n: number, urutan: number, alasan: string) =>
    komentar(siapa, n, `KEMBALIKAN: ${alasan}`, { urutan });
  test.each<Kasus>([
    [
      'yang lama dahulu, siapa pun dan berapa pun nomornya',
      { komentar: [tulis('camat', 20, 1, 'kedua'), tulis('umum', 10, 9, 'pertama')] },
      ['umum 10 kepala: pertama', 'camat 20 kepala: kedua'],
    ],
    [
      '… dari urutan mana pun',
      { komentar: [tulis('umum', 10, 9, 'pertama'), tulis('camat', 20, 1, 'kedua')] },
      ['umum 10 kepala: pertama', 'camat 20 kepala: kedua'],
    ],
    [
      'detik yang sama: menurut nomor akun',
      { komentar: [tulis('umum', 10, 1, 'a'), tulis('camat', 10, 9, 'b')] },
      ['camat 10 kepala: b', 'umum 10 kepala: a'],
    ],
    [
      '… dari urutan mana pun',
      { komentar: [tulis('camat', 10, 9, 'b'), tulis('umum', 10, 1, 'a')] },
      ['camat 10 kepala: b', 'umum 10 kepala: a'],
    ],
    [
      'orang yang sama: menurut nomor server',
      { komentar: [tulis('umum', 10, 9, 'a'), tulis('umum', 10, 1, 'b')] },
      ['umum 10 kepala: b', 'umum 10 kepala: a'],
    ],
    [
      '… dari urutan mana pun',
      { komentar: [tulis('umum', 10, 1, 'b'), tulis('umum', 10, 9, 'a')] },
      ['umum 10 kepala: b', 'umum 10 kepala: a'],
    ],
    [
      'tinjauan dan komentar bernomor sama: menurut alasannya',
      { persetujuan: [kembalikan('umum', 10, 'b', { urutan: 1 })], komentar: [tulis('umum', 10, 1, 'a')] },
      ['umum 10 kepala: a', 'umum 10 kepala: b'],
    ],
    [
      '… dari urutan mana pun',
      { persetujuan: [kembalikan('umum', 10, 'a', { urutan: 1 })], komentar: [tulis('umum', 10, 1, 'b')] },
      ['umum 10 kepala: a', 'umum 10 kepala: b'],
    ],
  ])('%s', check);
});
