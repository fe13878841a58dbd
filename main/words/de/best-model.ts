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
  'Verglichen werden Modelle, die passen, rechtzeitig und sofort antworten und gewerblich nutzbar sind. Sie müssen die Sprache der Anrufer sprechen. Bis 5 Punkte hinter dem besten beim Befolgen von Anweisungen gelten sie als gleich gut. Von diesen gewinnt, wer Werkzeuge am häufigsten wie verlangt aufruft.';

/** What the figures cannot tell. */
export const bestModelLimits: Record<Limit, string> = {
  'converted-scale':
    'Sein Wert für Anweisungen wurde auf einer strengeren Skala veröffentlicht und umgerechnet. Über 65\u00A0% ist das auf einen Punkt genau.',
  'easier-tool-test':
    'Sein Wert für Werkzeuge stammt aus einem leichteren Lauf des Tests und zählt nur zu 0,73.',
  'no-tool-test': 'Niemand hat einen Wert für Werkzeuge veröffentlicht.',
  'sixteen-bit':
    'Alle Werte gelten für Gewichte mit 16 Bit. Die Dateien hier haben 4 Bit: Kleine Modelle verlieren dadurch einige Punkte.',
  'makers-figures': 'Manche Werte stammen von den Herstellern selbst, und niemand hat sie nachgemessen.',
  'written-english':
    'Die Tests sind in geschriebenem Englisch. Sie zeigen, welches Modell einen Prompt befolgt, nicht welches am Telefon gut klingt.',
  'other-language':
    'Die Tests sind auf Englisch: Wie gut es in der Sprache der Anrufer Anweisungen befolgt, ist hier nicht bekannt.',
  'no-language-list': 'Sein Hersteller nennt keine Liste von Sprachen.',
};

/** Those that hold for every model. */
export const generalLimits = [
  bestModelLimits['sixteen-bit'],
  bestModelLimits['makers-figures'],
  bestModelLimits['written-english'],
].join(' ');

function claim({ instructions, instead, sizeShare }: WhyBest, format: Format): string {
  const follows = `Befolgt ${percent(instructions, format)} schriftlicher Anweisungen`;
  if (instead === null) return `${follows}.`;
  const other =
    instead.percent === null
      ? `${instead.llm} ist nicht getestet`
      : `${instead.llm} ${percent(instead, format)}`;
  return `${follows}; ${other}.${sizeShare === null ? '' : ` Seine Datei ${size(sizeShare, format)}.`}`;
}

/** Beyond half as much again, percent are hard to picture. */
function size(share: number, format: Format): string {
  return share < 1.5 ? `hat ${format.percent(share)} der Größe` : `ist ${format.figure(share)}-mal so groß`;
}

function percent({ percent: value }: Following, format: Format): string {
  return format.percent(value === null ? null : value / 100);
}

function figures({ instructions, instead, tools, hallucination }: WhyBest, format: Format): string[] {
  const share = (value: number) => format.percent(value / 100);
  const followed = [instructions, instead].flatMap((each) =>
    each === null || each.published === null
      ? []
      : [`Anweisungen (IFEval), ${each.llm}: ${share(each.published.percent)}. ${each.published.source}.`],
  );
  return [
    ...followed,
    ...(tools === null ? [] : [`Werkzeugaufrufe (BFCL v3): ${share(tools.percent)}. ${tools.source}.`]),
    ...(hallucination === null
      ? []
      : [`Erfundenes in Zusammenfassungen: ${share(hallucination.percent)}. ${hallucination.source}.`]),
  ];
}
