import type { ToldWarning } from '../../nouns/warning.ts';
import { memoryFigure } from '../../words/figures.ts';
import type { FoundGpu } from './found-gpu.ts';

/**
 * The voice server sizes itself by the first row of nvidia-smi, whatever card it then runs on.
 * @param indices nvidia-smi's own numbers of the cards, which skip one that has failed; `null`: not told
 */
export function largestNotFirst(
  gpus: readonly FoundGpu[],
  indices: readonly (number | null)[],
): ToldWarning[] {
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
  return [
    {
      code: 'largest-gpu-not-first',
      message:
        `The voice server reads the first GPU, ${named(first)}; the largest is ${named(largest)}. ` +
        // CUDA counts the fastest card first unless told otherwise; nvidia-smi counts by bus.
        `Show its container that one alone: NVIDIA_VISIBLE_DEVICES=${index}. Without a container, set ` +
        `CUDA_DEVICE_ORDER=PCI_BUS_ID and CUDA_VISIBLE_DEVICES=${index}.`,
      trouble: { code: 'largest-gpu-not-first', first: valuesOf(first), largest: valuesOf(largest), index },
    },
  ];
}

const valuesOf = ({ name, vramBytes }: FoundGpu) => ({ card: name, bytes: vramBytes });

const named = ({ name, vramBytes }: FoundGpu): string =>
  vramBytes === null ? name : `${name} with ${memoryFigure(vramBytes)}`;
