import { defineConfig } from 'vitest/config';

/**
 * The rooms whose answers are only as good as the lines that were tried. Hosts and workers are tried as
 * processes of their own, which this count does not see.
 */
const WELL_TRIED = ['main/recommend/**', 'main/predict/**', 'main/probe/gpu/**', 'registry/**'];
const LEAST_STATEMENTS = 95;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Real child processes on a busy two-core machine: slow is not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-output/results.json' },
    coverage: {
      provider: 'v8',
      include: WELL_TRIED.map((room) => `${room}/*.ts`),
      reportsDirectory: 'test-output/coverage',
      reporter: [['text', { skipFull: true }], 'json-summary'],
      thresholds: Object.fromEntries(WELL_TRIED.map((room) => [room, { statements: LEAST_STATEMENTS }])),
    },
  },
});
