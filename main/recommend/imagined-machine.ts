import type { Registry } from '../../registry/schema.ts';
import { GIB } from '../nouns/bytes.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import { imaginedGpus } from './imagined-gpu.ts';
import type { WhatIf } from './nouns/what-if-input.ts';
import { imaginesHardware, imaginesWholeMachine } from './nouns/what-if-scope.ts';
import { NoMachine } from './what-if-errors.ts';

/** A machine with nothing known, to which the imagined values are added. */
const BLANK: Machine = {
  id: 'imagined',
  cpu: {
    brand: 'unknown',
    architecture: 'unknown',
    physicalCores: 1,
    performanceCores: null,
    logicalCores: 1,
    usableCores: 1,
    features: [],
    lastLevelCacheBytes: null,
  },
  memory: { totalBytes: 1, availableBytes: 1, limitBytes: null, usableBytes: 1 },
  gpus: [],
  disk: { folder: '', freeBytes: null },
  environment: 'host',
  os: { platform: 'unknown', release: '' },
  power: { onBattery: null, profile: null },
  warnings: [],
};

/**
 * The machine that the rules see: the detected one, with imagined values in its place. Sizes are nominal, so
 * `--ram 32` is a machine sold with 32 GB.
 * @throws NoMachine if nothing was probed and not all is imagined; UnknownGpu; ContradictoryRequest
 */
export function imaginedMachine(found: Machine | null, whatIf: WhatIf, registry: Registry): Machine {
  const base = found ?? (imaginesWholeMachine(whatIf) ? BLANK : null);
  if (base === null) throw new NoMachine();
  if (!imaginesHardware(whatIf)) return base;
  const memory = whatIf.ramGb === undefined ? base.memory : ofGb(whatIf.ramGb);
  return {
    ...base,
    id: BLANK.id,
    cpu: whatIf.cores === undefined ? base.cpu : withCores(base.cpu, whatIf.cores),
    memory,
    gpus: [...imaginedGpus(base.gpus, whatIf, memory, registry)],
    // These warnings are about the detected hardware.
    warnings: [],
  };
}

function withCores(cpu: Machine['cpu'], cores: number): Machine['cpu'] {
  return { ...cpu, physicalCores: cores, performanceCores: null, logicalCores: cores, usableCores: cores };
}

function ofGb(ramGb: number): Machine['memory'] {
  const bytes = Math.max(1, Math.round(ramGb * GIB));
  return { totalBytes: bytes, availableBytes: bytes, limitBytes: null, usableBytes: bytes };
}
