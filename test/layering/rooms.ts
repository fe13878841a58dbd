import { allowed, type Case, load, refused } from './case.ts';

/** Verbs, their procedures, and what calls them. */
export const ROOMS: readonly Case[] = [
  // Verbs know no other verb, no host, no store.
  ...['probe', 'benchmark', 'install', 'try', 'configure'].flatMap((room) => [
    ...refused(`main/${room}/${room}.ts`, load('../recommend/recommend.ts'), load('../install/download.ts')),
    ...refused(
      `main/${room}/${room}.ts`,
      load('../setup.ts'),
      load('../store/store.ts'),
      load('../steps/steps.ts'),
    ),
    ...refused(`main/${room}/${room}.ts`, load('../hosts/terminal/print.ts'), load('node-llama-cpp')),
    ...refused(`main/${room}/${room}.ts`, "await import('node-llama-cpp');", load('../inference/worker.ts')),
    ...allowed(
      `main/${room}/${room}.ts`,
      load('./other.ts'),
      load('node:fs'),
      load('../inference/client.ts'),
    ),
    ...allowed(`main/${room}/${room}.ts`, load('../predict/turn.ts'), load('../probe/nouns/machine.ts')),
  ]),
  ...refused('main/probe/gpu/nvidia.ts', load('../../benchmark/rounds.ts'), load('../../store/store.ts')),
  ...refused('main/probe/gpu/nvidia.ts', load('node-llama-cpp')),
  ...allowed('main/probe/gpu/nvidia.ts', load('../command.ts'), load('../../nouns/warning.ts')),
  ...allowed('main/install/fetch/fetch-file.ts', load('../hash/hasher.ts'), load('../errors.ts')),
  ...allowed('main/try/cloud/check-keys.ts', load('../../network.ts'), load('../nouns/cloud-keys.ts')),
  ...refused('main/install/fetch/fetch-file.ts', load('../../probe/disk.ts'), load('../procedures.ts')),
  // Only its worker loads the runtime.
  ...refused(
    'main/inference/client.ts',
    load('node-llama-cpp'),
    load('../probe/probe.ts'),
    load('../setup.ts'),
  ),
  ...refused('main/inference/llama-session.ts', "import { getLlama } from 'node-llama-cpp';"),
  ...allowed('main/inference/worker.ts', "import { getLlama } from 'node-llama-cpp';", load('./client.ts')),
  ...refused(
    'main/try/voice/try-voice.ts',
    load('onnxruntime-node'),
    load('../../speech/worker.ts'),
    load('../../install/install.ts'),
    load('../procedures.ts'),
  ),
  ...allowed('main/try/voice/try-voice.ts', load('../../speech/voice-process.ts')),
  ...allowed('main/benchmark/voices/measure-voices.ts', load('../../speech/speech-process.ts')),
  ...refused(
    'main/speech/voice-process.ts',
    load('onnxruntime-node'),
    load('../try/errors.ts'),
    load('../benchmark/statistics.ts'),
  ),
  ...['main/inference/worker.ts', 'main/try/try.ts', 'main/setup.ts', 'main/platform.ts'].flatMap((file) =>
    refused(file, load('onnxruntime-node')),
  ),
  ...refused('main/speech/voice-session.ts', "import { env } from 'onnxruntime-node';"),
  ...allowed('main/speech/voice-session.ts', "import type { OnnxValue } from 'onnxruntime-node';"),
  ...allowed('main/speech/worker.ts', "await import('onnxruntime-node');", load('../inference/guard.ts')),
  ...refused('main/speech/worker.ts', load('node-llama-cpp'), load('electron')),
  // Only setup.ts calls verbs; it knows no host.
  ...refused('main/facts.ts', load('./probe/probe.ts'), load('./recommend/recommend.ts')),
  ...refused('main/steps/steps.ts', load('../probe/probe.ts'), load('../store/store.ts')),
  ...refused(
    'main/store/store.ts',
    load('../hosts/terminal/print.ts'),
    load('electron-store'),
    load('electron'),
  ),
  ...allowed(
    'main/steps/steps.ts',
    load('./nouns/step.ts'),
    load('../platform.ts'),
    load('../probe/nouns/machine.ts'),
  ),
  ...refused('main/setup.ts', load('./hosts/terminal/print.ts'), load('node-llama-cpp'), load('electron')),
  ...allowed('main/setup.ts', load('./probe/probe.ts'), load('./recommend/recommend.ts')),
  // A room's procedures call its verb, and no other room's.
  ...['probe', 'recommend'].flatMap((room) => [
    ...refused(`main/${room}/procedures.ts`, load('../report/write-report.ts'), load('../setup.ts')),
    ...refused(
      `main/${room}/procedures.ts`,
      load('../benchmark/benchmark.ts'),
      load('../hosts/browser/session.ts'),
    ),
    ...allowed(
      `main/${room}/procedures.ts`,
      load('../context.ts'),
      load(`./${room}.ts`),
      load('../store/store.ts'),
    ),
  ]),
];
