import { describe, expect, test } from 'vitest';
import { GIB } from '../../../main/nouns/bytes.ts';
import type { Machine, ModelRow, Recommendation } from '../../../preload/contract.ts';
import { findingsOf, type Known } from '../../../renderer/pages/machine/findings.ts';
import { given } from '../../recommend/given.ts';
import { rowWith } from '../../recommend/given-row.ts';
import { cardWith, machineWith } from '../given.ts';

const tableOf = (...models: ModelRow[]): NonNullable<Known['models']> => ({
  models,
  best: null,
  warnings: [],
});

const found = (machine: Machine, models: Known['models'] = null) =>
  findingsOf({ machine, advice: null, models });

const withCpu = (different: Partial<Machine['cpu']>) =>
  machineWith({ cpu: { ...machineWith().cpu, ...different } });

describe('the processor', () => {
  test.for([
    ['runs the model where there is no card', machineWith(), 'runs-the-model'],
    ['helps a card that is usable', machineWith({ gpus: [cardWith()] }), 'helps-the-card'],
    [
      'does the work of a card that is not',
      machineWith({ gpus: [cardWith({ usable: false })] }),
      'runs-the-model',
    ],
    ['is called slow without AVX2', withCpu({ features: ['AVX'] }), 'no-avx2'],
    ['is not called slow where its features are not known', withCpu({ features: [] }), 'runs-the-model'],
    ['needs no AVX2 on ARM', withCpu({ architecture: 'aarch64', features: ['NEON'] }), 'runs-the-model'],
    ['has few cores below four', withCpu({ usableCores: 3 }), 'few-cores'],
  ] as const)('%s', ([, machine, finding]) => {
    expect(found(machine).processor).toBe(finding);
  });
});

describe('the memory', () => {
  test('is compared with the model list once it has loaded', () => {
    expect(found(machineWith()).memory).toEqual({ kind: 'asking' });
  });

  test('names the largest model that fits', () => {
    const models = tableOf(
      rowWith({ id: 'small', memoryBytes: 1e9 }),
      rowWith({ id: 'middle', shortName: 'Middle', memoryBytes: 3e9 }),
      rowWith({ id: 'huge', memoryBytes: 40e9, verdict: 'needs-memory' }),
    );
    expect(found(machineWith(), models).memory).toEqual({
      kind: 'holds',
      holds: { count: 2, total: 3, largest: 'Middle' },
    });
  });

  test('says so when no model fits', () => {
    const models = tableOf(rowWith({ id: 'huge', verdict: 'needs-memory' }));
    expect(found(machineWith(), models).memory).toMatchObject({ holds: { count: 0, largest: null } });
  });

  test('holds no language model when a card does', () => {
    expect(found(machineWith({ gpus: [cardWith()] })).memory).toEqual({ kind: 'speech-only' });
  });
});

describe('the graphics cards', () => {
  test('the card with the most memory runs the model; others are spare, not needed or not usable', () => {
    const gpus = [
      cardWith({ name: 'small', vramBytes: 4e9 }),
      cardWith({ name: 'large', vramBytes: 12e9 }),
      cardWith({ name: 'sharing', integrated: true, vramBytes: null, usable: false }),
      cardWith({ name: 'old driver', usable: false }),
    ];
    const kinds = found(machineWith({ gpus })).graphics.map(({ kind, card }) => [card.name, kind]);
    expect(kinds).toEqual([
      ['small', 'spare'],
      ['large', 'runs-the-model'],
      ['sharing', 'not-needed'],
      ['old driver', 'not-usable'],
    ]);
  });

  test('a usable card of unknown memory is no spare one', () => {
    const { graphics } = found(machineWith({ gpus: [cardWith({ vramBytes: null })] }));
    expect(graphics.map(({ kind }) => kind)).toEqual(['memory-unknown']);
  });

  const shared = { vendor: 'apple', name: 'Apple M4', backend: 'metal', integrated: true } as const;
  const slower = { code: 'card-slower-than-cpu', llm: 'Llama-2-7B', cardSec: 14, cpuSec: 6 } as const;

  test.for<[string, Partial<Machine['gpus'][number]>, string, number | null, string]>([
    ['is to be measured first', {}, 'measure-first', 15, 'asking'],
    ['runs the model once it was faster', { replySec: 2 }, 'runs-the-model', 15, 'shared'],
    ['is left out if it was slower', { usable: false, causes: [slower] }, 'slower', null, 'asking'],
    ['may not open', { usable: false }, 'not-usable', null, 'asking'],
  ])('one that shares the memory %s', ([, differs, kind, gib, memory]) => {
    const gpus = [cardWith({ ...shared, vramBytes: null, ...differs })];
    const { graphics, memory: ofMemory } = found(machineWith({ gpus }));
    expect(graphics).toMatchObject([{ kind, mayUseBytes: gib === null ? null : gib * GIB }]);
    expect(ofMemory).toEqual({ kind: memory });
  });

  test('identical cards share one finding', () => {
    const twin = cardWith();
    const { graphics } = found(machineWith({ gpus: [twin, { ...twin }] }));
    expect(graphics.map(({ kind }) => kind)).toEqual(['runs-the-model', 'spare']);
  });
});

describe('the disk', () => {
  const disk = (freeBytes: number | null) => machineWith({ disk: { folder: '/models', freeBytes } });
  const models = tableOf(rowWith({ id: 'large', downloadBytes: 19e9 }));
  const advice = (downloadBytes: number): Recommendation => {
    const real = given({});
    return { ...real, recommended: { ...real.recommended, downloadBytes } };
  };

  test('has room for any model if the largest fits', () => {
    expect(found(disk(100e9), models).disk).toEqual({ kind: 'room-for-all', largestBytes: 19e9 });
  });

  test('counts the speech models as well as the language model', () => {
    expect(found(disk(20e9), models).disk).toEqual({ kind: 'free', freeBytes: 20e9 });
  });

  test.for([
    [5e9, 'room'],
    [3e9, 'short'],
  ] as const)('with %d bytes free beside an advice of 4.4 GB is %s', ([freeBytes, kind]) => {
    const finding = findingsOf({ machine: disk(freeBytes), advice: advice(4.4e9), models }).disk;
    expect(finding).toEqual({ kind, freeBytes, neededBytes: 4.4e9 });
  });

  test('is not guessed when its size is unknown', () => {
    expect(found(disk(null), models).disk).toEqual({ kind: 'unknown' });
  });
});
