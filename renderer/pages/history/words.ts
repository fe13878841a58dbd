import type { Messages } from '../../../main/words/en.ts';
import type { Format } from '../../../main/words/format.ts';
import type { HeadingAndLead } from '../../blocks/heading-and-lead.ts';
import type { Comparison } from './comparison.ts';

/** The result of the newest measurement, and its reason. */
export function wordsOf(comparison: Comparison, texts: Messages['history'], format: Format): HeadingAndLead {
  const { heading, lead } = texts;
  switch (comparison.kind) {
    case 'none':
      return texts.empty;
    case 'unsure':
      return { heading: unsureHeading(comparison.entry, texts, format), lead: lead.unsure };
    case 'first': {
      const first = comparison.isOnly ? heading.first : heading.firstComparable;
      return { heading: first(format.score(comparison.score)), lead: lead.first };
    }
    case 'as-before':
      return { heading: heading.asBefore(format.score(comparison.score)), lead: lead.asBefore };
    case 'slower':
    case 'faster': {
      const { kind, score, share } = comparison;
      return { heading: heading[kind](format.score(score), format.percent(share)), lead: lead[kind] };
    }
  }
}

type Unsure = Extract<Comparison, { kind: 'unsure' }>['entry'];

function unsureHeading({ cpuScoreRange }: Unsure, { heading }: Messages['history'], format: Format): string {
  if (cpuScoreRange === null) return heading.unsure;
  const { low, high } = format.scoreEnds(cpuScoreRange);
  return heading.unsureBetween(low, high);
}
