import { cardMemoryBytes } from './card-memory.ts';
import type { Gpu, Machine } from './machine.ts';

type Cards = Pick<Machine, 'gpus' | 'memory'>;

/**
 * The cards on which a language model may run, the one to take first in front: the fastest that was measured; of others
 * those with memory of their own, the most first.
 */
export function countingGpus({ gpus, memory }: Cards): Gpu[] {
  const bytesOf = (gpu: Gpu) => cardMemoryBytes(gpu, memory) ?? 0;
  return gpus
    .filter((gpu) => counts(gpu) && cardMemoryBytes(gpu, memory) !== null)
    .toSorted((one, other) => secOf(one) - secOf(other) || bytesOf(other) - bytesOf(one));
}

/**
 * A card counts if the runtime opened it. One that shares the machine's RAM must also have proved itself, since many are
 * slower than the processor: `asMeasured` makes those unusable, and gives seconds to the others.
 */
function counts({ usable, integrated, sharedMemory, replySec, imagined }: Gpu): boolean {
  if (!usable || sharedMemory?.isPassedOver) return false;
  return !integrated || replySec !== undefined || imagined !== undefined;
}

/** Of cards that were not measured, those with memory of their own are the faster ones. */
function secOf({ replySec, integrated }: Gpu): number {
  return replySec ?? (integrated ? Number.MAX_VALUE : Number.MAX_VALUE / 2);
}

/** The counting card with the most memory: a model runs on one card. Of equal ones, the one to take first. */
export function largestGpu(machine: Cards): Gpu | null {
  const bytesOf = (gpu: Gpu) => cardMemoryBytes(gpu, machine.memory) ?? 0;
  return countingGpus(machine).reduce<Gpu | null>(
    (largest, gpu) => (largest !== null && bytesOf(largest) >= bytesOf(gpu) ? largest : gpu),
    null,
  );
}

/**
 * The card that shares the machine's RAM and would count, but that nobody has measured yet; `null`: there is none, or
 * another card counts already.
 */
export function unprovedGpu(machine: Cards): Gpu | null {
  if (countingGpus(machine).length > 0) return null;
  return machine.gpus.find(mayProveItself) ?? null;
}

/** An opened card that shares the machine's RAM, and on which the runtime would compute. */
export function mayProveItself({ usable, integrated, sharedMemory }: Gpu): boolean {
  return usable && integrated && !sharedMemory?.isPassedOver;
}
