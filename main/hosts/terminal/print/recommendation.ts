import type { SpeedProfile } from '../../../benchmark/nouns/speed-profile.ts';
import type { Machine } from '../../../probe/nouns/machine.ts';
import { isContendedAdvice } from '../../../recommend/nouns/advice.ts';
import type { AdviceWarning } from '../../../recommend/nouns/notice.ts';
import type { Recommendation } from '../../../recommend/nouns/recommendation.ts';
import type { Choice } from '../../../steps/nouns/setup-state.ts';
import { english } from '../../../words/plain-wording.ts';
import { fields, section, wrap } from '../layout.ts';
import type { Page } from '../page.ts';
import { localTime } from './history.ts';
import { machineRows } from './machine.ts';
import { optionsSection, partsSection } from './option.ts';
import { nextSteps, warningsSection } from './shared.ts';
import { cpuScore } from './speed.ts';
import { tiersSection } from './tier-verdicts.ts';

/** What the advice rests on: `null` where a what-if put something else in its place. */
export interface Basis {
  readonly whose: 'this-machine' | 'another-machine';
  readonly machine: Machine | null;
  readonly speed: SpeedProfile | null;
  /** What was settled for here, in whichever host. */
  readonly choice: Choice | null;
}

/** The advice, what it rests on, the other options, every tier's reasons, and what to do now. */
export function recommendationPage(page: Page, advice: Recommendation, basis: Basis): string[] {
  const words = page.wording.texts.terminal.advice;
  return [
    ...headline(page, page.wording.said.summary(advice)),
    ...basisSection(page, basis),
    ...partsSection(page, advice.recommended, isContendedAdvice(advice)),
    ...optionsSection(page, advice),
    ...tiersSection(page, advice),
    ...warningsSection(page, itsWarnings(advice)),
    ...warningsSection(page, othersWarnings(advice), words.othersWarnings),
    ...nextSteps(page, [
      ['voicefit models', words.next.models],
      ['voicefit recommend --tier NAME', words.next.tier],
    ]),
  ];
}

/** The lines that say it all; what is after the colon is what matters. */
function headline(page: Page, summary: readonly string[]): string[] {
  const lines = summary.flatMap((line) => {
    const [first = '', ...rest] = wrap(line, page.width);
    const colon = first.indexOf(': ') + 1;
    return [
      first.slice(0, colon) + page.paint('bold', first.slice(colon)),
      ...rest.map((each) => page.paint('bold', each)),
    ];
  });
  return lines.length === 0 ? [] : [...lines, ''];
}

function basisSection(page: Page, { whose, machine, speed, choice }: Basis): string[] {
  const rows = [
    ...(machine === null ? [] : machineRows(page, machine)),
    ...(speed === null ? [] : [speedRow(page, speed)]),
    ...(choice === null ? [] : [choiceRow(page, choice)]),
  ];
  const title = page.wording.texts.terminal.advice.whose[whose];
  return rows.length === 0 ? [] : section(page, title, fields(page, rows));
}

function choiceRow(page: Page, { tier, pipeline, models, forced }: Choice): [string, string] {
  const words = page.wording.texts.terminal.advice;
  const what = models.llm === null ? (tier ?? pipeline) : [tier, models.llm].filter(Boolean).join(': ');
  return [words.chosen, `${what}${forced ? `, ${words.against}` : ''}`];
}

function speedRow(page: Page, speed: SpeedProfile): [string, string] {
  const { advice, speed: words } = page.wording.texts.terminal;
  const busy = speed.noise.contended ? `, ${advice.whileBusy}` : '';
  return [words.score, `${advice.measuredAt(cpuScore(page, speed), localTime(speed.measuredAt))}${busy}`];
}

/** What to know of the advice, and of what was insisted on. */
function itsWarnings({ warnings, recommended, alternatives }: Recommendation): AdviceWarning[] {
  const forced = alternatives.filter(({ kind }) => kind === 'forced');
  return onceEach([...warnings, ...recommended.warnings, ...forced.flatMap((option) => option.warnings)], []);
}

/** What to know before one of the other options is taken, beside what their tiers' reasons say. */
function othersWarnings(advice: Recommendation): AdviceWarning[] {
  const reasons = advice.tiers.flatMap(({ name, reasons }) =>
    reasons.map((reason) => english.reason(name, reason)),
  );
  const said = [...itsWarnings(advice).map(english.warning), ...reasons];
  return onceEach(
    advice.alternatives.flatMap(({ warnings }) => warnings),
    said,
  );
}

/** By their sentences: that is what would be read twice. */
function onceEach(warnings: readonly AdviceWarning[], said: readonly string[]): AdviceWarning[] {
  const bySentence = new Map(warnings.map((warning) => [english.warning(warning), warning]));
  for (const sentence of said) bySentence.delete(sentence);
  return [...bySentence.values()];
}
