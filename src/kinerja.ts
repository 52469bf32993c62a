import { readRiwayatSitus } from './load-riwayat.ts';
import { loadSitus } from './load-situs.ts';

/** What the pages show. The folder, the mode and the approvals come from the command that builds, by way of the environment. */
export const situs = loadSitus({
  content: process.env.KINERJA_CONTENT ?? 'content',
  mode: process.env.KINERJA_MODE === 'pratinjau' ? 'pratinjau' : 'publik',
  ...readRiwayatSitus(process.env.KINERJA_RIWAYAT),
});
