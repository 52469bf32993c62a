import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Three projects: what needs no build (seconds); what looks at built sites, which are made once for all of them; and what
 * opens our files in an office program, which only .ci/run asks for.
 */
export default defineConfig({
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          setupFiles: ['test/fixed-seed.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/kantor/**'],
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
      {
        root,
        test: {
          name: 'kantor',
          setupFiles: ['test/fixed-seed.ts'],
          include: ['test/kantor/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
