import { formatAlasan } from '../alur/teks-kembali.ts';
import type { Forge } from '../alur/fakta.ts';
import { ForgeError } from '../forge/forge-error.ts';
import type { NomorPermohonan } from '../forge/sambung.ts';
import type { HasilGabung } from './gabung.ts';

/** One line, without anything a terminal would act on: titles and branches are anybody's. */
export function describeHasil(forge: Forge, hasil: HasilGabung): string {
  const judul = hasil.judul === undefined ? '' : ` ${formatAlasan(hasil.judul).slice(0, 80)}`;
  return `${formatAlasan(`${formatNomor(forge, hasil.nomor)}${judul}`)}: ${formatAlasan(describeAkhir(hasil))}`;
}

export function formatNomor(forge: Forge, nomor: NomorPermohonan): string {
  if (typeof nomor !== 'number') return nomor;
  return forge === 'gitlab' ? `!${nomor}` : `#${nomor}`;
}

function describeAkhir(hasil: HasilGabung): string {
  switch (hasil.status) {
    case 'digabung':
      return [`digabung ${hasil.sha}`, ...hasil.catatan].join('; ');
    case 'sudah':
      return `sudah ada di cabang utama${hasil.sha === undefined ? '' : ` sebagai ${hasil.sha}`}${hasil.ditutup ? ', ditutup' : ''}`;
    case 'belum-siap':
      return lowerFirst(hasil.utama);
    case 'terhalang':
      return `terhalang: ${hasil.alasan}`;
    case 'ditunda':
      return `ditunda ke putaran berikutnya: ${hasil.alasan}`;
    case 'ditolak':
      return `tidak dikirim, karena pemeriksaan sendiri menolaknya: ${hasil.alasan} (${hasil.kode})`;
    case 'gagal':
      return `gagal: ${hasil.galat.message.split('\n')[0] ?? ''}`;
  }
}

/** 3: a key or token that is wrong stays wrong; 1: something else is to be looked at. To wait for people is no failure. */
export function findKodeKeluar(semua: HasilGabung[]): 0 | 1 | 3 {
  const kode = semua.map((hasil) => {
    if (hasil.status === 'ditolak') return hasil.kode === 'tanda-tangan' ? 3 : 1;
    if (hasil.status !== 'gagal') return 0;
    const { galat } = hasil;
    const rahasia = ['kunci-salah', 'token-ditolak', 'tidak-berhak'];
    return galat instanceof ForgeError && rahasia.includes(galat.kode) ? 3 : 1;
  });
  return kode.includes(3) ? 3 : kode.includes(1) ? 1 : 0;
}

function lowerFirst(teks: string): string {
  return teks.slice(0, 1).toLowerCase() + teks.slice(1);
}
