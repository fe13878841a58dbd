import {
  type Failure,
  measuredScore,
  type RunningStep,
  type SetupState,
  type ShownScore,
  type StepName,
  shownScore,
} from '../../preload/contract.ts';

/** What happened between two states that is worth saying aloud. */
export type News =
  | { readonly kind: 'started'; readonly step: StepName }
  | { readonly kind: 'progress'; readonly fraction: number; readonly secondsLeft: number | null }
  | { readonly kind: 'looked' }
  | { readonly kind: 'scored'; readonly shown: ShownScore }
  | { readonly kind: 'measured' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: Failure };

const QUARTERS = 4;

/** Start, every quarter, and end with the result: figures that tick are not read out. `null`: nothing new. */
export function newsBetween(before: SetupState, after: SetupState): News | null {
  const { running } = after;
  if (running !== null) {
    const isNew = before.running?.startedAt !== running.startedAt || before.running.step !== running.step;
    return isNew ? { kind: 'started', step: running.step } : quarter(before, after);
  }
  return before.running === null ? null : ending(before.running, after);
}

function quarter(before: SetupState, after: SetupState): News | null {
  const was = before.running?.progress.fraction ?? 0;
  const { fraction, secondsLeft } = after.running?.progress ?? { fraction: null, secondsLeft: null };
  if (fraction === null || fraction >= 1) return null;
  const isCrossed = Math.floor(fraction * QUARTERS) > Math.floor(was * QUARTERS);
  return isCrossed ? { kind: 'progress', fraction, secondsLeft } : null;
}

function ending({ step, startedAt }: RunningStep, after: SetupState): News {
  const { failed, speed } = after;
  if (failed !== null && failed.step === step) return { kind: 'failed', failure: failed.failure };
  if (step === 'probe') return { kind: 'looked' };
  // The result may come a state before the end does.
  if (speed === null || Date.parse(speed.measuredAt) < Date.parse(startedAt)) return { kind: 'stopped' };
  const shown = shownScore(measuredScore(speed));
  return shown === null ? { kind: 'measured' } : { kind: 'scored', shown };
}
