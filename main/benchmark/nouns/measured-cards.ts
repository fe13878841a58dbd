import type { Gpu, GpuBackend, Machine } from '../../probe/nouns/machine.ts';
import type { CardFailure, SpeedProfile } from './speed-profile.ts';

/** A machine with its cards as the measurement left them, if the profile is of this machine. */
export function asMeasured(machine: Machine, profile: SpeedProfile | null): Machine {
  return profile?.machineId === machine.id ? withMeasuredCards(machine, profile) : machine;
}

/**
 * The cards as the measurement left them: a card that opened but then failed would fail again, so it is not
 * usable; unless it was measured with another backend, which it then gets.
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
