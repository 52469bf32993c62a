import { Worker } from 'node:worker_threads';
import type { IsiPdf } from './isi-pdf.ts';
import type { HasilPdf } from './periksa-pdf.ts';

export interface BacaanPdf {
  hasil: HasilPdf;
  isi?: IsiPdf; // of a PDF that can be read
}

/** What the thread is given. `akar`: PEM of certificates that are trusted. */
export interface TugasPdf {
  bytes: Uint8Array;
  akar?: string | undefined;
}

/** How long reading may take, and by how much the process may grow meanwhile. */
export interface BatasBaca {
  milidetik: number;
  bita: number;
}

const BATAS: BatasBaca = { milidetik: 60_000, bita: 1.5 * 2 ** 30 };
const JEDA = 50; // milliseconds between two looks at the memory
const TUMPUKAN = 1024; // MiB of objects; a heap too small for the thread to begin in would end the whole process

/** Reads in a thread of its own. A PDF that takes too long or too much room is said to, and the thread is gone. */
export async function readTerbatas(tugas: TugasPdf, batas: BatasBaca = BATAS): Promise<BacaanPdf> {
  const pekerja = new Worker(new URL('./pekerja-pdf.ts', import.meta.url), {
    workerData: tugas,
    resourceLimits: { maxOldGenerationSizeMb: TUMPUKAN },
    stdout: true, // what the readers of PDFs mutter is not for whoever waits
    stderr: true,
  });
  try {
    return await waitForAnswer(pekerja, batas);
  } finally {
    await pekerja.terminate();
  }
}

async function waitForAnswer(pekerja: Worker, { milidetik, bita }: BatasBaca): Promise<BacaanPdf> {
  // Bytes of arrays are not counted by the limit of the heap: only the whole process shows them.
  const batas = process.memoryUsage.rss() + bita;
  return new Promise<BacaanPdf>((resolve, reject) => {
    const stop = () => resolve({ hasil: { status: 'terlalu-berat' } });
    const waktu = setTimeout(stop, milidetik);
    const jaga = setInterval(() => process.memoryUsage.rss() > batas && stop(), JEDA);
    pekerja.once('message', resolve);
    pekerja.once('error', (error) => (isPenuh(error) ? stop() : reject(error)));
    pekerja.once('exit', () => {
      clearTimeout(waktu);
      clearInterval(jaga);
      stop(); // of a thread that ended without an answer; after one this does nothing
    });
  });
}

function isPenuh(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
