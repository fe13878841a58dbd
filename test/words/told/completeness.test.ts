import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CardFailure } from '../../../main/benchmark/nouns/speed-profile.ts';
import { Warning } from '../../../main/nouns/warning.ts';
import { WHY_NOT_USED } from '../../../main/probe/check-folder.ts';
import { machineWarnings } from '../../../main/probe/machine-warnings.ts';
import { Gpu } from '../../../main/probe/nouns/machine.ts';
import { Failure } from '../../../main/steps/nouns/step.ts';
import { WHY_NOT_KEPT } from '../../../main/store/store.ts';
import { diskErrorWords } from '../../../main/words/de/disk-error.ts';
import { problemsOf } from '../../../renderer/pages/machine/problems.ts';
import { cardWith, machineWith } from '../../renderer/given.ts';

const root = join(import.meta.dirname, '../../..');
const sources = globSync(['main/**/*.ts', 'registry/*.ts'], { cwd: root }).map((file) => ({
  file: file.replaceAll('\\', '/'),
  source: readFileSync(join(root, file), 'utf8'),
}));
const filesWith = (pattern: RegExp) =>
  sources.flatMap(({ file, source }) => (pattern.test(source) ? [file] : [])).toSorted();

/**
 * The compiler asks for German words for every trouble and mishap, and for one of them with every `ToldWarning`,
 * `ToldFailure` and `SetupError`. So what could stay English is what is made without: here is all of that.
 */
describe('only these have no German words', () => {
  test('failures that end a command, or keep Voicefit from starting: no page is there', () => {
    expect(filesWith(/mishap = null/)).toEqual([
      'main/benchmark/errors.ts',
      'main/hosts/browser/errors.ts',
      'main/hosts/desktop/fetch-runtime.ts',
      'main/hosts/terminal/input-file.ts',
      'main/hosts/terminal/output-file.ts',
      'main/store/state-file.ts',
      'registry/registry-error.ts',
    ]);
  });

  test('warnings that no page shows, and those of the machine, which the page words itself', () => {
    const makers = filesWith(/: Warning\b|\bWarning\[\]|\bWarning \| null/);
    expect(makers.filter((file) => !/^main\/(hosts|words)\//.test(file))).toEqual([
      'main/probe/machine-warnings.ts',
      'main/recommend/recommend.ts',
      'registry/completion-warnings.ts',
    ]);
  });
});

test('the page has words for all that holds the machine back', () => {
  const bare = machineWith();
  const machine = machineWith({
    cpu: { ...bare.cpu, usableCores: 2 },
    memory: { ...bare.memory, limitBytes: 4e9 },
    environment: 'wsl',
    power: { onBattery: true, profile: 'power-saver' },
    disk: { folder: '/models', freeBytes: null },
  });
  const warnings = machineWarnings(machine);
  expect(
    sources.find(({ file }) => file.endsWith('machine-warnings.ts'))?.source.match(/code: '/g),
  ).toHaveLength(warnings.length);
  const kinds = problemsOf({ ...machine, warnings }).map(({ kind }) => kind);
  expect(kinds).toEqual(warnings.map(({ code }) => code));
});

test('why a folder cannot be used is said in German', () => {
  const codes = [...Object.keys(WHY_NOT_USED), ...Object.keys(WHY_NOT_KEPT), 'unknown reason'];
  expect(codes.filter((code) => diskErrorWords(code) === code)).toEqual([]);
});

/** Files of other versions are read: what they lack, or have beside, costs the translation and nothing else. */
test.for([
  ['a warning', Warning, { code: 'x', message: 'X.' }, 'trouble'],
  ['a failure', Failure, { code: 'x', message: 'X.', nextStep: '' }, 'mishap'],
  ['a card', Gpu, cardWith({ usable: false, backend: null, reason: 'X.' }), 'causes'],
  ['a card that failed', CardFailure, { backend: 'cuda', message: 'X.' }, 'mishap'],
] as const)('%s of an older or a newer version is understood', ([, schema, given, key]) => {
  expect(schema.parse(given)).toEqual(given);
  expect(schema.parse({ ...given, [key]: { code: 'of-the-future' } })).toEqual(given);
});
