import { countingGpus } from '../../probe/nouns/largest-gpu.ts';
import type { Gpu } from '../../probe/nouns/machine.ts';
import type { ConfigSubject } from '../nouns/wanted-config.ts';

/** The card that the language model was advised for, else another usable one; `null`: none is usable. */
export function cardOf({ machine, option }: Pick<ConfigSubject, 'machine' | 'option'>): Gpu | null {
  const counting = countingGpus(machine);
  const advised = counting.find(({ backend }) => backend === option.backend);
  return advised ?? counting[0] ?? machine.gpus.find(({ usable }) => usable) ?? null;
}
