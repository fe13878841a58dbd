import type { Page } from '../../../preload/bridge.ts';
import type { Range, SpeedProfile } from '../../benchmark/speed-profile.ts';
import { rangeFigure, scoreFigure } from '../../figures.ts';
import type { History } from '../../history.ts';
import type { Recommendation } from '../../recommend/recommendation.ts';
import type { Failure } from '../../step.ts';
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
      body: sentences([scoreChange(before.speed, score), ...hardwareChanges(history)]),
      page: 'choose',
    };
  }
  return {
    title: `CPU score ${scoreFigure(score.value)}`,
    body: sentences([
      comparison(before.speed, score, now),
      ...hardwareChanges(history),
      stillFits(was, best),
    ]),
    page: 'measure',
  };
}

export function failedNotice({ message }: Failure): Notice {
  return { title: 'Measuring failed', body: message, page: 'measure' };
}

/** Whether the advice is another one than before; nobody is told so of the first. */
export function isOtherAdvice(before: Standing, after: Standing): boolean {
  const [was, best] = [bestFit(before.advice), bestFit(after.advice)];
  return was !== null && best !== null && was !== best;
}

interface Score {
  readonly value: number;
  readonly range: Range;
}

/** A contended run has a range alone. */
function scoreOf(speed: SpeedProfile | null): Score | null {
  if (speed === null || speed.cpuScore === null || speed.noise.contended) return null;
  const { cpuScore: value, cpuScoreRange } = speed;
  return { value, range: cpuScoreRange ?? { low: value, high: value } };
}

function busyNotice(speed: SpeedProfile | null): Notice {
  const range = speed?.cpuScoreRange ?? null;
  if (range === null) return { title: 'Measured', body: 'This machine has no CPU score.', page: 'measure' };
  const [low, high] = rangeFigure(range).split('-');
  const between = high === undefined ? `Score about ${low}.` : `Score between ${low} and ${high}.`;
  return {
    title: 'Measured while busy',
    body: `${between} Measure again when it is quiet.`,
    page: 'measure',
  };
}

/** As before unless the ranges leave no doubt: a machine drifts. */
function isClearly(before: Score, after: Score): 'lower' | 'higher' | null {
  if (after.range.high < before.range.low) return 'lower';
  return after.range.low > before.range.high ? 'higher' : null;
}

function scoreChange(before: SpeedProfile | null, score: Score): string {
  const had = scoreOf(before);
  const now = scoreFigure(score.value);
  const change = had && isClearly(had, score);
  if (!had || !change) return `CPU score ${now}.`;
  const verb = change === 'lower' ? 'fell' : 'rose';
  return `CPU score ${verb} from ${scoreFigure(had.value)} to ${now}.`;
}

function comparison(before: SpeedProfile | null, score: Score, now: Date): string | null {
  const had = scoreOf(before);
  if (had === null || before === null) return null;
  const date = day(new Date(before.measuredAt), now);
  return isClearly(had, score) === null ? `As on ${date}.` : `It was ${scoreFigure(had.value)} on ${date}.`;
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
  return (entries.at(-1)?.changes ?? []).filter((change) => !change.startsWith('CPU score'));
}

const sentences = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(' ');
