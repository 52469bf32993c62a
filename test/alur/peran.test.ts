import { describe, expect, test } from 'vitest';
import type { Isi } from '../../src/domain/isi.ts';
import type { Jabatan, Orang } from '../../src/domain/lookup.ts';
import type { Akun, Forge } from '../../src/alur/fakta.ts';
import { findAkun, findOrang, isPimpinan, keyOrang, listJabatanPeran, listPemangku } from '../../src/alur/peran.ts';
import { AKUN, KUTASARI, tambahPenugasan, ubahPejabat } from './kantor.ts';

/** The office after some of its people were written otherwise. */
function ubahOrang(ubah: (orang: Orang) => Orang): Isi {
  return ubahPejabat(KUTASARI, (semua) => ({ ...semua, pejabat: semua.pejabat.map(ubah) }));
}

function ubahJabatan(ubah: (jabatan: Jabatan[]) => Jabatan[]): Isi {
  return ubahPejabat(KUTASARI, (semua) => ({ ...semua, jabatan: ubah(semua.jabatan) }));
}

function tanpaAkun(id: string): (orang: Orang) => Orang {
  return ({ akun, ...orang }) => (orang.id === id || !akun ? orang : { ...orang, akun });
}

describe('findOrang(isi, forge, akun)', () => {
  const camat = AKUN.camat;
  const ganda = ubahOrang((orang) =>
    orang.id === 'contoh-sekretaris' ? { ...orang, akun: { gitea: { id: camat.id, login: 'kembaran' } } } : orang,
  );
  test.each<[nama: string, isi: Isi, forge: Forge, akun: Akun, hasil: string]>([
    ['nomor dan nama cocok', KUTASARI, 'gitea', camat, 'cahyono'],
    ['besar kecil huruf nama tidak berarti', KUTASARI, 'gitea', { ...camat, nama: 'CAHYONO' }, 'cahyono'],
    ['Forgejo memakai akun Gitea', KUTASARI, 'forgejo', camat, 'cahyono'],
    ['GitLab', KUTASARI, 'gitlab', camat, 'cahyono'],
    ['GitHub', KUTASARI, 'github', camat, 'cahyono'],
    ['tanpa forge', KUTASARI, 'git', camat, 'cahyono'],
    ['nomornya dikenal dengan nama lain', KUTASARI, 'gitea', { ...camat, nama: 'baru' }, 'nama-berbeda'],
    ['namanya didaftarkan lagi orang lain', KUTASARI, 'gitea', { id: 900, nama: 'cahyono' }, 'nomor-berbeda'],
    ['orang luar', KUTASARI, 'gitea', AKUN.orangLuar, 'tidak-dikenal'],
    ['satu nomor pada dua orang', ganda, 'gitea', camat, 'ganda'],
    ['yang belum berakun bukan siapa-siapa', ubahOrang(tanpaAkun('cahyono')), 'gitea', camat, 'tidak-dikenal'],
    [
      'yang belum berakun tidak menghalangi yang lain',
      ubahOrang(tanpaAkun('cahyono')),
      'gitea',
      AKUN.sekretaris,
      'contoh-sekretaris',
    ],
    ['kantor yang belum mencatat akun', ubahOrang(({ akun: _, ...orang }) => orang), 'git', camat, 'tidak-dikenal'],
  ])('%s', (_nama, isi, forge, akun, hasil) => {
    const kenal = findOrang(isi, forge, akun);
    expect(kenal.status === 'dikenal' ? kenal.orang.id : kenal.status).toBe(hasil);
  });

  test('akun yang hanya tercatat pada forge lain tidak dipakai', () => {
    const orang: Orang = { id: 'a', nama: 'A', akun: { gitlab: { id: 5, login: 'a' } } };
    expect(findAkun(orang, 'gitlab')).toEqual({ id: 5, nama: 'a' });
    expect(findAkun(orang, 'gitea')).toBeUndefined();
    expect(findAkun({ id: 'b', nama: 'B' }, 'git')).toBeUndefined();
  });

  test('satu NIP satu orang', () => {
    expect(keyOrang({ id: 'a', nama: 'A', nip: '197201031992031012' })).toBe('197201031992031012');
    expect(keyOrang({ id: 'a', nama: 'A' })).toBe('a');
  });
});

const BAGIAN: Jabatan[] = [
  { id: 'kabid', nama: 'Kepala Bidang', unit: 'bidang', eselon: 'III.b' },
  { id: 'kasubbid', nama: 'Kepala Sub Bidang', unit: 'bidang', eselon: 'IV.a' },
];
const SETARA: Jabatan[] = BAGIAN.map((satu) => ({ ...satu, eselon: 'IV.a' }));
const LIAR: Jabatan = { id: 'arsiparis', nama: 'Arsiparis', unit: 'sekretariat' };

