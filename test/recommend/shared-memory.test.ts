import { describe, expect, test } from 'vitest';
import { cardsToMeasure } from '../../main/benchmark/cards-to-measure.ts';
import { GIB, MIB } from '../../main/nouns/bytes.ts';
import type { Recommendation } from '../../main/recommend/nouns/recommendation.ts';
import { english } from '../../main/words/plain-wording.ts';
import { reasonsFor, tierOf } from './given.ts';
import {
  adviceFor,
  type Fake,
  GB10,
  mac,
  machineFrom,
  opens,
  type Scores,
  strixHalo,
} from './given-shared.ts';

const reasonOf = (advice: Recommendation, tier: string) =>
  english.reason(tier, tierOf(advice, tier).reasons[0] ?? { code: 'too-few-cores', need: 0, have: 0 });

const UHD: Fake = {
  ramGib: 31,
  cores: 16,
  cards: [{ vendor: 'intel', name: 'UHD Graphics 770', vramBytes: null, integrated: true }],
  answers: { vulkan: opens(15, 15, 'Intel(R) UHD Graphics 770 (ADL-S GT1)') },
};

describe('a card that shares the RAM, opened and measured', () => {
  test.for<[string, Fake, Scores, string, number, string]>([
    ['Apple, 16 GB', mac('Apple M1', 16, 10_923, 8), [8, 12], 'MEDIUM_GPU', 10_923 * MIB, 'metal'],
    ['Apple, 24 GB', mac('Apple M4 Pro', 24, 16_384), [12, 30], 'MEDIUM_GPU', 16 * GIB, 'metal'],
    ['Apple, 36 GB', mac('Apple M3 Max', 36, 28_753), [14, 50], 'HEAVY_GPU', 28_753 * MIB, 'metal'],
    ['Apple, 64 GB', mac('Apple M1 Max', 64, 49_152), [9, 40], 'HEAVY_GPU', 48 * GIB, 'metal'],
    [
      'Strix Halo, 512 MB carved out',
      strixHalo(125, 0.5, 120, 120.5),
      [12, 30],
      'HEAVY_GPU',
      120.5 * GIB,
      'vulkan',
    ],
    ['the same, smaller heaps', strixHalo(125, 0.5, 120, 78), [12, 30], 'HEAVY_GPU', 78 * GIB, 'vulkan'],
    [
      'Strix Halo, 96 GB carved out',
      strixHalo(31, 96, 15.5, 111.5),
      [12, 30],
      'HEAVY_GPU',
      111.5 * GIB,
      'vulkan',
    ],
    ['GB10', GB10, [20, 40], 'HEAVY_GPU', 118.6 * GIB, 'cuda'],
  ])('counts: %s', async ([, fake, scores, tier, bytes, backend]) => {
    const advice = await adviceFor(fake, scores);
    expect(advice.recommended).toMatchObject({ tier, backend, provenance: { llm: 'predicted' } });
    expect(advice.detected.gpu).toMatchObject({ vramBytes: expect.closeTo(bytes, -1), sharesRam: true });
    expect(english.summary(advice)[0]).toMatch(
      / with up to [\d.]+ GB (of the RAM|\(96 GB set aside for it\)), /,
    );
  });

  test('is the processor’s equal, and then does the work', async () => {
    expect((await adviceFor(mac('Apple M1', 16, 10_923, 8), [8, 8])).recommended.tier).toBe('MEDIUM_GPU');
  });
});

