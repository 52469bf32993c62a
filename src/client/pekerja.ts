// Checks beside the page, so that typing never waits for them.
import { createPemeriksa, type Pemeriksa } from '../form/periksa.ts';
import type { DariPekerja, KePekerja } from './pesan.ts';

let pemeriksa: Pemeriksa | undefined;

addEventListener('message', ({ data }: MessageEvent<KePekerja>) => {
  try {
    say(answer(data));
  } catch (error) {
    say({ jenis: 'gagal', alasan: error instanceof Error ? error.message : String(error) });
    throw error;
  }
});

function answer(pesan: KePekerja): DariPekerja {
  if (pesan.jenis === 'buka') {
    pemeriksa = createPemeriksa(pesan.bahan, pesan.path);
    return { jenis: 'siap' };
  }
  if (!pemeriksa) throw new Error('diperiksa sebelum dibuka');
  return { jenis: 'hasil', nomor: pesan.nomor, hasil: pemeriksa.periksa(pesan.ketikan) };
}

function say(pesan: DariPekerja): void {
  postMessage(pesan);
}
