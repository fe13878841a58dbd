import { expect, test } from 'vitest';
import { GIB } from '../../main/nouns/bytes.ts';
import { codes, gpuWith } from './given.ts';
import { AMD, ask, GB10, opens, RAPHAEL } from './given-runtime.ts';

/** A card that shares the machine's RAM... */

const both = ['AMD Radeon RX 7900 XTX (RADV NAVI31)', 'AMD Radeon Graphics (RADV RAPHAEL)'];
const [total, shared] = [40 * GIB, 16 * GIB];

test.for([
  ['by its memory', { totalBytes: total, sharedBytes: shared }, shared],
  ['by the number of devices, where the memory is not said', undefined, null],
] as const)('is passed over beside one with its own, as llama.cpp does: %s', async ([, memory, bytes]) => {
  const { gpus, warnings } = await ask([AMD, RAPHAEL], {
    vulkan: { ...opens(...both), ...(memory && { memory }) },
  });
  expect(gpus).toMatchObject([
    { usable: true, backend: 'vulkan', integrated: false },
    { usable: true, sharedMemory: { runtimeBytes: bytes, isPassedOver: true } },
  ]);
  expect(gpus[0]).not.toHaveProperty('sharedMemory');
  expect(warnings).toEqual([]);
});

test('has what runtime and driver say it may use', async () => {
  const halo = gpuWith({ ...RAPHAEL, name: 'Strix Halo', borrowedBytes: 0.5 * GIB, gttBytes: 120 * GIB });
  const memory = { totalBytes: 78 * GIB, sharedBytes: 78 * GIB };
  const { gpus } = await ask([halo], { vulkan: { ...opens('Radeon 8060S (RADV GFX1151)'), memory } });
  expect(gpus[0]?.sharedMemory).toEqual({
    runtimeBytes: 78 * GIB,
    carveOutBytes: 0.5 * GIB,
    gttBytes: 120 * GIB,
    isPassedOver: false,
  });
});

test('has the memory of a backend that does not call it shared, if it is the only device', async () => {
  const memory = { totalBytes: 119 * GIB, sharedBytes: 0 };
  const { gpus } = await ask([GB10], { cuda: { ...opens('NVIDIA GB10'), memory } });
  expect(gpus[0]?.sharedMemory).toMatchObject({ runtimeBytes: 119 * GIB, isPassedOver: false });
});

test('is known by its driver where no list has its name', async () => {
  const memory = { totalBytes: 60 * GIB, sharedBytes: 60 * GIB };
  const strange = gpuWith({ name: 'JMJWOA-Generic-GPU', vramBytes: 64 * GIB });
  const { gpus } = await ask([strange], { cuda: { ...opens('JMJWOA-Generic-GPU'), memory } });
  expect(gpus).toMatchObject([
    { integrated: true, vramBytes: null, sharedMemory: { runtimeBytes: 60 * GIB } },
  ]);
});

test('is one of two that share: nobody knows how much of the sum is its own', async () => {
  const memory = { totalBytes: 60 * GIB, sharedBytes: 60 * GIB };
  const uhd = gpuWith({ vendor: 'intel', name: 'UHD Graphics 770', vramBytes: null, integrated: true });
  const { gpus } = await ask([RAPHAEL, uhd], {
    vulkan: { ...opens('AMD Radeon Graphics (RADV RAPHAEL)', 'Intel(R) UHD Graphics 770'), memory },
  });
  for (const gpu of gpus) {
    expect(gpu.sharedMemory).toMatchObject({ runtimeBytes: null, isPassedOver: false });
  }
});

test('is not a program that draws on the processor', async () => {
  const { gpus, warnings } = await ask([RAPHAEL], { vulkan: opens('llvmpipe (LLVM 15.0.7, 256 bits)') });
  expect(gpus).toMatchObject([{ usable: false, causes: [{ code: 'not-opened', lacks: 'amd-vulkan' }] }]);
  expect(codes(warnings)).toEqual(['gpu-not-usable']);
});

test('is no warning where another card is usable', async () => {
  const { gpus, warnings } = await ask([gpuWith(), RAPHAEL], { cuda: opens('NVIDIA GeForce RTX 3090') });
  expect(gpus.map(({ usable }) => usable)).toEqual([true, false]);
  expect(warnings).toEqual([]);
});
