import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldersLeftOut } from '../../main/install/optional-folders.ts';
import { loadRegistry } from '../../registry/load.ts';
import type { SttModel } from '../../registry/schema.ts';

const registry = await loadRegistry();
const { stt } = registry.models;

function named(id: string): SttModel {
  const model = stt[id];
  if (model === undefined) throw new Error(`The registry has no ${id}`);
  return model;
}

const BIG = named('vosk-model-en-us-0.22');
const LIMIT = { optional_folders_cpu_threshold: 6 };
const unmeasured = { saves_result_sec: null, saves_load_sec: null, adds_word_errors: null };
const two = { optional_folders: ['rnnlm', 'rescore'].map((name) => ({ name, ...unmeasured })) };

describe('the optional folders of a model', () => {
  test.for([
    ['under the threshold', 5.99],
    ['at a standstill', 0],
    ['of an unknown speed', null],
  ] as const)('are left out on a processor %s', ([, score]) => {
    expect(foldersLeftOut(two, score, LIMIT)).toEqual(['rnnlm', 'rescore']);
  });

  test.for([6, 60])('are kept on a processor with a score of %d, from the threshold on', (score) => {
    expect(foldersLeftOut(two, score, LIMIT)).toEqual([]);
  });

  test('may be kept on every measured processor, if the registry says so', () => {
    expect(foldersLeftOut(two, 0.1, { optional_folders_cpu_threshold: 0 })).toEqual([]);
  });

  test('are never more on a faster processor', () => {
    const score = fc.option(fc.double({ min: 0, max: 50, noNaN: true }));
    fc.assert(
      fc.property(score, fc.double({ min: 0, max: 50, noNaN: true }), (slower, more) => {
        const faster = foldersLeftOut(two, (slower ?? 0) + more, LIMIT);
        expect(faster.length).toBeLessThanOrEqual(foldersLeftOut(two, slower, LIMIT).length);
      }),
    );
  });
});

test('a model without optional folders loses nothing, however slow the processor', () => {
  for (const model of [named('vosk-model-small-en-us-0.15'), { optional_folders: [] }, {}]) {
    expect(foldersLeftOut(model, null, registry)).toEqual([]);
    expect(foldersLeftOut(model, 0.5, registry)).toEqual([]);
  }
});

test('only big models that are known to contain it list the folder rnnlm', () => {
  const listing = Object.entries(stt).filter(([, { optional_folders }]) => optional_folders !== undefined);
  expect(listing.map(([id]) => id)).toEqual([
    'vosk-model-en-us-0.22',
    'vosk-model-es-0.42',
    'vosk-model-fr-0.22',
    'vosk-model-de-0.21',
    'vosk-model-ru-0.42',
    'vosk-model-cn-0.22',
  ]);
  for (const [, { size, optional_folders = [] }] of listing) {
    expect(size).toBe('big');
    expect(optional_folders).toMatchObject([{ name: 'rnnlm', adds_word_errors: 0.05 }]);
  }
});

test('seconds are stated only for the model with which they were measured', () => {
  const seconds = Object.entries(stt).flatMap(([id, { optional_folders = [] }]) =>
    optional_folders.flatMap(({ saves_result_sec: result, saves_load_sec: load }) =>
      result === null && load === null ? [] : [[id, result, load]],
    ),
  );
  expect(seconds).toEqual([['vosk-model-en-us-0.22', 4, 30]]);
});

test('the built-in threshold is twice the best score of the machine on which the folder was too slow', () => {
  const [folder] = BIG.optional_folders ?? [];
  const bestScore = (51.2e9 * 0.75) / (registry.models.llm[registry.reference_model]?.bytes ?? Number.NaN);
  const promisedSec = registry.tiers.find(({ models }) => models.stt?.name === BIG.file_name)?.expectations
    .stt_latency_sec;
  const slowdown = (folder?.saves_result_sec ?? Number.NaN) / (promisedSec ?? Number.NaN);
  expect(slowdown).toBe(2);
  expect(registry.optional_folders_cpu_threshold).toBeGreaterThanOrEqual(bestScore * slowdown);
  expect(registry.optional_folders_cpu_threshold).toBeLessThan(bestScore * slowdown * 1.1);
  expect(foldersLeftOut(BIG, bestScore, registry)).toEqual(['rnnlm']);
});

test('an unpacked size is stated only where it is known, and is larger than the archive', () => {
  const known = Object.entries(stt).filter(([, { unpacked_bytes }]) => unpacked_bytes != null);
  expect(known.map(([id]) => id)).toEqual(['vosk-model-ja-0.22']);
  for (const [, { bytes, unpacked_bytes }] of known) expect(unpacked_bytes).toBeGreaterThan(bytes ?? 0);
});
