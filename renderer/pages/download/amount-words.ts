import type { Messages } from '../../../main/words/en.ts';
import type { Format } from '../../../main/words/format.ts';
import type { Arrived } from '../../../preload/contract.ts';

/** `1.9 of 4.4 GB`, `63 MB of 4.4 GB`: the unit is said once if it is the same. */
export function amountWords(
  { doneBytes, allBytes }: Arrived,
  { running }: Messages['download'],
  format: Format,
): string {
  const [done, all] = [format.file(doneBytes), format.file(allBytes)];
  const [figure = done, unit] = done.split('\u00A0');
  return running.amount(unit === all.split('\u00A0')[1] ? figure : done, all);
}
