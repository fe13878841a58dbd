import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestThreads, coresWanted, missingCores, threadCandidates } from '../../main/benchmark/threads.ts';
import { isContended } from '../../main/contention.ts';
import { machineWith } from './given.ts';

test.for([
  ['one core', { physicalCores: 1, logicalCores: 1, usableCores: 1 }, [1]],
  ['two cores', { physicalCores: 2, logicalCores: 2, usableCores: 2 }, [2, 1]],
  ['hyper-threads', { physicalCores: 4, logicalCores: 8, usableCores: 8 }, [4, 3]],
  [
    'fast and slow cores',
    { physicalCores: 14, performanceCores: 6, logicalCores: 20, usableCores: 20 },
    [14, 13, 6],
  ],
  ['a container of 2 of 16 cores', { physicalCores: 16, logicalCores: 16, usableCores: 2 }, [2, 1]],
  [
    'a container smaller than the fast cores',
    { physicalCores: 14, performanceCores: 6, logicalCores: 20, usableCores: 4 },
    [4, 3],
  ],
  ['a container of 1 core', { physicalCores: 8, performanceCores: 4, logicalCores: 16, usableCores: 1 }, [1]],
] as const)('with %s, these counts are tried', ([, cpu, expected]) => {
  expect(threadCandidates(machineWith({ cpu }))).toEqual(expected);
});

test('every count that is tried is between one and the number of cores, and none is tried twice', () => {
  const cores = fc.integer({ min: 1, max: 128 });
  fc.assert(
    fc.property(cores, cores, fc.option(cores), (physicalCores, usableCores, performanceCores) => {
      const logicalCores = 2 * physicalCores;
      const cpu = { physicalCores, usableCores, performanceCores, logicalCores };
      const tried = threadCandidates(machineWith({ cpu }));
      expect(tried).toContain(Math.min(physicalCores, usableCores));
      expect(new Set(tried).size).toBe(tried.length);
      for (const threads of tried) {
        expect(threads).toBeGreaterThanOrEqual(1);
        expect(threads).toBeLessThanOrEqual(Math.min(physicalCores, usableCores));
      }
    }),
  );
});

test('the clearly fastest count wins, whether it is the maximum or fewer', () => {
  const tried = (...replySec: number[]) =>
    replySec.map((sec, index) => ({ threads: index + 1, replySec: sec }));
  expect(bestThreads(tried(4, 2, 1))).toBe(3);
  expect(bestThreads(tried(4, 1, 3))).toBe(2);
  expect(bestThreads(tried(1, 4, 4))).toBe(1);
});

test('the order of the trials does not matter', () => {
  const tried = [
    { threads: 2, replySec: 3 },
    { threads: 4, replySec: 1 },
    { threads: 3, replySec: 2 },
  ];
  expect(bestThreads(tried)).toBe(4);
  expect(bestThreads(tried.toReversed())).toBe(4);
});

test('a difference within the noise of a short trial is ignored', () => {
  const almost = [
    { threads: 2, replySec: 1.0001 },
    { threads: 1, replySec: 1 },
  ];
  expect(bestThreads(almost)).toBe(bestThreads(almost.map((one) => ({ ...one, replySec: 1 }))));
});

test('a core used by others counts as wanted, even if fewer threads win the trial because of it', () => {
  const machine = machineWith({ cpu: { physicalCores: 2, logicalCores: 2, usableCores: 2 } });
  expect(coresWanted(machine, false)).toBe(2);
  expect(coresWanted(machine, true)).toBe(1);
  const others = { otherCores: 0.92, stolenCores: 0 };
  expect(isContended(others, { threads: coresWanted(machine, false), logicalCores: 2 })).toBe(true);
  expect(isContended({ otherCores: 0.2, stolenCores: 0 }, { threads: 2, logicalCores: 2 })).toBe(false);
});

test.for([
  ['all cores', 14, 0],
  ['the fast cores', 6, 0],
  ['one core fewer', 13, 1],
] as const)('where %s win, others are taken to use the missing ones', ([, threads, missing]) => {
  const cpu = { physicalCores: 14, performanceCores: 6, logicalCores: 20, usableCores: 20 };
  expect(missingCores(machineWith({ cpu }), threads)).toBe(missing);
});
