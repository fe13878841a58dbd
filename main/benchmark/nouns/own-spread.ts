import { type MeasuredScore, measuredScore } from './score.ts';
import { isComparable, scoreChange } from './score-change.ts';
import type { ScoreSpread } from './score-spread.ts';
import type { SpeedProfile } from './speed-profile.ts';

/** One measurement of the past. */
export interface PastRun extends MeasuredScore {
  /** Processor, usable cores, memory and cards: another id is another machine. */
  readonly machineId: string;
  /** Another registry may have another reference model. Older histories do not say. */
  readonly registryId?: string | undefined;
}

/** Two runs may agree by chance. */
const LEAST_RUNS = 3;
/** What a machine did long ago, with another system or other neighbours, says little about today. */
const LATEST_RUNS = 20;

/**
 * How far the scores of a machine lie apart, where the range of its last quiet run does not hold them all; `null`
 * where it does, or where fewer than three quiet runs are known. The latest twenty runs with a score count; quick
 * ones too, since they state the same range as full ones.
 * @param runs oldest first, of any machine
 */
export function ownSpread(runs: readonly PastRun[], last: PastRun): ScoreSpread | null {
  const scores = runs
    .filter((run) => isSameMeasure(run, last))
    .filter(isComparable)
    .slice(-LATEST_RUNS)
    .map(({ cpuScore }) => cpuScore);
  const own = last.cpuScoreRange;
  if (scores.length < LEAST_RUNS || own === null) return null;
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  return low < own.low || high > own.high ? { low, high, runs: scores.length } : null;
}

/** The same for a profile; a busy one has no score, so the last quiet run before it decides. */
export function spreadOfProfile(runs: readonly PastRun[], profile: SpeedProfile): ScoreSpread | null {
  const { machineId, registryId } = profile;
  const now: PastRun = { ...measuredScore(profile), machineId, registryId };
  const last = isComparable(now) ? now : lastQuiet(runs, now);
  return last === undefined ? null : ownSpread(runs, last);
}

/**
 * The relative change of a score since the last quiet run, as `scoreChange` tells it; `null` also where it is no more
 * than the machine has varied by before.
 * @param runs before it, oldest first
 */
export function changeSince(runs: readonly PastRun[], now: PastRun): number | null {
  const last = runs.findLast(isComparable);
  const share = last === undefined ? null : scoreChange(last, now);
  if (last === undefined || share === null || !isSameMeasure(last, now)) return share;
  return scoreChange(withSpread(last, ownSpread(runs, last)), now);
}

function lastQuiet(runs: readonly PastRun[], now: PastRun): PastRun | undefined {
  return runs.filter((run) => isSameMeasure(run, now)).findLast(isComparable);
}

function isSameMeasure(one: PastRun, other: PastRun): boolean {
  const [mine, theirs] = [one.registryId, other.registryId];
  const isSameList = mine === undefined || theirs === undefined || mine === theirs;
  return isSameList && one.machineId === other.machineId;
}

function withSpread(run: PastRun, spread: ScoreSpread | null): PastRun {
  const own = run.cpuScoreRange;
  if (spread === null || own === null) return run;
  const cpuScoreRange = { low: Math.min(own.low, spread.low), high: Math.max(own.high, spread.high) };
  return { ...run, cpuScoreRange };
}
