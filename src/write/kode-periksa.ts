// What is said beside the QR code, for every writer.
import type { Block, Inline } from '../markup/types.ts';
import { drawQr } from './qr.ts';

export type KodePeriksa = Extract<Block, { type: 'kode-periksa' }>;

const SISI = 24; // mm: modules of half a millimetre for an address of some hundred letters

export function drawKode({ alamat }: KodePeriksa): string {
  return drawQr(alamat, SISI);
}

export function describeKode({ kode, alamat }: KodePeriksa): string {
  return `Kode QR. Kode periksa ${kode}, alamat ${alamat}`;
}

export function listBarisKode({ kode, alamat }: KodePeriksa): Inline[][] {
  const [laman = alamat] = alamat.split('#');
  return [
    [
      { type: 'text', text: 'Kode periksa ' },
      { type: 'strong', text: [{ type: 'text', text: kode }] },
    ],
    [
      { type: 'text', text: 'Keaslian berkas, persetujuan, dan versi terakhir dokumen ini dapat diperiksa di ' },
      { type: 'link', href: alamat, text: [{ type: 'text', text: laman }] },
    ],
  ];
}
