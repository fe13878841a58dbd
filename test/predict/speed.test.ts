import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TensorType } from '../../main/benchmark/nouns/speed-profile.ts';
import { lookBackBytes } from '../../main/predict/kv-cache.ts';
import { recurrentStateBytes } from '../../main/predict/recurrent-state.ts';
import { CHOOSING_SEC, predictSpeed } from '../../main/predict/speed.ts';
import { TURN_POSITION } from '../../main/predict/turn-position.ts';
import {
  bytesPerToken,
  bytesToLoad,
  bytesToMap,
  operationsPerPromptToken,
  total,
} from '../../main/predict/work.ts';
import { backendOf, typeSpeed } from './given-speed.ts';
import { published, publishedFiles } from './published-files.ts';

const llama = published('llama-2-7b-chat');
const evenly = (gigabytesPerSec: number) =>
  backendOf([typeSpeed('Q4_K', gigabytesPerSec), typeSpeed('Q6_K', gigabytesPerSec)]);

/** Of a step, for choosing the token that is said. */
const choosingSec = ({ shape }: typeof llama) => shape.vocab_size * CHOOSING_SEC;

test('if weights are the only cost, speed is throughput over work, and choosing a token', () => {
  const speed = predictSpeed(llama, evenly(40));
  const weightsSec = total(bytesPerToken(llama)) / 40e9;
  expect(1 / speed.decodeTokensPerSec).toBeCloseTo(weightsSec + choosingSec(llama), 6);
  expect(speed.prefillTokensPerSec).toBeCloseTo(400e9 / total(operationsPerPromptToken(llama)), 6);
  expect(speed).toMatchObject({ relativeRange: { low: 0.9, high: 1.2 }, provenance: 'predicted' });
});

test('loading takes all bytes of the file', () => {
  const small = published('tinyllama-1.1b-chat-v1.0');
  expect(predictSpeed(small, evenly(40)).loadSec).toBeCloseTo(small.tensorBytes / 4e9, 6);
});

test('loading also takes its fixed time, and time for each token of the vocabulary', () => {
  const free = predictSpeed(llama, evenly(40)).loadSec ?? 0;
  const costly = predictSpeed(llama, { ...evenly(40), loadSec: 0.5, vocabularyTokenSec: 1e-4 });
  expect(costly.loadSec).toBeCloseTo(free + 0.5 + 32_000 * 1e-4, 9);
  const { vocabularyTokenSec: _, ...unknown } = evenly(40);
  const usual = (id: string) => predictSpeed(published(id), unknown).loadSec ?? 0;
  expect(usual('gemma-4-e2b-it')).toBeGreaterThan(262_144 * 5e-6);
});

describe('a type that is repacked while it loads', () => {
  const repacked = backendOf([typeSpeed('Q4_K', 8), typeSpeed('Q6_K', 40)]);
  const bytesOf = (file: typeof llama, type: TensorType) => bytesToLoad(file).get(type) ?? 0;
  const waitSec = (file: typeof llama) => {
    const mappedBytes = total(bytesToLoad(file)) - bytesOf(file, 'Q4_K');
    // Tensors without a measured type, the norms, count as the slowest type.
    const normBytes = mappedBytes - bytesOf(file, 'Q6_K');
    const copySec =
      (bytesOf(file, 'Q4_K') + normBytes) / 0.8e9 + (bytesOf(file, 'Q6_K') + bytesToMap(file)) / 4e9;
    return (predictSpeed(file, repacked).loadSec ?? 0) - copySec;
  };

  test('waits for fresh memory, by the byte, beyond what is already available', () => {
    const larger = published('llama-2-13b-chat');
    expect(waitSec(llama)).toBeGreaterThan(1);
    const repackedBytes = (file: typeof llama) => bytesOf(file, 'Q4_K') + bytesOf(file, 'F32');
    const perByte = (waitSec(larger) - waitSec(llama)) / (repackedBytes(larger) - repackedBytes(llama));
    expect(perByte).toBeCloseTo(waitSec(llama) / (repackedBytes(llama) - 0.7e9), 15);
  });

  test('is distinguished from one that is only mapped, however large the file', () => {
    expect(predictSpeed(llama, evenly(40)).loadSec).toBeCloseTo(llama.tensorBytes / 4e9, 6);
  });
});

