import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sttInstall } from '../../main/predict/stt-install.ts';
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
const folders = ['rnnlm', 'rescore'].map((name) => ({ name, ...unmeasured }));
const two = { bytes: 2e9, ram_mb: 5000, ram_mb_with_rescoring: 13_000, optional_folders: folders };
const ROOMY = 64e9;
const on = (cpuScore: number | null, ramBytes: number | null = ROOMY) =>
  sttInstall(two, { cpuScore, ramBytes }, LIMIT);

describe('the optional folders of a model', () => {
  test.for([
    ['under the threshold', 5.99],
    ['at a standstill', 0],
    ['of an unknown speed', null],
  ] as const)('are left out on a processor %s', ([, score]) => {
    expect(on(score)).toMatchObject({ without: ['rnnlm', 'rescore'], because: 'processor' });
  });

  test.for([6, 60])('are kept on a processor with a score of %d, from the threshold on', (score) => {
    expect(on(score)).toMatchObject({ without: [], because: null });
  });

  test('may be kept on every measured processor, if the registry says so', () => {
    const always = { optional_folders_cpu_threshold: 0 };
    expect(sttInstall(two, { cpuScore: 0.1, ramBytes: ROOMY }, always).without).toEqual([]);
  });

  test('are never more on a faster processor, or with more memory', () => {
    const amount = (max: number) => fc.double({ min: 0, max, noNaN: true });
    fc.assert(
      fc.property(
        fc.option(amount(50)),
        amount(50),
        amount(30e9),
        amount(30e9),
        (slower, more, less, extra) => {
          const count = (score: number | null, ramBytes: number) => on(score, ramBytes).without.length;
          expect(count((slower ?? 0) + more, less)).toBeLessThanOrEqual(count(slower, less));
          expect(count(slower, less + extra)).toBeLessThanOrEqual(count(slower, less));
        },
      ),
    );
  });
});

describe('the memory of a model', () => {
  test('is the largest attested figure where it is installed whole, the listed one without a folder', () => {
    expect(on(60)).toMatchObject({ ramBytes: 13e9, figure: 'with-rescoring' });
    expect(on(2)).toMatchObject({ ramBytes: 5e9, figure: 'listed' });
  });

  test('decides too: what does not fit whole is installed without its folders, however fast the processor', () => {
    expect(on(60, 13e9)).toMatchObject({ without: [], because: null });
    expect(on(60, 13e9 - 1)).toEqual({
      without: ['rnnlm', 'rescore'],
      because: 'memory',
      ramBytes: 5e9,
      figure: 'listed',
    });
    expect(on(2, 4e9).because).toBe('memory');
    expect(on(60, null)).toMatchObject({ without: [], because: null });
  });

  test('is at least the size of its file where nobody has measured it, and no reason to leave anything out', () => {
    const unknown = { ...two, ram_mb: null, ram_mb_with_rescoring: undefined };
    expect(sttInstall(unknown, { cpuScore: 60, ramBytes: 1e9 }, LIMIT)).toEqual({
      without: [],
      because: null,
      ramBytes: 2e9,
      figure: 'file-size',
    });
  });
});

test('a model without optional folders loses nothing, however slow the processor', () => {
  const small = named('vosk-model-small-en-us-0.15');
  for (const model of [small, { ...small, optional_folders: [] }]) {
    for (const cpuScore of [null, 0.5]) {
      expect(sttInstall(model, { cpuScore, ramBytes: 0 }, registry)).toMatchObject({
        without: [],
        because: null,
      });
    }
  }
});

test('figures of whole models are stated only where somebody has attested them, and are the larger ones', () => {
  const attested = Object.entries(stt).flatMap(([id, { ram_mb, ram_mb_with_rescoring: whole }]) =>
    whole === undefined ? [] : [[id, ram_mb, whole]],
  );
  expect(attested).toEqual([
    ['vosk-model-en-us-0.22', 5000, 13_000],
    ['vosk-model-de-0.21', null, 16_000],
  ]);
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
  expect(sttInstall(BIG, { cpuScore: bestScore, ramBytes: ROOMY }, registry).without).toEqual(['rnnlm']);
});

test('an unpacked size is stated only where it is known, and is larger than the archive', () => {
  const known = Object.entries(stt).filter(([, { unpacked_bytes }]) => unpacked_bytes != null);
  expect(known.map(([id]) => id)).toEqual(['vosk-model-ja-0.22']);
  for (const [, { bytes, unpacked_bytes }] of known) expect(unpacked_bytes).toBeGreaterThan(bytes ?? 0);
});
