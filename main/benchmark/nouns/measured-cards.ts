import type { Gpu, GpuBackend, Machine } from '../../probe/nouns/machine.ts';
import type { CardFailure, SpeedProfile } from './speed-profile.ts';

/** A machine with its cards as they proved, where the profile is of this very machine. */
export function asMeasured(machine: Machine, profile: SpeedProfile | null): Machine {
  return profile?.machineId === machine.id ? withMeasuredCards(machine, profile) : machine;
}

/**
 * The cards as they proved when they were measured: one that could be opened, but failed then, would fail a
 * caller too; unless it was measured with another backend, which it has then.
 */
export function withMeasuredCards(machine: Machine, { cardFailures, backends }: SpeedProfile): Machine {
  const failures = new Map(cardFailures.map((failure) => [failure.backend, failure]));
  const instead = backends.map(({ backend }) => backend).find((backend) => backend !== 'cpu') ?? null;
  const gpus = machine.gpus.map((gpu) => {
    const failure = gpu.backend === null ? undefined : failures.get(gpu.backend);
    return failure === undefined ? gpu : asProved(gpu, failure, instead);
  });
  return { ...machine, gpus };
}

function asProved(gpu: Gpu, { failure }: CardFailure, instead: GpuBackend | null): Gpu {
  if (instead !== null) return { ...gpu, backend: instead };
  return { ...gpu, usable: false, backend: null, causes: [{ code: 'failed-measuring', failure }] };
}
