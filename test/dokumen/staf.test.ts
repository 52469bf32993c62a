import { describe, expect, test } from 'vitest';
import type { Isi } from '../../src/domain/isi.ts';
import { composeSatu, loadIsi } from './isi-dokumen.ts';

const NAMA = 'Staf Rahasia';
const NIP = '198801012010011001';

/** The office of `lengkap` with one more jabatan, its holder, and a perkin of its own. */
function withAnalis(isi: Isi, eselon: { eselon?: 'IV.b' }): Isi {
  const [perkin] = isi.perkin.filter(({ value }) => value.jabatan === 'kepala-seksi-pelayanan');
  if (!perkin) throw new Error('tanpa perkin kepala seksi');
  const analis = { ...perkin.value, jabatan: 'analis' };
  return {
    ...isi,
    perkin: [...isi.perkin, { path: perkin.path.replace('kepala-seksi-pelayanan', 'analis'), value: analis }],
    pejabat: isi.pejabat.map(({ path, value }) => ({
      path,
      value: {
        jabatan: [
          ...value.jabatan,
          {
            id: 'analis',
            nama: 'Analis Kinerja',
            unit: 'seksi-pelayanan',
            atasan: 'kepala-seksi-pelayanan',
            ...eselon,
          },
        ],
        pejabat: [...value.pejabat, { id: 'staf', nama: NAMA, nip: NIP, pangkat: 'Pengatur' }],
        penugasan: [...value.penugasan, { jabatan: 'analis', pejabat: 'staf', mulai: '2022-01-03' }],
      },
    })),
  };
}

describe('dokumen tentang jabatan tanpa eselon', () => {
  test.each([
    ['perjanjian-kinerja', 'perjanjian-kinerja-2024-analis'],
    ['laporan-pengukuran-perkin', 'laporan-pengukuran-perkin-2024-tw1-analis'],
  ])('%s: jabatannya saja, tanpa nama dan NIP; yang bereselon bernama', (templat, id) => {
    const tulis = (eselon: { eselon?: 'IV.b' }) =>
      JSON.stringify(composeSatu(withAnalis(loadIsi('lengkap'), eselon), templat, id));
    const [staf, struktural] = [tulis({}), tulis({ eselon: 'IV.b' })];
    expect(staf).toContain('Analis Kinerja');
    for (const rahasia of [NAMA, NIP, '19880101', 'Pengatur']) expect(staf).not.toContain(rahasia);
    expect(struktural).toContain(NAMA);
  });
});
