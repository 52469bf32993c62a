import { describe, expect, test } from 'vitest';
import type { Pejabat } from '../../src/domain/isi.generated.ts';
import { listDiganti } from '../../src/alur/pejabat-diganti.ts';
import { KUTASARI, ubahPejabat } from './kantor.ts';

const HARI = '2024-04-02';
const CAMAT = '197201031992031012'; // his NIP as pejabat.yaml has it

function baru(ubah: (pejabat: Pejabat) => Pejabat): Pejabat {
  const [berkas] = ubahPejabat(KUTASARI, ubah).pejabat;
  if (!berkas) throw new Error('tanpa pejabat.yaml');
  return berkas.value;
}

function ubahPenugasan(
  jabatan: string,
  ubah: (satu: Pejabat['penugasan'][number]) => Pejabat['penugasan'],
): (pejabat: Pejabat) => Pejabat {
  return (semua) => ({
    ...semua,
    penugasan: semua.penugasan.flatMap((satu) => (satu.jabatan === jabatan ? ubah(satu) : [satu])),
  });
}

describe('listDiganti(isi, baru, hari)', () => {
  test.each<[nama: string, ubah: (pejabat: Pejabat) => Pejabat, diganti: string[]]>([
    ['tidak berubah', (semua) => semua, []],
    ['penugasannya dihapus tanpa pengganti', ubahPenugasan('sekretaris', () => []), ['contoh-sekretaris']],
    ['diberi tanggal selesai', ubahPenugasan('camat', (satu) => [{ ...satu, selesai: '2024-04-30' }]), [CAMAT]],
    [
      'penggantinya ditulis di tempatnya',
      ubahPenugasan('sekretaris', (satu) => [{ ...satu, pejabat: 'contoh-kasubag-umum' }]),
      ['contoh-sekretaris'],
    ],
    [
      'didampingi Plh.: ia yang diganti, bukan Plh.-nya',
      ubahPenugasan('sekretaris', (satu) => [
        satu,
        { jabatan: 'sekretaris', pejabat: 'contoh-kasubag-umum', sifat: 'plh', mulai: HARI, selesai: HARI },
      ]),
      ['contoh-sekretaris'],
    ],
    [
      '"definitif" ditulis juga: tidak ada yang diganti',
      ubahPenugasan('camat', (satu) => [{ ...satu, sifat: 'definitif' }]),
      [],
    ],
    [
      'definitif menjadi Plt.',
      ubahPenugasan('sekretaris', (satu) => [{ ...satu, sifat: 'plt' }]),
      ['contoh-sekretaris'],
    ],
    ['nomor SK ditambahkan', ubahPenugasan('camat', (satu) => [{ ...satu, sk: 'SK Contoh 000/CONTOH/2024' }]), []],
    [
      'dihapus dari daftar orang: akunnya tidak berlaku lagi',
      (semua) => ({ ...semua, pejabat: semua.pejabat.filter(({ id }) => id !== 'contoh-sekretaris') }),
      ['contoh-sekretaris'],
    ],
    [
      'orang baru tidak menggantikan siapa pun',
      (semua) => ({ ...semua, pejabat: [...semua.pejabat, { id: 'baru', nama: 'Baru' }] }),
      [],
    ],
    [
      'Plh. yang belum mulai menjabat tidak termasuk',
      ubahPenugasan('kepala-seksi-pelayanan', (satu) => (satu.sifat === 'plh' ? [] : [satu])),
      ['contoh-kasi-pelayanan'],
    ],
  ])('%s', (_nama, ubah, diganti) => {
    expect([...listDiganti(KUTASARI, baru(ubah), HARI)]).toEqual(diganti);
  });

  test('jabatan dan orang yang namanya bersambung tidak tertukar', () => {
    const tulis = (jabatan: string, pejabat: string): Pejabat =>
      baru((semua) => ({
        ...semua,
        pejabat: [{ id: pejabat, nama: pejabat }],
        penugasan: [{ jabatan, pejabat, mulai: '2024-01-01' }],
      }));
    const isi = ubahPejabat(KUTASARI, () => tulis('staf', 'umumbudi'));
    expect([...listDiganti(isi, tulis('stafumum', 'budi'), HARI)]).toEqual(['umumbudi']);
  });
});
