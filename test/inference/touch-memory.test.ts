import { expect, test } from 'vitest';
import { touchMemory } from '../../main/inference/touch-memory.ts';
import { GIB, MIB } from '../../main/nouns/bytes.ts';

test('it takes no more memory than it may, and answers how fast it came', () => {
  const before = process.memoryUsage().arrayBuffers;
  const bytesPerSec = touchMemory({ mostBytes: 64 * MIB, limitMs: 60_000 });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThanOrEqual(64 * MIB);
  expect(bytesPerSec).toBeGreaterThan(0);
});

test('it ends when its time is over, however much it may take', () => {
  expect(touchMemory({ mostBytes: 1024 * GIB, limitMs: 1 })).toBeGreaterThan(0);
});
