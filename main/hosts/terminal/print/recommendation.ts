import type { SpeedProfile } from '../../../benchmark/nouns/speed-profile.ts';
import type { Machine } from '../../../probe/nouns/machine.ts';
import { isContendedAdvice } from '../../../recommend/nouns/advice.ts';
import { isSameOption } from '../../../recommend/nouns/chosen.ts';
import type { AdviceWarning } from '../../../recommend/nouns/notice.ts';
import type { Option, Recommendation } from '../../../recommend/nouns/recommendation.ts';
import type { Choice } from '../../../steps/nouns/setup-state.ts';
import { english } from '../../../words/plain-wording.ts';
import { commandOf, INSTALL } from '../install/command-of.ts';
import { fields, section, wrap } from '../layout.ts';
import type { Page } from '../page.ts';
import { bestSection } from './best.ts';
import { localTime } from './history.ts';
import { machineRows } from './machine.ts';
import { optionsSection, partsSection } from './option.ts';
import { nextSteps, warningsSection } from './shared.ts';
import { cpuScore } from './speed.ts';
import { tiersSection } from './tier-verdicts.ts';

/** The data behind the advice: `null` where a what-if replaced it. */
export interface Basis {
  readonly whose: 'this-machine' | 'another-machine';
  readonly machine: Machine | null;
  readonly speed: SpeedProfile | null;
  /** The choice made on this machine, in any host. */
  readonly choice: Choice | null;
  /** Of callers, if one was named. */
  readonly language?: string | undefined;
}

/** The advice, its data, the other options, every tier's reasons, and the next steps. */
export function recommendationPage(page: Page, advice: Recommendation, basis: Basis): string[] {
  const words = page.wording.texts.terminal.advice;
  return [
    ...headline(page, page.wording.said.summary(advice)),
    ...basisSection(page, basis),
    ...partsSection(page, advice.recommended, isContendedAdvice(advice)),
    ...optionsSection(page, advice),
    ...bestSection(page, advice),
    ...tiersSection(page, advice),
    ...warningsSection(page, itsWarnings(advice)),
    ...warningsSection(page, othersWarnings(advice), words.othersWarnings),
    ...nextSteps(page, [
      ['voicefit models', words.next.models],
      ['voicefit recommend --tier NAME', words.next.tier],
      ...fasterVoices(page, advice, basis),
      ...bestFree(page, advice, basis),
    ]),
  ];
}

/** The command that takes the best free model, unless it is chosen; an imagined machine keeps no choice. */
function bestFree(
  { wording }: Page,
  { alternatives }: Recommendation,
  { machine, choice }: Basis,
): [string, string][] {
  const { next } = wording.texts.terminal.advice;
  const best = alternatives.find(({ kind }) => kind === 'best-of-catalogue');
  if (best === undefined || machine === null || (choice !== null && isSameOption(best, choice))) return [];
  return [[`voicefit recommend --model ${best.models.llm} --choose`, next.bestFree]];
}

/** The commands that take a faster voice: for the advised option, and for a forced one. */
function fasterVoices(page: Page, advice: Recommendation, { language }: Basis): [string, string][] {
  return [advice.recommended, ...forcedOf(advice)].flatMap((option) => fasterVoice(page, option, language));
}

function fasterVoice(
  { wording }: Page,
  { warnings, tier, models }: Option,
  language: string | undefined,
): [string, string][] {
  const { next } = wording.texts.terminal.advice;
  // A stored choice would mean other models.
  const named = tier === null ? { model: models.llm ?? undefined } : { tier };
  const command = commandOf(INSTALL, { ...named, language });
  return warnings.flatMap((warning): [string, string][] => {
    if (warning.code !== 'slow-voice') return [];
    const { id, sec } = warning.faster;
    return [[`${command} --voice ${id}`, next.fasterVoice(wording.format.seconds(sec))]];
  });
}

/** The summary lines; the part after the colon is what matters. */
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

/** Warnings about the advice and the forced option. */
function itsWarnings(advice: Recommendation): AdviceWarning[] {
  const ofForced = forcedOf(advice).flatMap(({ warnings }) => warnings);
  return onceEach([...advice.warnings, ...advice.recommended.warnings, ...ofForced], []);
}

function forcedOf({ alternatives }: Recommendation): Option[] {
  return alternatives.filter(({ kind }) => kind === 'forced');
}

/** Warnings about the other options, beyond the reasons of their tiers. */
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

/** Compared by sentence, so that none appears twice. */
function onceEach(warnings: readonly AdviceWarning[], said: readonly string[]): AdviceWarning[] {
  const bySentence = new Map(warnings.map((warning) => [english.warning(warning), warning]));
  for (const sentence of said) bySentence.delete(sentence);
  return [...bySentence.values()];
}
