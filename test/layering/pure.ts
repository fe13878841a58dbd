import { posix } from 'node:path';
import { allowed, type Case, load, refused } from './case.ts';

/** Pure code: rooms, nouns and words. */
export const PURE: readonly Case[] = [
  // Pure rooms: no clock, disk, network, process.
  ...['main/recommend/rules.ts', 'main/predict/speed.ts'].flatMap((file) => [
    ...refused(file, load('node:fs/promises'), load('node:os'), load('execa'), load('../probe/probe.ts')),
    ...refused(file, load('../../registry/load.ts'), load('../platform.ts'), load('../inference/client.ts')),
    ...refused(file, 'Date.now();', 'performance.now();', 'process.cwd();', "fetch('x');"),
    ...allowed(
      file,
      load('zod'),
      load('./other.ts'),
      load('../probe/nouns/machine.ts'),
      load('../nouns/bytes.ts'),
    ),
    ...allowed(file, load('../../registry/schema.ts'), load('../predict/turn.ts')),
  ]),
  ...refused(
    'main/configure/targets/ava.ts',
    load('node:path'),
    load('../apply.ts'),
    load('../../words/en.ts'),
  ),
  ...refused('main/configure/targets/ava.ts', load('yaml'), 'Date.now();', 'process.cwd();', "fetch('x');"),
  ...allowed(
    'main/configure/targets/ava.ts',
    load('zod'),
    load('./next.ts'),
    load('../nouns/wanted-file.ts'),
  ),
  ...allowed('main/configure/targets/ava.ts', load('../../predict/memory.ts')),
  ...allowed('main/configure/targets/ava.ts', load('../../../registry/thinking.ts')),
  // Nouns are pure, and only know nouns.
  ...[
    'main/probe/nouns/machine.ts',
    'main/benchmark/nouns/speed-profile.ts',
    'main/inference/nouns/protocol.ts',
  ].flatMap((file) => [
    ...refused(file, load('node:os'), load('../probe.ts'), load('execa'), 'Date.now();'),
    ...allowed(file, load('zod'), load('../../nouns/warning.ts'), load('../../probe/nouns/machine.ts')),
  ]),
  ...['main/recommend/nouns/notice.ts', 'main/report/nouns/report.ts'].flatMap((file) => [
    ...refused(
      file,
      load('node:os'),
      load('../../setup.ts'),
      load('../../recommend/option.ts'),
      'Date.now();',
    ),
    ...allowed(file, load('zod'), load('../../nouns/warning.ts'), load('../../recommend/nouns/reason.ts')),
  ]),
  ...['main/steps/nouns/activity.ts', 'main/store/nouns/difference.ts', 'main/nouns/failure.ts'].flatMap(
    (file) => [
      ...refused(file, load('../store.ts'), load('../store/store.ts'), load('node:fs'), 'Date.now();'),
      ...allowed(file, load('zod'), load('./other.ts'), load('../../nouns/failure.ts')),
    ],
  ),
  ...refused(
    'main/benchmark/nouns/measured-cards.ts',
    load('../benchmark.ts'),
    load('node:os'),
    'Date.now();',
  ),
  ...['main/recommend/what-if.ts', 'main/hosts/terminal/commands/recommend.ts'].flatMap((file) =>
    allowed(file, load('../benchmark/nouns/measured-cards.ts')),
  ),
  ...refused('main/probe/nouns/largest-gpu.ts', load('../probe.ts'), load('node:os'), 'Date.now();'),
  ...['main/benchmark/benchmark.ts', 'main/recommend/rules.ts'].flatMap((file) =>
    allowed(file, load('../probe/nouns/largest-gpu.ts')),
  ),
  ...refused('main/store/nouns/preferences.ts', load('../../named-folder.ts'), load('node:path')),
  ...allowed('main/probe/check-folder.ts', load('../named-folder.ts'), load('./nouns/folder-check.ts')),
  ...refused('main/benchmark/benchmark.ts', load('../report/write-report.ts')),
  ...refused('main/report/write-report.ts', load('../recommend/recommend.ts'), load('../store/store.ts')),
  ...allowed(
    'main/report/write-report.ts',
    load('node:os'),
    load('./scrub.ts'),
    load('../steps/nouns/setup-state.ts'),
  ),
  ...refused('main/steps/nouns/setup-state.ts', load('../steps.ts'), load('node:fs'), 'Date.now();'),
  ...allowed('main/steps/nouns/setup-state.ts', load('./step.ts'), load('../../probe/nouns/machine.ts')),
  ...refused('registry/schema.ts', load('node:fs'), load('./load.ts'), load('../main/store/store.ts')),
  ...allowed('registry/schema.ts', load('./model-shape.ts'), load('zod')),
  ...refused('registry/thinking.ts', load('node:fs'), load('./load.ts'), 'Date.now();'),
  ...allowed('main/try/try.ts', load('../../registry/thinking.ts')),
  ...refused('preload/contract.ts', load('../main/setup.ts'), load('node:fs'), load('electron')),
  ...allowed('preload/contract.ts', load('@orpc/contract'), load('../main/steps/nouns/step.ts')),
  ...allowed('preload/contract.ts', load('../main/store/nouns/history-changes.ts')),
  // Rooms and nouns produce codes and values; only hosts and pages turn them into words.
  ...[
    'main/facts.ts',
    'main/probe/machine-warnings.ts',
    'main/probe/gpu/nvidia.ts',
    'main/benchmark/profile.ts',
    'main/recommend/recommend.ts',
    'main/predict/speed.ts',
    'main/steps/steps.ts',
    'main/store/store.ts',
    'main/report/write-report.ts',
    'main/inference/errors.ts',
    'main/nouns/warning.ts',
    'main/store/nouns/difference.ts',
    'registry/load.ts',
    'registry/nouns/registry-warning.ts',
    'preload/contract.ts',
  ].flatMap((file) =>
    refused(
      file,
      ...['figures.ts', 'plain-wording.ts', 'en/failure.ts'].map((words) =>
        load(posix.relative(posix.dirname(file), `main/words/${words}`).replace(/^(?!\.)/, './')),
      ),
    ),
  ),
  ...refused('main/words/json/facts.ts', load('node:fs'), load('../../store/store.ts'), 'Date.now();'),
  ...allowed('main/words/json/facts.ts', load('../plain-wording.ts'), load('../../nouns/warning.ts')),
  ...allowed(
    'main/words/en/registry-warning.ts',
    load('../../../registry/nouns/registry-warning.ts'),
    load('../format.ts'),
  ),
  ...refused('main/words/en/frame.ts', load('node:fs'), load('../../store/store.ts'), 'Date.now();'),
  ...allowed(
    'main/words/de/frame.ts',
    load('../en/frame.ts'),
    load('../plural.ts'),
    load('../../nouns/failure.ts'),
  ),
];
