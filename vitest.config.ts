import { defineConfig } from 'vitest/config';

/** The rooms whose answers are only as good as the lines that were tried. */
const wellTried = { statements: 95 };

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
      include: ['main/**/*.ts', 'preload/**/*.ts', 'registry/**/*.ts'],
      reportsDirectory: 'test-output/coverage',
      reporter: [['text', { skipFull: true }], 'json-summary'],
      thresholds: {
        'main/recommend/**': wellTried,
        'main/predict/**': wellTried,
        'main/probe/gpu/**': wellTried,
        'registry/**': wellTried,
      },
    },
  },
});