describe('a card that shares the RAM does not count', () => {
  test('if it is slower than the processor, and says how much', async () => {
    const advice = await adviceFor(UHD, [6, 3]);
    expect(advice.recommended).toMatchObject({ tier: 'HEAVY_CPU', backend: 'cpu' });
    expect(reasonsFor(advice, 'HEAVY_GPU')).toEqual(['card-slower-than-cpu']);
    expect(reasonOf(advice, 'HEAVY_GPU')).toBe(
      "HEAVY_GPU needs a GPU; the UHD Graphics 770 shares the machine's RAM and is slower than the processor. " +
        'A reply of Llama-2-7B takes 10.2 s there and 5.1 s on the processor.',
    );
    expect(english.causes(advice.gpus[0]?.causes ?? [])).toMatch(/takes 10\.2 s there and 5\.1 s on the/);
    expect(english.summary(advice)[0]).toContain('no usable GPU');
  });

  test('before it is measured, and says what to do', async () => {
    const advice = await adviceFor(mac('Apple M4 Pro', 24, 16_384), null);
    expect(advice.recommended.tier).toBe('LIGHT_CPU');
    expect(advice.warnings.map(({ code }) => code)).toContain('measure-card-first');
    expect(reasonsFor(advice, 'MEDIUM_GPU')).toContain('card-not-measured');
  });

  test('and is no reason beside a card whose own memory is unknown', async () => {
    const cards = [...UHD.cards, { name: 'NVIDIA A10G', vramBytes: null }];
    const answers = { ...UHD.answers, cuda: opens(22, 0, 'NVIDIA A10G') };
    const advice = await adviceFor({ ...UHD, cards, answers }, [6, 3]);
    expect(reasonsFor(advice, 'MEDIUM_GPU')).toContain('too-little-vram');
    expect(reasonsFor(advice, 'MEDIUM_GPU')).not.toContain('card-slower-than-cpu');
  });
});

describe('the RAM is counted once', () => {
  test('weights, speech models and system must fit into it together', async () => {
    const advice = await adviceFor(mac('Apple M4', 14.6, 14_000), [8, 30]);
    const reason = tierOf(advice, 'HEAVY_GPU').reasons.find(({ code }) => code === 'does-not-fit');
    expect(reason).toMatchObject({ card: null, capacityBytes: expect.closeTo(13.6 * GIB, -1) });
    expect(reason && english.reason('HEAVY_GPU', reason)).toMatch(
      /^Llama-2-13B and its speech models,? .*need [\d.]+ GB of memory; 1[34][\d.]* GB can be had here\.$/,
    );
  });

  test('the card’s part limits the language model', async () => {
    const advice = await adviceFor(mac('Apple M4', 31, 8_000), [8, 30]);
    const reason = tierOf(advice, 'HEAVY_GPU').reasons.find(({ code }) => code === 'does-not-fit');
    expect(reason).toMatchObject({ card: 'Apple M4', capacityBytes: 8_000 * MIB });
  });

  test('a carve-out is no part of it: a model in there leaves all of the RAM to speech', async () => {
    const advice = await adviceFor(strixHalo(31, 96, 15.5, 111.5), [24, 40]);
    const { recommended } = advice;
    expect(english.summary(advice)[0]).toContain('with up to 112 GB (96 GB set aside for it), ');
    expect(recommended.tier).toBe('HEAVY_GPU');
    expect(recommended.sttInstall?.ramBytes).toBe(13_000_000_000);
  });

  test('on what is left, speech-to-text may lack its rescoring', async () => {
    const { recommended } = await adviceFor(mac('Apple M1', 16, 10_923, 8), [24, 40]);
    expect(recommended.sttInstall).toMatchObject({ ramBytes: 5_000_000_000, because: 'memory' });
  });
});