test('a token moves the states of recurrent layers four times', () => {
  const file = published('qwen3.5-9b');
  const allTypes = backendOf([typeSpeed('F32', 40), typeSpeed('Q4_K', 40)]);
  const stateSec = (4 * recurrentStateBytes(file.shape)) / 40e9;
  const weightsSec = total(bytesPerToken(file)) / 40e9;
  expect(1 / predictSpeed(file, allTypes).decodeTokensPerSec).toBeCloseTo(
    weightsSec + stateSec + choosingSec(file),
    6,
  );
});

test('each type has its own throughput', () => {
  const slowQ6 = predictSpeed(llama, backendOf([typeSpeed('Q4_K', 40), typeSpeed('Q6_K', 10)]));
  expect(slowQ6.decodeTokensPerSec).toBeLessThan(predictSpeed(llama, evenly(40)).decodeTokensPerSec);
  expect(slowQ6.decodeTokensPerSec).toBeGreaterThan(predictSpeed(llama, evenly(10)).decodeTokensPerSec);
});

test('a type that was not measured is as slow as the slowest that was', () => {
  const q4 = typeSpeed('Q4_K', 40);
  const known = predictSpeed(llama, backendOf([q4, typeSpeed('Q6_K', 10), typeSpeed('F32', 10)]));
  expect(predictSpeed(llama, backendOf([q4, typeSpeed('F32', 10)]))).toEqual(known);
});

test('layers and tokens cost time in addition to their weights', () => {
  const free = 1 / predictSpeed(llama, evenly(40)).decodeTokensPerSec;
  const costly = predictSpeed(llama, { ...evenly(40), layerSec: 0.001, tokenSec: 0.5 });
  expect(1 / costly.decodeTokensPerSec).toBeCloseTo(free + 32 * 0.001 + 0.5, 9);
});

test.for([
  ['llama-2-7b-chat', 'evenBytesPerSec'],
  ['phi-3-mini-4k-instruct', 'oddBytesPerSec'],
] as const)('%s attends with the throughput %s of its head size', ([id, ours]) => {
  const file = published(id);
  const attention = { evenBytesPerSec: 1e18, oddBytesPerSec: 1e18, [ours]: 1e9 };
  const free = 1 / predictSpeed(file, evenly(40)).decodeTokensPerSec;
  const costly = 1 / predictSpeed(file, { ...evenly(40), attention }).decodeTokensPerSec;
  expect(costly - free).toBeCloseTo(lookBackBytes(file.shape, TURN_POSITION) / 1e9, 6);
});

test('time lost to other work is part of every token', () => {
  const free = 1 / predictSpeed(llama, evenly(40)).decodeTokensPerSec;
  const stalled = predictSpeed(llama, { ...evenly(40), stallSec: 0.25 });
  expect(1 / stalled.decodeTokensPerSec).toBeCloseTo(free + 0.25, 9);
});

test.for(publishedFiles.map((file) => [file.id, file] as const))('%s has a speed', ([, file]) => {
  const { decodeTokensPerSec, prefillTokensPerSec, loadSec } = predictSpeed(file, evenly(40));
  for (const value of [decodeTokensPerSec, prefillTokensPerSec, loadSec]) {
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(1e4);
  }
});

test('a faster backend is never slower with any model', () => {
  const throughput = fc.double({ min: 1, max: 1000, noNaN: true });
  fc.assert(
    fc.property(throughput, throughput, fc.constantFrom(...publishedFiles), (a, b, file) => {
      const slow = predictSpeed(file, evenly(Math.min(a, b)));
      const fast = predictSpeed(file, evenly(Math.max(a, b)));
      expect(fast.decodeTokensPerSec).toBeGreaterThanOrEqual(slow.decodeTokensPerSec);
      expect(fast.prefillTokensPerSec).toBeGreaterThanOrEqual(slow.prefillTokensPerSec);
    }),
    { numRuns: 50 },
  );
});
