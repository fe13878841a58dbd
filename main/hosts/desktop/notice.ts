import type { Page } from '../../../preload/bridge.ts';
import { type MeasuredScore, measuredScore } from '../../benchmark/nouns/score.ts';
import { isComparable, scoreChange } from '../../benchmark/nouns/score-change.ts';
import type { SpeedProfile } from '../../benchmark/nouns/speed-profile.ts';
import type { Failure } from '../../nouns/failure.ts';
import type { Recommendation } from '../../recommend/nouns/recommendation.ts';
import type { History } from '../../store/nouns/history.ts';
import { scoreEnds, scoreFigure } from '../../words/figures.ts';
import { english } from '../../words/plain-wording.ts';
import { day } from './times.ts';

/** What the system shows when the window is not in front; a click opens `page`. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly page: Page;
}

/** What was known before or after a measurement. */
export interface Standing {
  readonly speed: SpeedProfile | null;
  /** `null`: the machine was not looked at. */
  readonly advice: Recommendation | null;
}

/** What to tell of a measurement that has ended, given what was known before it. */
export function measuredNotice(before: Standing, after: Standing, history: History, now: Date): Notice {
  const score = scoreOf(after.speed);
  const [was, best] = [bestFit(before.advice), bestFit(after.advice)];
  if (score === null) return busyNotice(after.speed);
  if (best !== null && was !== null && best !== was) {
    return {
      title: `Your best fit is now ${best}`,
      body: sentences([movedFrom(before.speed, score), ...hardwareChanges(history)]),
      page: 'choose',
    };
  }
  return {
    title: `CPU score ${scoreFigure(score.cpuScore)}`,
    body: sentences([
      comparison(before.speed, score, now),
      ...hardwareChanges(history),
      stillFits(was, best),
    ]),
    page: 'measure',
  };
}

export function failedNotice(failure: Failure): Notice {
  return { title: 'Measuring failed', body: english.failure(failure).message, page: 'measure' };
}

/** Whether the advice is another one than before; nobody is told so of the first. */
export function isOtherAdvice(before: Standing, after: Standing): boolean {
  const [was, best] = [bestFit(before.advice), bestFit(after.advice)];
  return was !== null && best !== null && was !== best;
}

type Score = MeasuredScore & { readonly cpuScore: number };

/** A contended run has a range alone. */
function scoreOf(speed: SpeedProfile | null): Score | null {
  if (speed === null) return null;
  const score = measuredScore(speed);
  return isComparable(score) ? score : null;
}

function busyNotice(speed: SpeedProfile | null): Notice {
  const range = speed?.cpuScoreRange ?? null;
  if (range === null) return { title: 'Measured', body: 'This machine has no CPU score.', page: 'measure' };
  const [low, high] = scoreEnds(range);
  const between = low === high ? `Score about ${low}.` : `Score between ${low} and ${high}.`;
  return {
    title: 'Measured while busy',
    body: `${between} Measure again when it is quiet.`,
    page: 'measure',
  };
}

function movedFrom(before: SpeedProfile | null, score: Score): string {
  const had = scoreOf(before);
  const now = scoreFigure(score.cpuScore);
  const change = had && scoreChange(had, score);
  if (had === null || change === null) return `CPU score ${now}.`;
  const verb = change < 0 ? 'fell' : 'rose';
  return `CPU score ${verb} from ${scoreFigure(had.cpuScore)} to ${now}.`;
}

function comparison(before: SpeedProfile | null, score: Score, now: Date): string | null {
  const had = scoreOf(before);
  if (had === null || before === null) return null;
  const date = day(new Date(before.measuredAt), now);
  return scoreChange(had, score) === null
    ? `As on ${date}.`
    : `It was ${scoreFigure(had.cpuScore)} on ${date}.`;
}

function stillFits(was: string | null, best: string | null): string | null {
  if (best === null) return null;
  return was === null ? `${best} fits best.` : `${best} still fits best.`;
}

/** What people call the language model that is advised. */
function bestFit(advice: Recommendation | null): string | null {
  return advice?.recommended.names.llm ?? null;
}

/** The score has its own sentence. */
function hardwareChanges({ entries }: History): string[] {
  const { differences = [] } = entries.at(-1) ?? {};
  return differences.filter(({ code }) => code !== 'score').map(english.difference);
}

const sentences = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(' ');
