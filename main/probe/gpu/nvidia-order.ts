import type { CardWarning } from '../../nouns/warning.ts';
import type { FoundGpu } from './found-gpu.ts';

/**
 * The voice server sizes itself by the first row of nvidia-smi, whichever card it then runs on.
 * @param indices nvidia-smi's own numbers of the cards, which skip one that has failed; `null`: not reported
 */
export function largestNotFirst(
  gpus: readonly FoundGpu[],
  indices: readonly (number | null)[],
): CardWarning[] {
  const [first] = gpus;
  const sized = gpus.filter(({ vramBytes }) => vramBytes !== null);
  const largest = sized.reduce<FoundGpu | undefined>(
    (best, gpu) => ((gpu.vramBytes ?? 0) > (best?.vramBytes ?? 0) ? gpu : best),
    undefined,
  );
  if (first === undefined || largest === undefined) return [];
  if ((first.vramBytes ?? 0) >= (largest.vramBytes ?? 0)) return [];
  const row = gpus.indexOf(largest);
  const index = indices[row] ?? row;
  return [{ code: 'largest-gpu-not-first', first: sizeOf(first), largest: sizeOf(largest), index }];
}

const sizeOf = ({ name, vramBytes }: FoundGpu) => ({ card: name, bytes: vramBytes });