describe('a card of its own beside one that shares the RAM', () => {
  const halo = strixHalo(125, 0.5, 60, 60);
  const beside = (vramGib: number): Fake => ({
    ...halo,
    cards: [{ name: 'NVIDIA GeForce RTX 4060 Ti', vramBytes: vramGib * GIB }, ...halo.cards],
    answers: { cuda: opens(vramGib, 0, 'NVIDIA GeForce RTX 4060 Ti'), ...halo.answers },
  });

  test.for<[string, number, Scores, string, string]>([
    ['does all if it holds all', 16, [6, 60, 30], 'HEAVY_GPU', 'cuda'],
    ['does none of what it cannot hold', 4, [6, 60, 30], 'HEAVY_GPU', 'vulkan'],
    ['leaves the largest model to the other', 8, [6, 60, 30], 'HEAVY_GPU', 'vulkan'],
    ['gives way to a faster one', 16, [6, 20, 30], 'HEAVY_GPU', 'vulkan'],
    ['does all if the other is slower than the processor', 16, [6, 60, 4], 'HEAVY_GPU', 'cuda'],
    ['does what it can if the other is slower than the processor', 8, [6, 60, 4], 'MEDIUM_GPU', 'cuda'],
  ])('%s', async ([, vramGib, scores, tier, backend]) => {
    const advice = await adviceFor(beside(vramGib), scores);
    expect(advice.recommended).toMatchObject({ tier, backend });
  });

  test('is offered to a target that can use it alone, with the tier that it runs; the advice stays', async () => {
    const { recommended, warnings } = await adviceFor(beside(8), [6, 60, 30], 'ava');
    expect(recommended).toMatchObject({ tier: 'HEAVY_GPU', backend: 'vulkan' });
    expect(warnings).toContainEqual({
      code: 'target-cannot-use-gpu',
      card: 'Strix Halo [Radeon 8060S]',
      instead: { tier: 'MEDIUM_GPU', card: 'NVIDIA GeForce RTX 4060 Ti' },
    });
  });

  test('does the smaller tier itself', async () => {
    const advice = await adviceFor(beside(8), [6, 60, 30]);
    const seconds = (tier: string) => tierOf(advice, tier).llmSec ?? 0;
    expect(seconds('MEDIUM_GPU')).toBeLessThan(seconds('HEAVY_GPU') / 3);
  });

  test('is the only one that is measured where it has more memory, or where both have one backend', async () => {
    const names = async (fake: Fake) => cardsToMeasure(await machineFrom(fake)).map(({ name }) => name);
    expect(await names(beside(16))).toEqual(['NVIDIA GeForce RTX 4060 Ti', 'Strix Halo [Radeon 8060S]']);
    expect(await names(beside(80))).toEqual(['NVIDIA GeForce RTX 4060 Ti']);
    const vulkan = opens(68, 60, 'Radeon 8060S Graphics (RADV GFX1151)', 'AMD Radeon RX 7600 (RADV NAVI33)');
    const amd = { vendor: 'amd', name: 'Radeon RX 7600', vramBytes: 8 * GIB } as const;
    expect(await names({ ...halo, cards: [...halo.cards, amd], answers: { vulkan } })).toEqual([amd.name]);
  });
});

test('the memory that a driver lends to a card of its own never counts', async () => {
  const amd = { vendor: 'amd', name: 'Radeon RX 7600', vramBytes: 8 * GIB, gttBytes: 60 * GIB } as const;
  const vulkan = opens(8, 0, 'AMD Radeon RX 7600 (RADV NAVI33)');
  const advice = await adviceFor({ ramGib: 125, cores: 16, cards: [amd], answers: { vulkan } }, [6, 30]);
  expect(advice.recommended.tier).toBe('MEDIUM_GPU');
  expect(advice.detected.gpu).toEqual({ name: 'Radeon RX 7600', vramBytes: 8 * GIB });
});

test.for([
  ['Apple', mac('Apple M4 Pro', 24, 16_384)],
  ['GB10, although it has CUDA', GB10],
  ['Strix Halo', strixHalo(125, 0.5, 120, 78)],
] as const)('AVA cannot use the card, and llama-server is the way out: %s', async ([, fake]) => {
  const codes = async (target: 'ava' | 'llama-server') =>
    (await adviceFor(fake, [12, 40], target)).warnings.map(({ code }) => code);
  expect(await codes('ava')).toContain('target-cannot-use-gpu');
  expect(await codes('llama-server')).not.toContain('target-cannot-use-gpu');
});
