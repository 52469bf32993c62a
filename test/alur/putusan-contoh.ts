import { expect } from 'vitest';
import type { FaktaMR } from '../../src/alur/fakta.ts';
import type { HasilPeriksa, Kebijakan } from '../../src/alur/kebijakan.ts';
import { decide, type Putusan } from '../../src/alur/putusan.ts';
import { BERSIH, permohonan } from './fakta-contoh.ts';
import { AKUN, kebijakan } from './kantor.ts';

/** One decision case: what differs from the plain request, and what is decided, in the words of describePutusan. */
export type Kasus = [nama: string, ubah: Partial<FaktaMR>, putusan: string, bahan?: Bahan];

export interface Bahan {
  isi?: Kebijakan['isi'];
  periksa?: Partial<HasilPeriksa> | 'belum';
}

export function check(nama: string, ubah: Partial<FaktaMR>, putusan: string, { isi, periksa = {} }: Bahan = {}): void {
  const hasil = decide(
    kebijakan(isi),
    permohonan(ubah),
    periksa === 'belum' ? undefined : { ...BERSIH, ...periksa },
    '2024-04-02',
  );
  expect([nama, describePutusan(hasil)]).toEqual([nama, putusan]);
}

const TANDA = { selesai: '✓', giliran: '?', ditunda: '~', menunggu: '-' };

/** "3✓ 4r 5? siap | umum: terlalu-awal ← 5 ke kasubag-umum": r dirangkap, ? its turn, ~ waits for a later one, - waits for others. */
export function describePutusan({ siap, halangan, rantai }: Putusan): string {
  const bagian = rantai.map(({ langkah, atasan, perluAtasan, suara, kembali }) => {
    const status = langkah.map(({ langkah: { nomor }, status, selesai, boleh }) => {
      if (status === 'giliran' && boleh.length === 0) return `${nomor}!`;
      return `${nomor}${selesai?.cara === 'dirangkap' ? 'r' : TANDA[status]}`;
    });
    const atas = atasan ? ['atasan✓'] : perluAtasan ? [`atasan: ${perluAtasan.boleh[0]?.jabatan.id ?? '!'}`] : [];
    const sebab = suara.flatMap(({ persetujuan, sebab }) =>
      sebab ? [`${findSiapa(persetujuan.akun.id)}: ${sebab}`] : [],
    );
    const balik = kembali.map(({ langkah: id, ke }) => `← ${id.split('#')[1]} ke ${ke}`);
    return { depan: [...status, ...atas].join(' '), sebab, balik };
  });
  const depan = bagian.map((satu) => satu.depan).join(' / ');
  const sebab = bagian.flatMap((satu) => satu.sebab);
  return [
    [depan, siap ? ' siap' : ''].join(''),
    ...halangan.map(({ kode }) => `× ${kode}`),
    ...(sebab.length > 0 ? [`| ${sebab.join(', ')}`] : []),
    ...bagian.flatMap((satu) => satu.balik),
  ].join(' ');
}

function findSiapa(id: number): string {
  return Object.entries(AKUN).find(([, akun]) => akun.id === id)?.[0] ?? String(id);
}
