import { describe, expect, test } from 'vitest';
import type { Dorongan, FaktaMR } from '../../src/alur/fakta.ts';
import { listPengajuan, listPenyusun } from '../../src/alur/pelaku.ts';
import { KEPALA, LAMA, menit, permohonan } from './fakta-contoh.ts';
import { AKUN, KUTASARI, type Siapa } from './kantor.ts';

function dorong(siapa: Siapa, waktu: number | string, sha: string | null = KEPALA): Dorongan {
  return { akun: AKUN[siapa], waktu: typeof waktu === 'string' ? waktu : menit(waktu), sha };
}

describe('listPengajuan(isi, fakta): opened by pemerintahan in minute 0', () => {
  test.each<[nama: string, ubah: Partial<FaktaMR>, pengajuan: string[]]>([
    ['didorong, lalu dibuka', { pendorong: [dorong('staf', -1)] }, ['staf -1', 'pemerintahan 0']],
    ['didorong dan dibuka pada detik yang sama', { pendorong: [dorong('staf', 0)] }, ['staf 0', 'pemerintahan 0']],
    ['didorong sesudah dibuka: membukanya tidak berarti lagi', { pendorong: [dorong('staf', 5)] }, ['staf 5']],
    [
      'kepala lama sebelum dibuka, yang baru sesudahnya',
      { pendorong: [dorong('pemerintahan', -1, LAMA), dorong('staf', 5)] },
      ['staf 5'],
    ],
    [
      'yang mendorong kepala lama tidak mengajukan kepala ini',
      { pendorong: [dorong('umum', -5, LAMA), dorong('staf', -1)] },
      ['staf -1', 'pemerintahan 0'],
    ],
    ['tidak diketahui siapa yang mendorong: tidak seorang pun', { pendorong: [] }, []],
    [
      'waktu dorongan tidak terbaca: mungkin sesudah dibuka',
      { pendorong: [dorong('staf', -1, LAMA), dorong('staf', 'kemarin')] },
      [],
    ],
    ['waktu dibuka tidak terbaca', { dibuka: 'kemarin', pendorong: [dorong('staf', -1)] }, ['staf -1']],
    ['dialihkan dari cabang lain', { pendorong: [dorong('staf', -1)], sasaranDiganti: [menit(3)] }, ['staf -1']],
    ['pendorong yang tidak dikenal tidak mengajukan', { pendorong: [dorong('orangLuar', -1)] }, ['pemerintahan 0']],
    ['pembuka yang tidak dikenal', { penulis: AKUN.orangLuar, pendorong: [dorong('staf', -1)] }, ['staf -1']],
  ])('%s', (_nama, ubah, pengajuan) => {
    const hasil = listPengajuan(KUTASARI, permohonan({ penulis: AKUN.pemerintahan, ...ubah }));
    expect(hasil.map(({ akun, orang, saat }) => [akun.nama, orang.id, saat])).toEqual(
      pengajuan.map((satu) => {
        const [siapa = '', waktu = ''] = satu.split(' ');
        const nama = Object.entries(AKUN).find(([kunci]) => kunci === siapa)?.[1].nama;
        return [nama, nama, menit(Number(waktu))];
      }),
    );
    const urutan = hasil.map((satu) => satu.urutan);
    expect(urutan).toEqual([...new Set(urutan)].toSorted((a, b) => a - b));
  });
});

describe('listPenyusun(isi, fakta)', () => {
  const komit = (siapa?: Siapa): FaktaMR['komiter'][number] => ({
    sha: KEPALA,
    authorEmail: 'camat@kantor.example',
    committerEmail: 'camat@kantor.example',
    ...(siapa ? { akun: AKUN[siapa] } : {}),
  });
  test.each<[nama: string, ubah: Partial<FaktaMR>, orang: Siapa[], tidakDikenal: string[]]>([
    [
      'membuka dan mendorong: satu kali saja',
      { pendorong: [dorong('staf', -2, LAMA), dorong('staf', -1)] },
      ['staf'],
      [],
    ],
    ['yang mendorong juga menyusun', { pendorong: [dorong('umum', -1)] }, ['staf', 'umum'], []],
    ['tanda tangan pada commit', { komiter: [komit('camat'), komit('staf')] }, ['staf', 'camat'], []],
    ['alamat surel saja tidak membuktikan apa-apa', { komiter: [komit()] }, ['staf'], []],
    [
      'orang luar disebut sekali, dan bukan penyusun yang dikenal',
      { penulis: AKUN.orangLuar, pendorong: [dorong('orangLuar', -1)] },
      [],
      ['orang-luar tidak-dikenal'],
    ],
    [
      'akun yang berganti nama',
      { pendorong: [{ akun: { ...AKUN.camat, nama: 'lain' }, waktu: menit(-1), sha: KEPALA }] },
      ['staf'],
      ['lain nama-berbeda'],
    ],
  ])('%s', (_nama, ubah, orang, tidakDikenal) => {
    const hasil = listPenyusun(KUTASARI, permohonan(ubah));
    const nama = orang.map((siapa) => AKUN[siapa].nama);
    expect(hasil.orang.map(({ id }) => id)).toEqual(nama);
    expect([...hasil.keys]).toEqual(hasil.orang.map(({ id, nip }) => nip ?? id));
    expect(hasil.tidakDikenal.map(({ akun, sebab }) => `${akun.nama} ${sebab}`)).toEqual(tidakDikenal);
  });
});
