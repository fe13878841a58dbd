import { arrivedOf, shareOf } from '../../install/nouns/arrived.ts';
import type { InstallProgress } from '../../install/nouns/step.ts';
import type { FailedStep, FailedSteps } from './failed-step.ts';
import type { PausedStep, RunningStep, RunningSteps, StepName } from './step-table.ts';
import { STEP_NAMES } from './step-traits.ts';

/** What runs now, in the order of the wizard. */
export function runningSteps(running: RunningSteps): RunningStep[] {
  return STEP_NAMES.flatMap((name) => running[name] ?? []);
}

/** The names of what runs now, in the same order. */
export function stepNames(running: RunningSteps): StepName[] {
  return runningSteps(running).map(({ step }) => step);
}

/** 0 to 1; `null` while unknown, or for a step that never reports it. */
export function fractionOf(step: RunningStep | PausedStep): number | null {
  switch (step.step) {
    case 'probe':
    case 'benchmark':
      return step.progress.fraction;
    case 'install':
      return shareOf(step.progress.files);
    default:
      return null;
  }
}

/** Estimated seconds until the end; `null` while unknown. */
export function secondsLeftOf(step: RunningStep): number | null {
  if (step.step === 'benchmark') return step.progress.secondsLeft;
  return step.step === 'install' ? fetchingSeconds(step.progress) : null;
}

/** The one that failed last; `null`: none. */
export function lastFailed(failed: FailedSteps): FailedStep | null {
  const inOrder = Object.values(failed)
    .filter((step) => step !== undefined)
    .toSorted((one, other) => (one.failedAt < other.failedAt ? -1 : 1));
  return inOrder.at(-1) ?? null;
}

function fetchingSeconds({ files, bytesPerSec, waitingFor }: InstallProgress): number | null {
  if (bytesPerSec === null || bytesPerSec === 0 || waitingFor !== null) return null;
  const { doneBytes, allBytes } = arrivedOf(files);
  return Math.max(0, allBytes - doneBytes) / bytesPerSec;
}
