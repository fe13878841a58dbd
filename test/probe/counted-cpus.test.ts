import { expect, test } from 'vitest';
import { allowed, CPU, cpu, everyCpu, HYBRID, RK3588 } from './given-cpu.ts';

test.for([
  ['another part of the machine', '0-3', '2-5', '', 4, 4],
  ['none of the same', '0-3', '8-11', '', 4, 4],
  ['fewer by its quota than its CPUs', '0-1', '4-11', '', 2, 2],
  ['the machine’s other CPUs, which could be plugged in', '0-3', '2-5', '4-7', 4, 2],
  ['CPUs around one that is switched off', '0-2,4-7', '2-5', '3', 7, 3],
  ['some that are online and all that could be', '0-15', '8-127', '16-127', 16, 8],
] as const)(
  'in a container that counts its CPUs on its own, or on a machine that lacks some: %s',
  async ([, online, list, offline, logicalCores, usable]) => {
    const files = { ...allowed(list), [`${CPU}/online`]: `${online}\n`, [`${CPU}/offline`]: `${offline}\n` };
    const found = await cpu({ files, host: { logicalCores, availableCores: logicalCores } });
    expect(found.usableCores).toBe(usable);
  },
);

test('fast cores are those of the machine’s numbers, whatever a container counts', async () => {
  const files = { ...HYBRID, ...allowed('8-15'), [`${CPU}/online`]: '0-7', [`${CPU}/offline`]: '' };
  const found = await cpu({ files, host: { logicalCores: 8, availableCores: 8 } });
  expect(found).toMatchObject({ usableCores: 8, performanceCores: 2 });
});

test('physical cores are those of the machine’s numbers, too', async () => {
  const files = {
    ...RK3588,
    ...allowed('4-7'),
    [`${CPU}/online`]: '0-3',
    ...everyCpu(8, 'topology/thread_siblings_list', (at) => `${at - (at % 2)}-${at - (at % 2) + 1}`),
  };
  expect(await cpu({ files, host: { logicalCores: 4, availableCores: 4 } })).toMatchObject({
    physicalCores: 2,
    usableCores: 4,
  });
});

const CORE_ULTRA = {
  '/sys/devices/cpu_core/cpus': '0-7',
  '/sys/devices/cpu_atom/cpus': '8-19',
  [`${CPU}/online`]: '0-19',
  ...everyCpu(20, 'topology/thread_siblings_list', String),
};

test('a Core Ultra 7 265K has 8 fast cores and 12 others, with one thread each', async () => {
  const files = { ...CORE_ULTRA, ...allowed('0-19') };
  expect(await cpu({ files, host: { logicalCores: 20, availableCores: 20 } })).toMatchObject({
    physicalCores: 20,
    performanceCores: 8,
    usableCores: 20,
  });
});

test('two sockets with 128 cores have 128 physical cores of 256 CPUs', async () => {
  const files = {
    ...allowed('0-255'),
    [`${CPU}/online`]: '0-255',
    ...everyCpu(256, 'topology/thread_siblings_list', (at) => `${at % 128},${(at % 128) + 128}`),
  };
  expect(await cpu({ files, host: { logicalCores: 256, availableCores: 256 } })).toMatchObject({
    physicalCores: 128,
    performanceCores: null,
    usableCores: 256,
  });
});

test.for([
  ['400000 of 100000 on 8', { cpus: 4 }, 8, 4],
  ['7.65 CPUs of cgroup v1', { cpus: 7.65 }, 128, 7],
] as const)('a quota of %s', async ([, limits, cores, usable]) => {
  const found = await cpu({ limits, host: { logicalCores: cores, availableCores: cores } });
  expect(found.usableCores).toBe(usable);
});
