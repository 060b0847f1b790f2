import { defineConfig } from 'vitest/config';

/** One engine for each run, named in ENGINE: see `scripts/test-engines.js`. */
export default defineConfig({
  test: {
    include: ['test/engines/*.test.ts'],
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // A busy machine may keep an engine from answering in time, once.
    retry: process.env['CI'] === undefined ? 0 : 1,
    hookTimeout: 60_000,
    fileParallelism: false,
    maxWorkers: 1,
  },
});
