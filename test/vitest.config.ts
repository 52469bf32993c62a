import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Two projects: what needs no build (seconds), and what looks at built sites, which are made once for all of them. */
export default defineConfig({
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          setupFiles: ['test/fixed-seed.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**'],
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'situs',
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['test/site/build-sites.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
