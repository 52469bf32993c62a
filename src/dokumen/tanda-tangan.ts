import type { Party } from '../markup/types.ts';
import type { Argumen, Bagian } from './bagian.ts';
import type { BahanPejabat } from './bahan-pejabat.ts';
import { composeParty, findPenandaTangan, formatTempatTanggal } from './penanda-tangan.ts';

const SIAPA = 'siapa: pejabat, atasan, atau pengenal jabatan';

/** Left whoever takes note, right whoever answers for the document, under place and date. */
export const TANDA_TANGAN: Bagian<BahanPejabat> = {
  about: 'Blok tanda tangan. Tanpa isian dipakai penanda_tangan di kepala templat.',
  arguments: { kiri: { about: SIAPA, required: false }, kanan: { about: SIAPA, required: false } },
  compose(bahan, argumen) {
    const { kiri, kanan } = { ...bahan.penandaTangan, ...argumen } satisfies Argumen;
    const parties = [
      kiri === undefined ? undefined : composeSide(bahan, kiri, { pengantar: 'Mengetahui,' }),
      kanan === undefined ? undefined : composeSide(bahan, kanan, { tanggal: findTempatTanggal(bahan) }),
    ];
    const salah = parties.find((satu) => typeof satu === 'string');
    if (salah !== undefined) return { salah };
    return [{ type: 'signatures', parties: parties.filter((satu) => typeof satu === 'object') }];
  },
};

function composeSide(bahan: BahanPejabat, siapa: string, depan: Pick<Party, 'pengantar' | 'tanggal'>): Party | string {
  const { isi } = bahan.kinerja;
  const jabatan = findPenandaTangan(isi, bahan.jabatan, siapa);
  if (jabatan) return { ...depan, ...composeParty(isi, jabatan, bahan.tanggal) };
  if (siapa === 'atasan') return `jabatan ${bahan.jabatan.id} tidak mempunyai atasan di pejabat.yaml`;
  return `jabatan "${siapa}" tidak ada di pejabat.yaml`;
}

/** The approving file's typed date, also while the seal does not fit: the document is a draft then and says so. */
function findTempatTanggal({ kinerja, pengesah }: BahanPejabat): string {
  return formatTempatTanggal(kinerja.instansi, pengesah?.tanggal);
}
