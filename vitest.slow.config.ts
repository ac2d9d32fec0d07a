import { defineConfig } from 'vitest/config';

/** Browser, fuzz and whole-process tests: run by `npm run test:slow` and in CI. */
export default defineConfig({
  test: {
    include: ['test/slow/**/*.slow.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
