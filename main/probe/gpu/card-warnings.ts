import type { CardWarning } from '../../nouns/warning.ts';
import type { FoundGpu } from './found-gpu.ts';
import { isPassedThrough } from './passed-through.ts';

/** Warnings about the memory of a card: borrowed or unknown. */
export function memoryWarnings(found: FoundGpu): CardWarning[] {
  if (isPassedThrough(found)) return [];
  if (found.integrated) return [borrowed(found)];
  // To state the memory of a card that the runtime has no backend for would not help.
  if (found.vramBytes !== null || found.vendor === 'other' || isSeenOnBusAlone(found)) return [];
  return [{ code: 'gpu-memory-unknown', card: found.name }];
}

/** Without its driver a card reports nothing: then only the driver is reported. */
const isSeenOnBusAlone = ({ vendor, driver, busId }: FoundGpu): boolean =>
  vendor === 'nvidia' && driver === null && busId !== null;

function borrowed({ vendor, name, borrowedBytes }: FoundGpu): CardWarning {
  return vendor === 'nvidia' || vendor === 'apple'
    ? { code: 'unified-memory', card: name }
    : { code: 'integrated-gpu', card: name, borrowedBytes };
}
