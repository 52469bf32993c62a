import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tables of the decision. Its property tests would kill more, at a hundred times the price: they draw thousands of requests. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    setupFiles: ['test/fixed-seed.ts'],
    include: ['test/alur/**/*.test.ts'],
    exclude: ['test/alur/sifat*.test.ts', 'test/alur/mutasi.test.ts'],
  },
});
