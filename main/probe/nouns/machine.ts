import { z } from 'zod';
import { Cause } from '../../nouns/cause.ts';
import { Warning } from '../../nouns/warning.ts';
import { SharedMemory } from './shared-memory.ts';

export const GpuVendor = z.enum(['nvidia', 'amd', 'intel', 'apple', 'other']);
export type GpuVendor = z.infer<typeof GpuVendor>;

/** The llama.cpp backends that can run a model; `cpu` is always there. */
export const Backend = z.enum(['cpu', 'cuda', 'vulkan', 'metal']);
export type Backend = z.infer<typeof Backend>;

export const GpuBackend = Backend.exclude(['cpu']);
export type GpuBackend = z.infer<typeof GpuBackend>;

export const Gpu = z.object({
  vendor: GpuVendor,
  name: z.string(),
  /** The card's own memory. `null`: unknown, or none of its own (unified memory). */
  vramBytes: z.int().positive().nullable(),
  /** It has no memory of its own and uses the machine's RAM. */
  integrated: z.boolean(),
  /** Of an integrated card: what it may use of the RAM. Missing: an older version asked. */
  sharedMemory: SharedMemory.optional(),
  /** The llama.cpp runtime opened it; nothing else counts. */
  usable: z.boolean(),
  backend: GpuBackend.nullable(),
  /** Why it is not usable; empty if it is. */
  causes: z.array(Cause),
  driver: z.string().nullable(),
  /** Seconds that it was measured to take for a later reply of the reference model. No probe knows them. */
  replySec: z.number().positive().optional(),
  /**
   * It was named by a user who asked what it would change, with this machine's RAM or with a given size: it counts without
   * a measurement. No probe says so.
   */
  imagined: z.enum(['this-ram', 'given-ram']).optional(),
  /** What that user says that it may use of the RAM. */
  saidBytes: z.int().positive().optional(),
});
export type Gpu = z.infer<typeof Gpu>;

export const Environment = z.enum(['host', 'container', 'wsl', 'virtual-machine']);
export type Environment = z.infer<typeof Environment>;

/** The result of the probe. Sizes are in bytes; `null` means unknown, never a guess. */
export const Machine = z.object({
  /** The same machine gives the same id; new memory, cores, cards or drivers give another. */
  id: z.string(),
  cpu: z.object({
    brand: z.string(),
    architecture: z.string(),
    physicalCores: z.int().min(1),
    /** On a hybrid CPU only the fast cores; `null` if all cores are alike or it is unknown. */
    performanceCores: z.int().min(1).nullable(),
    logicalCores: z.int().min(1),
    /** Logical CPUs this process may use: affinity, and the cgroup quota rounded down, at least 1. */
    usableCores: z.int().min(1),
    /** The share of a core's time that a control group allows, below 1; missing: at least one whole core. */
    coreShare: z.number().positive().lt(1).optional(),
    /** `AVX2`, `AVX512F`, `NEON`...: what llama.cpp profits from. */
    features: z.array(z.string()),
    lastLevelCacheBytes: z.int().positive().nullable(),
  }),
  memory: z.object({
    totalBytes: z.int().positive(),
    availableBytes: z.int().nonnegative(),
    /** The container's limit, if there is one. */
    limitBytes: z.int().positive().nullable(),
    /** The smaller of total and limit: what rules read. */
    usableBytes: z.int().positive(),
  }),
  /** In the order of the vendor's own tool: the voice server reads the first NVIDIA one. */
  gpus: z.array(Gpu),
  /** Where the models go. `freeBytes` null: the folder could not be read. */
  disk: z.object({ folder: z.string(), freeBytes: z.int().nonnegative().nullable() }),
  environment: Environment,
  os: z.object({ platform: z.string(), release: z.string() }),
  power: z.object({ onBattery: z.boolean().nullable(), profile: z.string().nullable() }),
  warnings: z.array(Warning),
});
export type Machine = z.infer<typeof Machine>;
