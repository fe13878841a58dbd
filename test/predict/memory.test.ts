import { expect, test } from 'vitest';
import { MIB } from '../../main/nouns/bytes.ts';
import { bufferBytes, kvCacheBytes, memoryBytes } from '../../main/predict/memory.ts';
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

test('a loaded model takes weights, keys and values, and buffers', () => {
  const file = published('phi-3-mini-4k-instruct');
  const rest = kvCacheBytes(file.shape, 2048) + bufferBytes(file.shape, 2048);
  expect(memoryBytes(file, 2048)).toBe(file.tensorBytes + rest);
  expect(memoryBytes(file, 4096)).toBeGreaterThan(memoryBytes(file, 2048));
});
