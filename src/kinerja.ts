import { loadSitus } from './load-situs.ts';

/** What the pages show. The folder and the mode come from the command that builds, by way of the environment. */
export const situs = loadSitus({
  content: process.env.KINERJA_CONTENT ?? 'content',
  mode: process.env.KINERJA_MODE === 'pratinjau' ? 'pratinjau' : 'publik',
});
