import { globSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/**
 * Rooms whose results depend on every branch being tested. Hosts and workers are tested as separate
 * processes, which coverage does not see.
 */
const WELL_TRIED = ['main/recommend/**', 'main/predict/**', 'main/probe/gpu/**', 'registry/**'];
const LEAST_STATEMENTS = 95;
/** Rooms that act on files, servers and workers: a part of them runs in processes of its own. */
const ACTING = ['main/install/**', 'main/try/**', 'main/configure/**'];
const LEAST_STATEMENTS_OF_ACTING = 90;

/** They run a whole benchmark: one after the other, after all others. */
const MEASURING = filesOf(
  'test/**/{benchmark,measuring,setup}.test.ts',
  'test/**/terminal/whole-way.test.ts',
);

/** They start processes, and change the state of their own: environment, signals, handlers. */
const CHANGING_THEIR_PROCESS = filesOf(
  'test/**/{interruption,leave,fetch-runtime,port-guard,hardware,probe/command,synthetic-folder}.test.ts',
  'test/**/{install/token,terminal/start,try/procedures,try/server/connect,try/voice/try-voice}.test.ts',
  'test/**/benchmark/voices/measure-voices.test.ts',
);

/** They start processes. */
const IN_PROCESSES = filesOf(
  'test/**/{bad-input,build,electron-dist,electron-types,layering,step-lock,store,two-hosts,two-tabs}.test.ts',
  'test/**/{check-folder,command-line,entering,probe}.test.ts',
  'test/**/{gguf-file,model-file,rough-treatment,serve,single-instance,unfinished}.test.ts',
  'test/**/configure/{procedures,write/config-disk,write/killed-applying}.test.ts',
  'test/**/terminal/configure/{configuring,typed-keys}.test.ts',
  'test/**/inference/{answering,architectures,binding-test,broken-files,client,try-backend,worker-end}.test.ts',
  'test/**/install/**/{disk,fetch-file,fetch-files,find-copies,hasher,known-hashes,lying-server}.test.ts',
  'test/**/install/{clean,export,foreign-files,recorded-hash,verify}.test.ts',
  'test/**/install/**/{install,list-models,make-plan,network,procedures,resume,take-copy,walk}.test.ts',
  'test/**/terminal/install/{asking,cleaning,installing,offline,pausing,verifying}.test.ts',
  'test/**/terminal/try/{asking-a-server,checking-keys,trying}.test.ts',
  'test/**/{browser/killed,terminal/language,terminal/output-file,terminal/report,desktop/status-notifier,store/state-file}.test.ts',
  'test/**/try/{run-server-trial,cloud/check-keys,server/{faults,look-at-server,serve-voice-server,try-server}}.test.ts',
  'test/**/unpack/{killed-unpacking,unpack-disk}.test.ts',
  'test/**/try/{killed-trial,run-llm,run-trial}.test.ts',
  'test/**/{try/voice/{lying-voices,voice-process},speech/voice-session}.test.ts',
  'test/**/benchmark/fresh-memory.test.ts',
);

const EVERYWHERE = {
  setupFiles: './test/chance.ts',
  // Real child processes on a busy two-core machine: slow is not wrong.
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

/** Many of them wait for something that hangs on purpose. */
const BESIDE_EACH_OTHER = { sequence: { groupOrder: 1 }, maxWorkers: 4 };

export default defineConfig({
  test: {
    reporters: ['default', 'json'],
    outputFile: { json: 'test-output/results.json' },
    coverage: {
      provider: 'v8',
      include: [...WELL_TRIED, ...ACTING].map((room) => `${room}/*.ts`),
      reportsDirectory: 'test-output/coverage',
      reporter: [['text', { skipFull: true }], 'json-summary'],
      thresholds: {
        ...Object.fromEntries(WELL_TRIED.map((room) => [room, { statements: LEAST_STATEMENTS }])),
        ...Object.fromEntries(ACTING.map((room) => [room, { statements: LEAST_STATEMENTS_OF_ACTING }])),
      },
    },
    projects: [
      {
        test: {
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: [...CHANGING_THEIR_PROCESS, ...IN_PROCESSES, ...MEASURING],
          maxWorkers: 2,
          // They share no state that another could change.
          isolate: false,
          ...EVERYWHERE,
        },
      },
      {
        test: {
          name: 'processes',
          include: IN_PROCESSES,
          globalSetup: './test/build-if-stale.ts',
          ...BESIDE_EACH_OTHER,
          // A process for each file, with all that it imports, would take a fifth of the time.
          isolate: false,
          ...EVERYWHERE,
        },
      },
      {
        test: {
          name: 'isolated',
          include: CHANGING_THEIR_PROCESS,
          globalSetup: './test/build-if-stale.ts',
          ...BESIDE_EACH_OTHER,
          ...EVERYWHERE,
        },
      },
      {
        test: {
          name: 'measuring',
          include: MEASURING,
          globalSetup: './test/build-if-stale.ts',
          sequence: { groupOrder: 2 },
          fileParallelism: false,
          ...EVERYWHERE,
        },
      },
    ],
  },
});

/** @throws Error if a pattern matches no file any more: its tests would run among those that need no care */
function filesOf(...patterns: readonly string[]): string[] {
  return patterns.flatMap((pattern) => {
    const files = globSync(pattern, { cwd: import.meta.dirname });
    if (files.length === 0) throw new Error(`No test is named ${pattern}.`);
    return files.map((file) => file.replaceAll('\\', '/'));
  });
}
