import {
  type Failure,
  fractionOf,
  measuredScore,
  type RunningStep,
  runningSteps,
  type SetupState,
  type ShownScore,
  type StepName,
  secondsLeftOf,
  shownScore,
  type TrialReport,
} from '../../preload/contract.ts';

/** A change between two states that is announced to screen readers. */
export type News =
  | { readonly kind: 'started'; readonly step: StepName }
  | {
      readonly kind: 'progress';
      readonly step: StepName;
      readonly fraction: number;
      readonly secondsLeft: number | null;
    }
  | { readonly kind: 'looked' }
  | { readonly kind: 'scored'; readonly shown: ShownScore }
  | { readonly kind: 'measured' }
  /** The reply, whole: while it was generated nothing was said. */
  | { readonly kind: 'tried'; readonly trial: TrialReport }
  | { readonly kind: 'applied'; readonly files: number }
  | { readonly kind: 'undone' }
  /** Without a result. */
  | { readonly kind: 'stopped'; readonly step: StepName }
  | { readonly kind: 'paused'; readonly step: StepName }
  | { readonly kind: 'failed'; readonly failure: Failure };

const QUARTERS = 4;

/**
 * The start of each step, every quarter, and the end with its result: not every figure is announced.
 * @param wasApplied whether a configuration of ours was there when the last change of it began: the result may arrive one
 * state before the end
 */
export function newsBetween(
  before: SetupState,
  after: SetupState,
  wasApplied = before.applied !== null,
): News[] {
  const ended = runningSteps(before.running).filter(({ step }) => after.running[step] === undefined);
  return [
    ...ended.map((step) => ending(step, after, wasApplied)),
    ...runningSteps(after.running).flatMap((now) => progress(before.running[now.step], now) ?? []),
  ];
}

function progress(before: RunningStep | undefined, now: RunningStep): News | null {
  const { step } = now;
  if (before?.startedAt !== now.startedAt) return { kind: 'started', step };
  const was = fractionOf(before) ?? 0;
  const fraction = fractionOf(now);
  if (fraction === null || fraction >= 1) return null;
  const isCrossed = Math.floor(fraction * QUARTERS) > Math.floor(was * QUARTERS);
  return isCrossed ? { kind: 'progress', step, fraction, secondsLeft: secondsLeftOf(now) } : null;
}

function ending({ step, startedAt }: RunningStep, after: SetupState, wasApplied: boolean): News {
  const { failed, paused, speed } = after;
  const failure = failed[step]?.failure;
  if (failure !== undefined) return { kind: 'failed', failure };
  if (step === 'install' && paused.install !== undefined) return { kind: 'paused', step };
  if (step === 'probe') return { kind: 'looked' };
  if (step === 'try' || step === 'configure') return lastSteps(step, startedAt, after, wasApplied);
  // The result may arrive one state before the end.
  if (step !== 'benchmark' || speed === null || Date.parse(speed.measuredAt) < Date.parse(startedAt)) {
    return { kind: 'stopped', step };
  }
  const shown = shownScore(measuredScore(speed));
  return shown === null ? { kind: 'measured' } : { kind: 'scored', shown };
}

function lastSteps(
  step: 'try' | 'configure',
  startedAt: string,
  { trial, applied }: SetupState,
  wasApplied: boolean,
): News {
  const isNew = (at: string | undefined) => at !== undefined && Date.parse(at) >= Date.parse(startedAt);
  if (step === 'try') {
    return trial !== null && isNew(trial.triedAt) ? { kind: 'tried', trial } : { kind: 'stopped', step };
  }
  if (applied === null && wasApplied) return { kind: 'undone' };
  return applied !== null && isNew(applied.appliedAt)
    ? { kind: 'applied', files: applied.files.length }
    : { kind: 'stopped', step };
}
