import { expect, test } from 'vitest';
import { MIB } from '../../main/nouns/bytes.ts';
import { kvCacheBytes, lookBackBytes } from '../../main/predict/kv-cache.ts';
import { bufferBytes, memoryBytes } from '../../main/predict/memory.ts';
import { recurrentStateBytes } from '../../main/predict/recurrent-state.ts';
import { published } from './published-files.ts';

/** From llama.cpp's logs for 2048 tokens: "KV self size", "compute buffer size". */
test.for([
  ['llama-2-7b-chat', 1024, 164],
  ['llama-2-13b-chat', 1600, 204],
  ['qwen3-8b', 288, 305],
] as const)('%s takes %i MiB of keys and values and about %i MiB of buffers', ([id, kvMib, bufferMib]) => {
  const { shape } = published(id);
  expect(kvCacheBytes(shape, 2048) / MIB).toBe(kvMib);
  expect(bufferBytes(shape, 2048) / MIB).toBeGreaterThan(0.9 * bufferMib);
  expect(bufferBytes(shape, 2048) / MIB).toBeLessThan(1.1 * bufferMib);
});

test('layers without attention keep no keys and values', () => {
  expect(kvCacheBytes(published('lfm2-1.2b').shape, 1)).toBe(6 * 8 * 64 * 2 * 2);
});

test('a list of heads that is too short counts as no attention', () => {
  const { shape } = published('lfm2-1.2b');
  expect(kvCacheBytes({ ...shape, head_count_kv: [8] }, 1)).toBe(8 * 64 * 2 * 2);
});

test('a layer with a sliding window keeps the window and what is computed at once, and looks back at the window', () => {
  const { shape } = published('gemma-3-4b-it');
  const perToken = 4 * 256 * 2 * 2;
  expect(kvCacheBytes(shape, 8192)).toBe((5 * 8192 + 29 * (1024 + 512)) * perToken);
  expect(lookBackBytes(shape, 8192)).toBe((5 * 8192 + 29 * 1024) * perToken);
  expect(kvCacheBytes(shape, 1000)).toBe(34 * 1000 * perToken);
});

test('layers of Gemma 4 that look back at the keys of others keep none, and sliding ones are half as wide', () => {
  const { shape } = published('gemma-4-e2b-it');
  const [full, sliding] = [512 * 2 * 2, 256 * 2 * 2];
  expect(kvCacheBytes(shape, 100)).toBe(100 * (3 * full + 12 * sliding));
  expect(lookBackBytes(shape, 100)).toBe(100 * (7 * full + 28 * sliding));
});

test.for([
  ['qwen3.5-2b', 12, 19.27],
  ['qwen3.5-4b', 32, 50.25],
  ['qwen3.5-9b', 32, 50.25],
  ['granite-4.0-h-micro', 8, 73.79],
  ['granite-4.0-h-tiny', 8, 55.37],
  ['lfm2-2.6b', 16, 0.34],
  ['llama-2-7b-chat', 512, 0],
] as const)(
  '%s keeps %i KiB of keys and values per token, and %f MiB of state however many there are',
  ([id, kvKib, stateMib]) => {
    const { shape } = published(id);
    expect(kvCacheBytes(shape, 1) / 1024).toBe(kvKib);
    expect(recurrentStateBytes(shape) / MIB).toBeCloseTo(stateMib, 2);
  },
);

test('the state counts as memory', () => {
  const file = published('qwen3.5-9b');
  const rest = kvCacheBytes(file.shape, 2048) + bufferBytes(file.shape, 2048);
  expect(memoryBytes(file, 2048)).toBe(file.tensorBytes + rest + recurrentStateBytes(file.shape));
});

test('a loaded model takes weights, keys and values, and buffers', () => {
  const file = published('phi-3-mini-4k-instruct');
  const rest = kvCacheBytes(file.shape, 2048) + bufferBytes(file.shape, 2048);
  expect(memoryBytes(file, 2048)).toBe(file.tensorBytes + rest);
  expect(memoryBytes(file, 4096)).toBeGreaterThan(memoryBytes(file, 2048));
});
