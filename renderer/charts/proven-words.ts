import type { charts } from '../../main/words/en/charts.ts';
import type { Format } from '../../main/words/format.ts';
import type { ProvenSec } from '../../preload/contract.ts';
import { type ProvenDifference, provenDifference } from './proven-layout.ts';

type Words = (typeof charts)['proven'];

/** A smaller difference rounds to 0 %. */
const SAME = 0.005;

/** `3 % slower, inside the range`; `null`: not measured, or nothing was predicted. */
export function provenWords(proven: ProvenSec, words: Words, format: Format): string | null {
  const found = provenDifference(proven);
  if (found === null) return null;
  const side = found.isInside === null ? null : found.isInside ? words.inside : words.outside;
  return words.joined(differenceWords(found, words, format), side);
}

function differenceWords({ difference }: ProvenDifference, words: Words, format: Format): string {
  if (Math.abs(difference) < SAME) return words.same;
  const share = format.percent(Math.abs(difference));
  return difference < 0 ? words.faster(share) : words.slower(share);
}

/** `9.3 s (8.7-11)`, as predicted before. */
export function predictedWords({ predictedSec, range }: ProvenSec, format: Format): string {
  const sec = format.seconds(predictedSec);
  return predictedSec === null || range === null ? sec : `${sec} (${format.range(range)})`;
}
