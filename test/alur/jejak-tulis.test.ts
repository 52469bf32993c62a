import { describe, expect, test } from 'vitest';
import type { FaktaMR } from '../../src/alur/fakta.ts';
import { composeJejak, formatAkun, formatAlamat, type Jejak, writeJejak, writePesan } from '../../src/alur/jejak.ts';
import { decide } from '../../src/alur/putusan.ts';
import { BERSIH, KEPALA, menit, permohonan, rantaiLengkap } from './fakta-contoh.ts';
import { AKUN, kebijakan } from './kantor.ts';

const FAKTA = permohonan({ persetujuan: rantaiLengkap() });

function jejak(ubah: Partial<FaktaMR> = {}): Jejak {
  const fakta = { ...FAKTA, ...ubah };
  const hasil = composeJejak('content', fakta, decide(kebijakan(), fakta, BERSIH));
  if (!hasil) throw new Error('belum siap');
  return hasil;
}

const komiter = (akun: FaktaMR['penulis']): FaktaMR['komiter'][number] => {
  return { sha: KEPALA, authorEmail: 'a@kantor.example', committerEmail: 'a@kantor.example', akun };
};
const dorongan = (akun: FaktaMR['penulis'], n: number): FaktaMR['pendorong'][number] => {
  return { akun, waktu: menit(n), sha: KEPALA };
};

describe('composeJejak(folder, fakta, putusan): siapa saja yang menulis isinya', () => {
  test.each<[nama: string, ubah: Partial<FaktaMR>, pendorong: FaktaMR['penulis'][]]>([
    ['pendorong', {}, [AKUN.staf]],
    ['yang menandatangani commit juga', { komiter: [komiter(AKUN.sekretariat)] }, [AKUN.sekretariat, AKUN.staf]],
    ['masing-masing sekali', { komiter: [komiter(AKUN.staf), komiter(AKUN.staf)] }, [AKUN.staf]],
    [
      'menurut nomor akunnya, bukan urutan mendorongnya',
      { pendorong: [dorongan(AKUN.staf, -1), dorongan(AKUN.admin, -3), dorongan(AKUN.sekretariat, -2)] },
      [AKUN.admin, AKUN.sekretariat, AKUN.staf],
    ],
  ])('%s', (_nama, ubah, pendorong) => {
    expect(jejak(ubah).pendorong).toEqual(pendorong);
  });

  test('tanpa waktu dibuka yang terbaca tidak ada jejak', () => {
    const putusan = decide(kebijakan(), FAKTA, BERSIH);
    expect(composeJejak('content', { ...FAKTA, dibuka: 'kemarin' }, putusan)).toBeUndefined();
  });

  test('permohonan tanpa judul dan tanpa berkas tetap berjudul', () => {
    expect(writePesan(' \u200b ', { ...jejak(), rantai: [] }).split('\n')[0]).toBe('Gabung: perubahan');
  });
});

/** What a clerk may name a branch or an account ends where it ends, and has one way to be written. */
describe('tulisan dalam jejak', () => {
  test.each([
    ['https://forge.example/k/k/pulls/7', 'https://forge.example/k/k/pulls/7'],
    ['plain:usul/tw1 é', 'plain:usul/tw1%20%C3%A9'],
    ['plain:a\nKepala: x', 'plain:a%0AKepala:%20x'],
    ['plain:\u202ea', 'plain:%E2%80%AEa'],
  ])('alamat %j', (alamat, tulisan) => {
    expect(formatAlamat(alamat)).toBe(tulisan);
    expect(writeJejak({ ...jejak(), permohonan: alamat })).toContain(`\nPermohonan: ${tulisan}\n`);
  });
  test.each([
    [{ id: 41, nama: 'staf.pem_1-a' }, 'staf.pem_1-a#41'],
    [{ id: 41, nama: 'staf pem' }, 'staf%20pem#41'],
    [{ id: 41, nama: 'a#1' }, 'a%231#41'],
    [{ id: 0, nama: '' }, '#0'],
  ])('akun %j', (akun, tulisan) => {
    expect(formatAkun(akun)).toBe(tulisan);
  });
  test.each([-1, 1.5, Number.NaN, 2 ** 53])('nomor akun %d ditolak', (id) => {
    expect(() => formatAkun({ id, nama: 'staf' })).toThrow(`nomor akun ${id} harus bilangan bulat`);
  });
  test.each<[nama: string, ubah: Partial<Jejak>, pesan: string]>([
    ['sidik bukan heksadesimal', { kepala: 'x' }, 'sidik "x" tidak dapat ditulis dalam jejak'],
    ['sidik berlebih', { kepala: `${KEPALA}a` }, `sidik "${KEPALA}a" tidak dapat ditulis dalam jejak`],
    ['nama berkas berspasi', { rantai: ['a b'] }, '"a b" tidak dapat ditulis dalam jejak'],
    ['nama berkas kosong', { rantai: [''] }, '"" tidak dapat ditulis dalam jejak'],
    ['waktu tanpa jam', { dibuka: '2024-04-02' }, 'waktu "2024-04-02" tidak dapat ditulis dalam jejak'],
  ])('%s ditolak', (_nama, ubah, pesan) => {
    expect(() => writeJejak({ ...jejak(), ...ubah })).toThrow(pesan);
  });
});
