import type { Following, Limit, WhyBest } from '../../recommend/nouns/why-best.ts';
import type { BestWords } from '../best-words.ts';
import type { Format } from '../format.ts';

/** Why a model of the catalogue is the best free one here. Sources are from the model list, in English. */
export function bestModelWords(why: WhyBest, format: Format): BestWords {
  return {
    claim: claim(why, format),
    figures: figures(why, format),
    rule: bestModelRule,
    limits: why.limits.map((limit) => bestModelLimits[limit]),
  };
}

/** How models are compared. */
export const bestModelRule =
  "Compared are models that fit, answer in time and at once, and may be used commercially. They have to speak the callers' language. Within 5 points of the best at following instructions they count as equal. Of these, the one that makes the most tool calls as asked wins.";

/** What the figures cannot tell. */
export const bestModelLimits: Record<Limit, string> = {
  'converted-scale':
    'Its score for instructions was published on a stricter scale, and converted. Above 65\u00A0% that is off by less than a point.',
  'easier-tool-test': 'Its tool score is from an easier run of the test, and counts 0.73 of that.',
  'no-tool-test': 'Nobody has published a tool score of it.',
  'sixteen-bit':
    'All scores are of 16-bit weights. The files here have 4 bits: small models lose some points by that.',
  'makers-figures': "Some scores are their makers' own, which nobody has repeated.",
  'written-english':
    'The tests are in written English. They tell which model obeys a prompt, not which one sounds well on the phone.',
  'other-language':
    "The tests are in English: how well it follows in the callers' language is not known here.",
  'no-language-list': 'Its maker names no list of languages.',
};

/** Those that hold for every model. */
export const generalLimits = [
  bestModelLimits['sixteen-bit'],
  bestModelLimits['makers-figures'],
  bestModelLimits['written-english'],
].join(' ');

function claim({ instructions, instead, sizeShare }: WhyBest, format: Format): string {
  const follows = `Follows ${percent(instructions, format)} of written instructions`;
  if (instead === null) return `${follows}.`;
  const other =
    instead.percent === null ? `${instead.llm} was not tested` : `${instead.llm} ${percent(instead, format)}`;
  return `${follows}; ${other}.${sizeShare === null ? '' : ` Its file is ${size(sizeShare, format)} as large.`}`;
}

/** Beyond half as much again, percent are hard to picture. */
function size(share: number, format: Format): string {
  return share < 1.5 ? format.percent(share) : `${format.figure(share)} times`;
}

function percent({ percent: value }: Following, format: Format): string {
  return format.percent(value === null ? null : value / 100);
}

function figures({ instructions, instead, tools, hallucination }: WhyBest, format: Format): string[] {
  const share = (value: number) => format.percent(value / 100);
  const followed = [instructions, instead].flatMap((each) =>
    each === null || each.published === null
      ? []
      : [`Instructions (IFEval), ${each.llm}: ${share(each.published.percent)}. ${each.published.source}.`],
  );
  return [
    ...followed,
    ...(tools === null ? [] : [`Tool calls (BFCL v3): ${share(tools.percent)}. ${tools.source}.`]),
    ...(hallucination === null
      ? []
      : [`Made-up facts in summaries: ${share(hallucination.percent)}. ${hallucination.source}.`]),
  ];
}
