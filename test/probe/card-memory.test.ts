import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GIB, MIB } from '../../main/nouns/bytes.ts';
import { cardMemoryBytes, ramOfModelBytes } from '../../main/probe/nouns/card-memory.ts';
import type { SharedMemory } from '../../main/probe/nouns/shared-memory.ts';

const NOTHING: SharedMemory = {
  runtimeBytes: null,
  carveOutBytes: null,
  gttBytes: null,
  isPassedOver: false,
};
const sharing = (said: Partial<SharedMemory>) => ({
  integrated: true,
  vramBytes: null,
  sharedMemory: { ...NOTHING, ...said },
});
const bytesOf = (said: Partial<SharedMemory>, ramGib: number) =>
  cardMemoryBytes(sharing(said), { usableBytes: ramGib * GIB });

describe('what a card that shares the RAM may use', () => {
  test.for<[string, Partial<SharedMemory>, number, number]>([
    ['an M1 of 16 GB: Metal’s working set', { runtimeBytes: 10_923 * MIB }, 16, 10_923 * MIB],
    ['the same with a raised wired limit', { runtimeBytes: 26_000 * MIB }, 32, 26_000 * MIB],
    ['a limit above what the system leaves', { runtimeBytes: 26_000 * MIB }, 16, 15 * GIB],
    [
      'Strix Halo with a carve-out of 512 MB',
      { carveOutBytes: 512 * MIB, gttBytes: 120 * GIB },
      125,
      120.5 * GIB,
    ],
    [
      'the same where Vulkan reports less',
      { runtimeBytes: 78 * GIB, carveOutBytes: 512 * MIB, gttBytes: 120 * GIB },
      125,
      78 * GIB,
    ],
    [
      'Strix Halo with a carve-out of 96 GB, which the system does not see',
      { carveOutBytes: 96 * GIB, gttBytes: 15.5 * GIB },
      31,
      111.5 * GIB,
    ],
    [
      'a driver that would lend more than there is',
      { carveOutBytes: 96 * GIB, gttBytes: 120 * GIB },
      31,
      126 * GIB,
    ],
    ['Vulkan heaps that sum to more than the RAM', { runtimeBytes: 200 * GIB }, 125, 124 * GIB],
    ['GB10: all that CUDA sees but the system’s part', { runtimeBytes: 119.6 * GIB }, 119.6, 118.6 * GIB],
    ['nobody says anything', {}, 16, 15 * GIB],
    ['a container with less than the system needs', {}, 0.5, 0],
  ])('%s', ([, said, ramGib, expected]) => {
    expect(bytesOf(said, ramGib)).toBeCloseTo(expected, 0);
  });

  test('is unknown to an older version’s machine: then the RAM limits it', () => {
    const older = { integrated: true, vramBytes: null };
    expect(cardMemoryBytes(older, { usableBytes: 16 * GIB })).toBe(15 * GIB);
  });

  test('is never more than there is, and grows with every figure', () => {
    const size = fc.integer({ min: 0, max: 256 });
    const gib = (most: number) => (most === 0 ? null : most * GIB);
    fc.assert(
      fc.property(size, size, size, size, size, (runtime, carved, gtt, ram, more) => {
        const said = { runtimeBytes: gib(runtime), carveOutBytes: gib(carved), gttBytes: gib(gtt) };
        const bytes = bytesOf(said, ram) ?? 0;
        expect(bytes).toBeLessThanOrEqual(carved * GIB + ram * GIB);
        expect(bytesOf(said, ram + more)).toBeGreaterThanOrEqual(bytes);
        const larger = { ...said, carveOutBytes: (carved + more) * GIB };
        expect(bytesOf(larger, ram)).toBeGreaterThanOrEqual(bytes);
      }),
    );
  });
});

test('a card with memory of its own has that, and no part of the RAM', () => {
  const own = { integrated: false, vramBytes: 16 * GIB, sharedMemory: { ...NOTHING, gttBytes: 60 * GIB } };
  expect(cardMemoryBytes(own, { usableBytes: 64 * GIB })).toBe(16 * GIB);
  expect(cardMemoryBytes({ ...own, vramBytes: null }, { usableBytes: 64 * GIB })).toBeNull();
  expect(ramOfModelBytes(own, 5 * GIB)).toBe(0);
});

test.for([
  ['on the processor all of it', null, 5],
  ['on a card that shares the RAM all of it', sharing({}), 5],
  ['beside a carve-out the rest of it', sharing({ carveOutBytes: 2 * GIB }), 3],
  ['in a carve-out nothing', sharing({ carveOutBytes: 96 * GIB }), 0],
] as const)('a model of 5 GB takes RAM once: %s', ([, card, gib]) => {
  expect(ramOfModelBytes(card, 5 * GIB)).toBe(gib * GIB);
});
