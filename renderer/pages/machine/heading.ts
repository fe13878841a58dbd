import type { Messages } from '../../../main/words/en.ts';
import type { Format } from '../../../main/words/format.ts';
import type { Machine } from '../../../preload/contract.ts';

/** `39 GB of memory, 16 cores, no graphics card`. */
export function machineHeading(machine: Machine, { done }: Messages['machine'], format: Format): string {
  return done.heading(
    format.memory(machine.memory.usableBytes),
    machine.cpu.usableCores,
    cardName(machine, done),
  );
}

/** The usable card first; an unusable one is marked as such, and one that borrows memory does not count. */
function cardName({ gpus }: Machine, words: Messages['machine']['done']): string | null {
  const own = gpus.filter(({ integrated }) => !integrated);
  const usable = own
    .filter((gpu) => gpu.usable)
    .toSorted((a, b) => (b.vramBytes ?? 0) - (a.vramBytes ?? 0))[0];
  if (usable !== undefined) return usable.name;
  const [other] = own;
  if (other !== undefined) return words.withUnusable(other.name);
  return gpus.length > 0 ? words.integrated : null;
}