describe('listJabatanPeran(isi, peran, unit)', () => {
  test.each<[nama: string, isi: Isi, peran: string, unit: string | undefined, jabatan: string[]]>([
    ['peran satu orang', KUTASARI, 'sekretaris', undefined, ['sekretaris']],
    ['peran satu orang berlaku untuk semua unit', KUTASARI, 'sekretaris', 'seksi-pelayanan', ['sekretaris']],
    ['peran dua orang', KUTASARI, 'pengelola', undefined, ['admin-satu-data', 'staf-sekretariat']],
    ['peran bernama jabatannya', ubahJabatan((semua) => [...semua, LIAR]), 'arsiparis', undefined, ['arsiparis']],
    ['kepala seksi unit itu', KUTASARI, 'kepala-seksi', 'seksi-pelayanan', ['kepala-seksi-pelayanan']],
    ['yang seunit, bukan kepala unitnya', KUTASARI, 'pengelola', 'sekretariat', ['staf-sekretariat']],
    ['unit tanpa peran itu: kepalanya', KUTASARI, 'kepala-seksi', 'sekretariat', ['sekretaris']],
    ['unit tanpa kepala: tidak seorang pun', KUTASARI, 'kepala-seksi', 'seksi-lain', []],
    ['peran tanpa jabatan tidak jatuh ke kepala unit', KUTASARI, 'auditor', 'seksi-pelayanan', []],
    ['peran tanpa jabatan', KUTASARI, 'auditor', undefined, []],
    [
      'dua pejabat: yang lebih tinggi',
      ubahJabatan((semua) => [...semua, ...BAGIAN]),
      'kepala-seksi',
      'bidang',
      ['kabid'],
    ],
    [
      'dua pejabat, ditulis dari bawah: tetap yang lebih tinggi',
      ubahJabatan((semua) => [...semua, ...BAGIAN.toReversed()]),
      'kepala-seksi',
      'bidang',
      ['kabid'],
    ],
    [
      'dua pejabat seeselon: yang ditulis dahulu',
      ubahJabatan((semua) => [...semua, ...SETARA]),
      'kepala-seksi',
      'bidang',
      ['kabid'],
    ],
    [
      'dua pejabat seeselon, ditulis sebaliknya',
      ubahJabatan((semua) => [...semua, ...SETARA.toReversed()]),
      'kepala-seksi',
      'bidang',
      ['kasubbid'],
    ],
  ])('%s', (_nama, isi, peran, unit, jabatan) => {
    expect(listJabatanPeran(isi, peran, unit).map(({ id }) => id)).toEqual(jabatan);
  });
});

describe('isPimpinan(isi, jabatan)', () => {
  const tanpaAtasan = ubahJabatan((semua) =>
    semua.map(({ atasan, ...satu }) => (satu.id === 'camat' || atasan === undefined ? satu : { ...satu, atasan })),
  );
  const luarBereselon = ubahJabatan((semua) =>
    semua.map((satu) => (satu.id === 'bupati' ? { ...satu, eselon: 'II.a' } : satu)),
  );
  test.each<[nama: string, isi: Isi, jabatan: string, hasil: boolean]>([
    ['Camat: atasannya di luar kantor', KUTASARI, 'camat', true],
    ['Camat yang atasannya tidak ditulis', tanpaAtasan, 'camat', true],
    ['Sekretaris', KUTASARI, 'sekretaris', false],
    ['staf tanpa eselon dan tanpa atasan', KUTASARI, 'staf-seksi', false],
    ['Bupati bukan pejabat kantor ini', KUTASARI, 'bupati', false],
    ['juga bila eselonnya ditulis', luarBereselon, 'bupati', false],
    ['jabatan yang tidak ada', KUTASARI, 'wakil-camat', false],
    ['jabatan yang tidak ada, di kantor yang Camatnya tanpa atasan', tanpaAtasan, 'wakil-camat', false],
  ])('%s', (_nama, isi, jabatan, hasil) => {
    expect(isPimpinan(isi, jabatan)).toBe(hasil);
  });
});

test('listPemangku(isi, jabatan, hari): yang di luar kantor dan yang kosong tidak ikut, Plh. menggantikan', () => {
  const isi = tambahPenugasan(KUTASARI, { jabatan: 'bupati', pejabat: 'contoh-admin-satu-data', mulai: '2024-01-01' });
  const list = (hari: string): string[] =>
    listPemangku(isi, ['bupati', 'kepala-seksi-pelayanan', 'wakil-camat'], hari).map(({ orang }) => orang.id);
  expect(list('2024-05-12')).toEqual(['contoh-kasi-pelayanan']);
  expect(list('2024-05-13')).toEqual(['contoh-kasi-pemerintahan']);
  expect(list('2023-12-31')).toEqual([]);
});
