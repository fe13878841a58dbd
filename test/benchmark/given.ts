import { availableParallelism, cpus, freemem, totalmem } from 'node:os';
import type { Samples, Visit } from '../../main/benchmark/samples.ts';
import type { TypeModel } from '../../main/benchmark/type-model.ts';
import { GIB, MIB } from '../../main/nouns/bytes.ts';
import type { Machine } from '../../main/probe/nouns/machine.ts';
import type { ReportBy } from '../../main/steps/nouns/step-table.ts';
import type { Task } from '../../main/steps/nouns/task.ts';

interface Different {
  readonly cpu?: Partial<Machine['cpu']>;
  readonly memory?: Partial<Machine['memory']>;
}

/** A quiet machine of 4 cores and 24 GiB by default. */
export function machineWith({ cpu, memory }: Different = {}): Machine {
  return {
    id: 'machine',
    cpu: {
      brand: 'CPU',
      architecture: 'x64',
      physicalCores: 4,
      performanceCores: null,
      logicalCores: 4,
      usableCores: 4,
      features: [],
      lastLevelCacheBytes: null,
      ...cpu,
    },
    memory: {
      totalBytes: 24 * GIB,
      availableBytes: 24 * GIB,
      limitBytes: null,
      usableBytes: 24 * GIB,
      ...memory,
    },
    gpus: [],
    disk: { folder: '/', freeBytes: null },
    environment: 'host',
    os: { platform: 'linux', release: '6' },
    power: { onBattery: null, profile: null },
    warnings: [],
  };
}

/** The machine that runs the tests. */
export function thisMachine(): Machine {
  const cores = availableParallelism();
  return machineWith({
    cpu: { physicalCores: cores, logicalCores: cpus().length, usableCores: cores },
    memory: { totalBytes: totalmem(), availableBytes: freemem(), usableBytes: totalmem() },
  });
}

/**
 * The machine that runs the tests, with little memory left: small models are quickly written, loaded and run.
 */
export function thisMachineNearlyFull(): Machine {
  const machine = thisMachine();
  return { ...machine, memory: { ...machine.memory, availableBytes: 512 * MIB } };
}

export type Reported = ReportBy['benchmark'];

/** A task that records its reports, and can be stopped. */
export function givenTask(): {
  task: Task<'benchmark'>;
  reported: Reported[];
  abort: AbortController;
} {
  const abort = new AbortController();
  const reported: Reported[] = [];
  return {
    abort,
    reported,
    task: { signal: abort.signal, report: (progress) => reported.push(progress) },
  };
}

/** The samples of a model, visit by visit. */
export function samplesOf(
  model: TypeModel,
  visits: readonly Visit[],
  different: Partial<Samples> = {},
): Samples {
  return { model, size: { position: 8, steps: 10, promptTokens: 32 }, loadMs: 100, visits, ...different };
}
