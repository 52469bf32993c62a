// Parts 1 to 4 of the repair guide: people, accounts and keys.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createKantorPolos, PANDUAN, usulLengkap } from './gabung-kantor.ts';
import { PEMULIHAN, takeBlok } from './panduan-perintah.ts';
import {
  gabung,
  gantiKunci,
  kirimLangsung,
  listStatus,
  readPublik,
  readUtama,
  setujui,
  verifyDari,
} from './pemulihan-kantor.ts';

const kantor = createKantorPolos();
beforeEach(() => kantor.reset());
afterAll(() => kantor.remove());

const PEJABAT = 'content/pejabat.yaml';
const usulPejabat = (teks: string) => kantor.usul('usul/pejabat', { [PEJABAT]: teks });

describe('1. jabatan kosong atau pejabat berganti', () => {
  const plt = takeBlok(PEMULIHAN, 'yaml', 'sifat: plt', { 'pejabat: sekretaris': 'pejabat: contoh-sekretaris' });
  const camatBerganti = () =>
    readUtama(kantor, PEJABAT).replace(
      /( {2}- jabatan: camat\n {4}pejabat: cahyono\n)( {4}mulai: 2024-01-01.*\n)/,
      `$1$2    selesai: 2024-04-01\n${plt}`,
    );

  test('Camat berganti: Sekretaris, lalu pejabat struktural lain; Camat sendiri tidak ditanya', async () => {
    expect(camatBerganti()).toContain('sifat: plt');
    usulPejabat(camatBerganti());
    setujui(kantor, 'usul/pejabat', 'sekretaris', 'camat');
    expect(await gabung(kantor, 'usul/pejabat')).toBe('belum-siap');
    setujui(kantor, 'usul/pejabat', 'umum');
    expect(await gabung(kantor, 'usul/pejabat')).toBe('digabung');
    expect(listStatus(verifyDari(kantor, kantor.genesis))).toEqual(['sah']);
  });

  test('satu orang tidak menggantikan dua langkah', async () => {
    usulPejabat(camatBerganti());
    setujui(kantor, 'usul/pejabat', 'sekretaris', 'sekretaris');
    expect(await gabung(kantor, 'usul/pejabat')).toBe('belum-siap');
  });

  test('langkah yang jabatannya kosong menunggu, dan berjalan lagi setelah ada Plt.', async () => {
    const kosong = readUtama(kantor, PEJABAT).replace(
      /( {2}- jabatan: kasubag-perencanaan\n {4}pejabat: \S+\n {4}mulai: 2024-01-01\n)/,
      '$1    selesai: 2024-04-01\n',
    );
    usulPejabat(kosong);
    setujui(kantor, 'usul/pejabat', 'sekretaris', 'camat');
    expect(await gabung(kantor, 'usul/pejabat')).toBe('digabung');
    usulLengkap(kantor);
    expect(await gabung(kantor, 'usul/panduan')).toBe('belum-siap');
    const isi = plt
      .replace('jabatan: camat', 'jabatan: kasubag-perencanaan')
      .replace('contoh-sekretaris', 'contoh-kasubag-umum');
    kantor.usul('usul/plt', { [PEJABAT]: readUtama(kantor, PEJABAT).trimEnd() + `\n${isi}` });
    setujui(kantor, 'usul/plt', 'sekretaris', 'camat');
    expect(await gabung(kantor, 'usul/plt')).toBe('digabung');
    setujui(kantor, 'usul/panduan', 'umum', 'sekretaris');
    expect(await gabung(kantor, 'usul/panduan')).toBe('digabung');
    expect(listStatus(verifyDari(kantor, kantor.genesis))).toEqual(['sah', 'sah', 'sah']);
  });
});

