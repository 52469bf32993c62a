// The thread in which a PDF of unknown origin is read. It can be stopped; the one that waits for it cannot hang.
import { parentPort, workerData } from 'node:worker_threads';
import { isTerlaluBerat } from './bobot-pdf.ts';
import { readPdf } from './bidang-tanda-tangan.ts';
import type { BacaanPdf, TugasPdf } from './baca-terbatas.ts';
import { readIsi } from './isi-pdf.ts';
import { checkPdf } from './periksa-pdf.ts';
import { readPem } from './sertifikat.ts';

const tugas: TugasPdf = workerData;
parentPort?.postMessage(await read(tugas));

async function read({ bytes, akar }: TugasPdf): Promise<BacaanPdf> {
  if (isTerlaluBerat(bytes)) return { hasil: { status: 'terlalu-berat' } };
  const hasil = await checkPdf(bytes, akar === undefined ? [] : (readPem(akar) ?? []));
  if (!('tandaTangan' in hasil)) return { hasil };
  const pdf = await readPdf(bytes);
  return typeof pdf === 'object' ? { hasil, isi: await readIsi(bytes, pdf) } : { hasil };
}
