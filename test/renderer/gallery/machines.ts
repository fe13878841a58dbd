import { GB, GIB } from '../../../main/nouns/bytes.ts';
import type { Cause } from '../../../main/nouns/cause.ts';
import { complaintIn } from '../../../main/probe/gpu/nvidia-complaints.ts';
import { largestNotFirst } from '../../../main/probe/gpu/nvidia-order.ts';
import type { Gpu, Machine } from '../../../main/probe/nouns/machine.ts';

/** The worked example: 39 GB, 16 of 32 cores in a container, no graphics card. */
export const CONTAINER: Machine = {
  id: '5f0c1d7e9a2b',
  cpu: {
    brand: 'Intel Xeon E5-2660 v3',
    architecture: 'x64',
    physicalCores: 16,
    performanceCores: null,
    logicalCores: 32,
    usableCores: 16,
    features: ['AVX', 'AVX2', 'F16C', 'FMA'],
    lastLevelCacheBytes: 25 * 2 ** 20,
  },
  memory: {
    totalBytes: 39 * GIB,
    availableBytes: 31 * GIB,
    limitBytes: null,
    usableBytes: 39 * GIB,
  },
  gpus: [],
  disk: { folder: '/home/ada/voicefit/models', freeBytes: 212 * GB },
  environment: 'container',
  os: { platform: 'linux', release: '6.8.0-45-generic' },
  power: { onBattery: null, profile: null },
  warnings: [{ code: 'cpu-limit', inContainer: true, usable: 16, all: 32 }],
};

const RTX_3060: Gpu = {
  vendor: 'nvidia',
  name: 'NVIDIA GeForce RTX 3060',
  vramBytes: 12 * GIB,
  integrated: false,
  usable: true,
  backend: 'cuda',
  causes: [],
  driver: '560.35.03',
};

const desktop: Machine = {
  ...CONTAINER,
  id: 'c1a9e04b7d33',
  cpu: {
    ...CONTAINER.cpu,
    brand: 'AMD Ryzen 7 5800X',
    physicalCores: 8,
    logicalCores: 16,
    usableCores: 16,
    lastLevelCacheBytes: 32 * 2 ** 20,
  },
  memory: { totalBytes: 31 * GIB, availableBytes: 22 * GIB, limitBytes: null, usableBytes: 31 * GIB },
  environment: 'host',
  warnings: [],
};

export const WITH_CARD: Machine = { ...desktop, gpus: [RTX_3060] };

export const LARGE_CARD: Machine = {
  ...desktop,
  id: 'd20f6a8c1b47',
  gpus: [{ ...RTX_3060, name: 'NVIDIA GeForce RTX 3090', vramBytes: 24 * GIB }],
};

const TOO_OLD: Cause = { code: 'driver-too-old', driver: '470.256.02', oldest: '525.60' };

export const OLD_DRIVER: Machine = {
  ...desktop,
  gpus: [
    {
      ...RTX_3060,
      usable: false,
      backend: null,
      driver: '470.256.02',
      causes: [TOO_OLD],
    },
  ],
};

export const SEVERAL_CARDS: Machine = {
  ...desktop,
  gpus: [
    { ...RTX_3060, name: 'NVIDIA GeForce GTX 1050 Ti', vramBytes: 4 * GIB },
    RTX_3060,
    {
      ...RTX_3060,
      name: 'Tesla K80',
      vramBytes: 11 * GIB,
      usable: false,
      backend: null,
      driver: '470.256.02',
      causes: [{ code: 'card-too-old' }],
    },
    { ...RTX_3060, name: 'AMD Radeon RX 9070 XT', vendor: 'amd', vramBytes: null, backend: 'vulkan' },
    {
      vendor: 'amd',
      name: 'AMD Radeon Graphics (Raphael)',
      vramBytes: null,
      integrated: true,
      sharedMemory: {
        runtimeBytes: null,
        carveOutBytes: 512 * 2 ** 20,
        gttBytes: 15 * GIB,
        isPassedOver: true,
      },
      usable: true,
      backend: 'vulkan',
      causes: [],
      driver: 'amdgpu',
    },
  ],
  warnings: [
    {
      code: 'integrated-gpu',
      card: 'AMD Radeon Graphics (Raphael)',
      borrowedBytes: null,
    },
  ],
};

const found = (name: string, vramBytes: number) => ({
  ...RTX_3060,
  name,
  vramBytes,
  borrowedBytes: null,
  busId: null,
  cause: null,
});

/** Warnings of cards and tools: the longest, and one that quotes a tool. */
export const WITH_WARNINGS: Machine = {
  ...OLD_DRIVER,
  warnings: [
    ...largestNotFirst(
      [found('NVIDIA GeForce GTX 1050 Ti', 4 * GIB), found(RTX_3060.name, 12 * GIB)],
      [0, 1],
    ),
    ...[complaintIn(['Failed to initialize NVML: Driver/library version mismatch'])].flatMap(
      (it) => it ?? [],
    ),
    { code: 'tool-failed', tool: 'amd-smi', exitCode: 2, printed: 'Unable to open /dev/kfd' },
  ],
};

/** Too small for any local tier: two cores, on battery, unknown disk space. */
export const SMALL: Machine = {
  ...CONTAINER,
  id: '7be2440f19c8',
  cpu: {
    ...CONTAINER.cpu,
    brand: 'Intel Celeron N4020',
    physicalCores: 2,
    logicalCores: 2,
    usableCores: 2,
    features: [],
  },
  memory: {
    totalBytes: 4 * GIB,
    availableBytes: Math.round(1.6 * GIB),
    limitBytes: 2 * GIB,
    usableBytes: 2 * GIB,
  },
  disk: { folder: '/mnt/nas/models', freeBytes: null },
  environment: 'wsl',
  power: { onBattery: true, profile: 'power-saver' },
  warnings: [{ code: 'on-battery' }, { code: 'disk-unknown', folder: '/mnt/nas/models' }],
};
