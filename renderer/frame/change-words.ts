import type { Messages } from '../../main/words/en.ts';
import type { Format } from '../../main/words/format.ts';
import type { Difference } from '../../preload/contract.ts';
import type { PageMessages } from '../texts/use-texts.ts';
import type { Changed } from './changed-since.ts';

type Words = Messages['frame']['changed'];
export type ChangedPart = keyof Words['parts'];

/** `The graphics card changed since the measurement.` */
export function changeWords(changed: Changed, words: Words, format: Format): string {
  if (changed.kind === 'registry') return words.registry;
  const parts = [...new Set(changed.differences.flatMap(partOf))].map((part) => words.parts[part]);
  return parts.length === 0 ? words.machine : words.some(format.list(parts), parts.length);
}

/** With the values: `New GPU: RTX 3060.`; without known values, as above. */
export function changeDetails(changed: Changed, { frame, sentences }: PageMessages, format: Format): string {
  if (changed.kind === 'registry' || changed.differences.length === 0) {
    return changeWords(changed, frame.changed, format);
  }
  return sentences.differences(changed.differences, format);
}

/** Differences of the measurement are not changes of the machine. */
function partOf({ code }: Difference): ChangedPart[] {
  switch (code) {
    case 'processor':
    case 'cores':
    case 'memory':
    case 'driver':
      return [code];
    case 'card-gone':
    case 'card-new':
    case 'card-usable':
    case 'card-unusable':
      return ['card'];
    case 'score':
    case 'busy':
      return [];
  }
}
