import { cardMemoryBytes } from '../probe/nouns/card-memory.ts';
import { largestGpu, mayProveItself } from '../probe/nouns/largest-gpu.ts';
import type { Gpu, Machine } from '../probe/nouns/machine.ts';

/**
 * The cards that may count: the largest one with memory of its own, and the one that may use the most of the machine's RAM
 * if that is more. One for each backend, since the runtime computes on one card of a backend.
 */
export function cardsToMeasure(machine: Machine): Gpu[] {
  const bytesOf = (gpu: Gpu) => cardMemoryBytes(gpu, machine.memory) ?? 0;
  const largest = largestGpu({ ...machine, gpus: machine.gpus.filter(({ integrated }) => !integrated) });
  const [shared] = machine.gpus
    .filter((gpu) => mayProveItself(gpu) && gpu.backend !== largest?.backend)
    .toSorted((one, other) => bytesOf(other) - bytesOf(one));
  const isWorthIt = shared !== undefined && (largest === null || bytesOf(shared) > bytesOf(largest));
  return [...(largest === null ? [] : [largest]), ...(isWorthIt ? [shared] : [])];
}
