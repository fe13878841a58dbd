import type { Messages } from '../../../main/words/en.ts';
import type { Format } from '../../../main/words/format.ts';
import { largestGpu, type Machine, unprovedGpu } from '../../../preload/contract.ts';

/** `39 GB of memory, 16 cores, no graphics card`. */
export function machineHeading(machine: Machine, { done }: Messages['machine'], format: Format): string {
  return done.heading(
    format.memory(machine.memory.usableBytes),
    machine.cpu.usableCores,
    cardName(machine, done),
  );
}

/** The card that counts or may come to, then any; one that cannot be used is marked, or left out if it shares the memory. */
function cardName(machine: Machine, words: Messages['machine']['done']): string | null {
  const { gpus } = machine;
  const own = gpus.filter(({ integrated }) => !integrated);
  const usable = largestGpu(machine) ?? own.find((gpu) => gpu.usable) ?? unprovedGpu(machine);
  if (usable !== null) return usable.name;
  const [other] = own;
  if (other !== undefined) return words.withUnusable(other.name);
  return gpus.length > 0 ? words.integrated : null;
}