describe('2. kunci pejabat hilang atau bocor', () => {
  test('diganti tanpa bertanya kepada pemiliknya; yang lama tidak dihitung lagi, yang sudah disetujui tetap sah', async () => {
    usulLengkap(kantor, 'usul/lama');
    expect(await gabung(kantor, 'usul/lama')).toBe('digabung');
    const baru = readUtama(kantor, PEJABAT).replace(readPublik(kantor, 'sekretaris'), readPublik(kantor, 'orangLuar'));
    usulPejabat(baru);
    setujui(kantor, 'usul/pejabat', 'sekretaris');
    expect(await gabung(kantor, 'usul/pejabat')).toBe('belum-siap');
    setujui(kantor, 'usul/pejabat', 'perencanaan', 'camat');
    expect(await gabung(kantor, 'usul/pejabat')).toBe('digabung');
    usulLengkap(kantor, 'usul/baru', '# Panduan\n\nDua.\n'); // with the key that no longer holds
    expect(await gabung(kantor, 'usul/baru')).toBe('belum-siap');
    expect(listStatus(verifyDari(kantor, kantor.genesis))).toEqual(['sah', 'sah']);
  });

  test('Camat mendahului: persetujuannya menunggu giliran, dan tidak memakai langkah Sekretaris', async () => {
    usulPejabat(readUtama(kantor, PEJABAT).replace(readPublik(kantor, 'sekretaris'), readPublik(kantor, 'orangLuar')));
    setujui(kantor, 'usul/pejabat', 'camat');
    setujui(kantor, 'usul/pejabat', 'perencanaan');
    expect(await gabung(kantor, 'usul/pejabat')).toBe('belum-siap');
  });

  test('akun git yang berganti nama: permohonan yang sama, persetujuan lama tetap terbaca', async () => {
    usulLengkap(kantor, 'usul/lama');
    expect(await gabung(kantor, 'usul/lama')).toBe('digabung');
    usulPejabat(readUtama(kantor, PEJABAT).replaceAll('login: contoh-sekretaris', 'login: sekretaris.baru'));
    setujui(kantor, 'usul/pejabat', 'umum', 'camat');
    expect(await gabung(kantor, 'usul/pejabat')).toBe('digabung');
    usulLengkap(kantor, 'usul/baru', '# Panduan\n\nDua.\n');
    expect(await gabung(kantor, 'usul/baru')).toBe('digabung');
    expect(listStatus(verifyDari(kantor, kantor.genesis))).toEqual(['sah', 'sah', 'sah']);
  });
});

describe('3. kunci juru gabung bocor', () => {
  const setujuInstansi = async (cabang: string, isi: Record<string, string>, kunci: 'juruGabung' | 'orangLuar') => {
    kantor.usul(cabang, isi);
    setujui(kantor, cabang, 'sekretaris', 'camat');
    return gabung(kantor, cabang, { kunci });
  };

  test('cadangan menandatangani penggantiannya; sejak itu kunci yang bocor ditolak', async () => {
    const [bocor, cadangan] = [readPublik(kantor, 'juruGabung'), readPublik(kantor, 'orangLuar')];
    const dua = gantiKunci(kantor, bocor, cadangan);
    expect(await setujuInstansi('usul/dua', dua, 'juruGabung')).toBe('digabung');
    const cabut = gantiKunci(kantor, cadangan);
    expect(await setujuInstansi('usul/cabut', cabut, 'orangLuar')).toBe('digabung');
    usulLengkap(kantor);
    expect(await gabung(kantor, 'usul/panduan', { kunci: 'juruGabung' })).toBe('ditolak: tanda-tangan');
    expect(await gabung(kantor, 'usul/panduan', { kunci: 'orangLuar' })).toBe('digabung');
    expect(listStatus(verifyDari(kantor, kantor.genesis))).toEqual(['sah', 'sah', 'sah']);
  });
});

describe('4. kedua kunci hilang', () => {
  test('genesis baru; yang lama tetap terbukti sampai ujung terakhirnya, dan tidak sesudahnya', async () => {
    usulLengkap(kantor, 'usul/lama');
    expect(await gabung(kantor, 'usul/lama')).toBe('digabung');
    const ujung = kantor.tip();
    const genesisBaru = kirimLangsung(kantor, gantiKunci(kantor, readPublik(kantor, 'orangLuar')));
    usulLengkap(kantor, 'usul/baru', '# Panduan\n\nDua.\n');
    expect(await gabung(kantor, 'usul/baru', { kunci: 'orangLuar' })).toBe('digabung');

    expect(listStatus(verifyDari(kantor, kantor.genesis, ujung))).toEqual(['sah']);
    expect(listStatus(verifyDari(kantor, genesisBaru))).toEqual(['sah']);
    const lewat = verifyDari(kantor, kantor.genesis);
    expect([lewat.gagal?.sha, ...listStatus(lewat)]).toEqual([
      genesisBaru,
      'sah',
      'gagal:bukan-gabungan',
      'gagal:tanda-tangan',
    ]);
    expect(readUtama(kantor, PANDUAN)).toBe('# Panduan\n\nDua.\n');
  });
});
