import type { Page } from '../../../preload/bridge.ts';
import { type MeasuredScore, measuredScore } from '../../benchmark/nouns/score.ts';
import { isComparable, scoreChange } from '../../benchmark/nouns/score-change.ts';
import type { SpeedProfile } from '../../benchmark/nouns/speed-profile.ts';
import type { Failure } from '../../nouns/failure.ts';
import type { Recommendation } from '../../recommend/nouns/recommendation.ts';
import type { History } from '../../store/nouns/history.ts';
import type { Wording } from '../../words/wording.ts';
import { day } from './times.ts';

/** A notification shown when the window is not in front; a click opens `page`. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly page: Page;
}

/** What was known before or after a measurement. */
export interface Standing {
  readonly speed: SpeedProfile | null;
  /** `null`: the machine was not probed. */
  readonly advice: Recommendation | null;
}

/** The notice for a measurement that has ended, given what was known before it. */
export function measuredNotice(
  before: Standing,
  after: Standing,
  history: History,
  now: Date,
  wording: Wording,
): Notice {
  const { texts, format } = wording;
  const words = texts.desktop.notices;
  const score = scoreOf(after.speed && asMeasuredAlone(after.speed, history));
  const [was, best] = [bestFit(before.advice), bestFit(after.advice)];
  if (score === null) return busyNotice(after.speed, wording);
  if (best !== null && was !== null && best !== was) {
    return {
      title: words.bestFitNow(best),
      body: sentences([movedFrom(before.speed, score, wording), hardwareChanges(history, wording)]),
      page: 'choose',
    };
  }
  return {
    title: words.score(format.score(score.cpuScore)),
    body: sentences([
      comparison(before.speed, score, now, wording),
      hardwareChanges(history, wording),
      stillFits(was, best, wording),
    ]),
    page: 'measure',
  };
}

export function failedNotice(failure: Failure, wording: Wording): Notice {
  const { message } = wording.said.failure(failure);
  return { title: wording.texts.desktop.notices.failed, body: message, page: 'measure' };
}

/** A requested measurement did not start. */
export function notMeasuredNotice(why: Failure, wording: Wording): Notice {
  const { message } = wording.said.failure(why);
  return { title: wording.texts.desktop.notices.notMeasured, body: message, page: 'measure' };
}

/** Whether the advice has changed; the first advice is not a change. */
export function isOtherAdvice(before: Standing, after: Standing): boolean {
  const [was, best] = [bestFit(before.advice), bestFit(after.advice)];
  return was !== null && best !== null && was !== best;
}

/** With the range of the run alone: a profile's may hold earlier runs, so it could never lie apart from theirs. */
function asMeasuredAlone(speed: SpeedProfile, { entries }: History): SpeedProfile {
  const alone = entries.find(({ measuredAt }) => measuredAt === speed.measuredAt);
  return alone === undefined ? speed : { ...speed, cpuScoreRange: alone.cpuScoreRange };
}

type Score = MeasuredScore & { readonly cpuScore: number };

/** A contended run has only a range. */
function scoreOf(speed: SpeedProfile | null): Score | null {
  if (speed === null) return null;
  const score = measuredScore(speed);
  return isComparable(score) ? score : null;
}

function busyNotice(speed: SpeedProfile | null, { texts, format }: Wording): Notice {
  const words = texts.desktop.notices;
  const range = speed?.cpuScoreRange ?? null;
  if (range === null) return { title: words.measured, body: words.noScore, page: 'measure' };
  const { low, high } = format.scoreEnds(range);
  const body = low === high ? words.about(low) : words.between(low, high);
  return { title: words.whileBusy, body, page: 'measure' };
}

function movedFrom(before: SpeedProfile | null, score: Score, { texts, format }: Wording): string {
  const words = texts.desktop.notices;
  const had = scoreOf(before);
  const now = format.score(score.cpuScore);
  const change = had && scoreChange(had, score);
  if (had === null || change === null) return words.scoreIs(now);
  const was = format.score(had.cpuScore);
  return change < 0 ? words.fell(was, now) : words.rose(was, now);
}

function comparison(before: SpeedProfile | null, score: Score, now: Date, wording: Wording): string | null {
  const had = scoreOf(before);
  if (had === null || before === null) return null;
  const { texts, format } = wording;
  const words = texts.desktop.notices;
  const date = day(new Date(before.measuredAt), now, wording);
  return scoreChange(had, score) === null ? words.asOn(date) : words.wasOn(format.score(had.cpuScore), date);
}

function stillFits(was: string | null, best: string | null, { texts }: Wording): string | null {
  const words = texts.desktop.notices;
  if (best === null) return null;
  return was === null ? words.fitsBest(best) : words.stillFitsBest(best);
}

/** The display name of the advised language model. */
function bestFit(advice: Recommendation | null): string | null {
  return advice?.recommended.names.llm ?? null;
}

/** The score has its own sentence. */
function hardwareChanges({ entries }: History, { said }: Wording): string | null {
  const { differences = [] } = entries.at(-1) ?? {};
  const others = differences.filter(({ code }) => code !== 'score');
  return others.length === 0 ? null : others.map(said.difference).join(' ');
}

const sentences = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(' ');
