import { expect, test } from 'vitest';
import { BLOCK_BYTES } from '../../../main/install/fetch/blocks.ts';
import { MIB } from '../../../main/nouns/bytes.ts';
import { Bench } from './given.ts';

test('a file is fetched, and gets its name only with the right hash', async () => {
  await using bench = await Bench.set(5 * MIB + 123);
  expect(await bench.fetch()).toMatchObject({ bytes: 5 * MIB + 123, source: 'registry' });
  expect(await bench.isWhole()).toBe(true);
  expect(await bench.names()).toEqual(['voice.onnx']);
});

test('what an interrupted fetch has left is continued, and only the rest is asked for', async () => {
  await using bench = await Bench.set(8 * MIB);
  const stop = new AbortController();
  const half = 4 * MIB;
  bench.mirror.lie = ({ index }) => (index === 1 ? { after: { bytes: half, next: 'silence' } } : null);
  const reason = new Error('paused');
  const onProgress = ({ safeBytes }: { safeBytes: number }) => {
    if (safeBytes === half) stop.abort(reason);
  };
  await expect(bench.fetch({}, { signal: stop.signal, onProgress })).rejects.toBe(reason);
  expect(await bench.names()).toEqual(['voice.onnx.partial', 'voice.onnx.partial.journal']);
  const before = bench.mirror.sentBytes;
  await bench.fetch();
  expect(await bench.isWhole()).toBe(true);
  expect(bench.mirror.sentBytes - before).toBeLessThanOrEqual(half + 1);
  expect(await bench.names()).toEqual(['voice.onnx']);
});

test('more connections share what is missing', async () => {
  await using bench = await Bench.set(64 * BLOCK_BYTES * 4);
  await bench.fetch({}, { onLanes: (lanes) => setImmediate(() => [lanes.add(), lanes.add(), lanes.add()]) });
  expect(await bench.isWhole()).toBe(true);
  const starts = bench.mirror.asked.slice(1).map(({ range }) => range?.start);
  expect(new Set(starts).size).toBeGreaterThanOrEqual(4);
});
