// The thread in which a PDF of unknown origin is read. It can be stopped; the one that waits for it cannot hang.
import { parentPort, workerData } from 'node:worker_threads';
import { readBerkasPdf } from './baca-pdf.ts';
import type { TugasPdf } from './baca-terbatas.ts';

const tugas: TugasPdf = workerData;
parentPort?.postMessage(await readBerkasPdf(tugas));
