import { type Failure, type SetupState, type TrialReport, trialOfChoice } from '../../../preload/contract.ts';

/** The view that the page shows. */
export type TryView = 'running' | 'failed' | 'done' | 'empty';

type Facts = Pick<SetupState, 'running' | 'failed' | 'trial' | 'choice' | 'machine'>;

/** What happens comes first, then what has happened last. */
export function tryView(state: Facts): TryView {
  if (state.running.try !== undefined) return 'running';
  const trial = trialOfChoice(state);
  const failed = state.failed.try;
  if (trial === null) return failed === undefined ? 'empty' : 'failed';
  // What was proven here holds, whatever a voice server said since.
  const isOver =
    failed === undefined ||
    isOfServer(failed.failure) ||
    Date.parse(failed.failedAt) < Date.parse(trial.triedAt);
  return isOver ? 'done' : 'failed';
}

/** Whether it was the voice server that could not be asked. */
export function isOfServer({ code }: Failure): boolean {
  return code.startsWith('server-');
}

/** What is proposed after a trial. */
export type WayOn =
  | { readonly kind: 'apply' | 'again' | 'download' | 'choose' }
  /** The next lower option, that is fast enough. */
  | { readonly kind: 'smaller'; readonly tier: string; readonly model: string; readonly sec: number };

/** What verifying and repairing helps against. */
const BROKEN_FILES: readonly Failure['code'][] = [
  'model-not-installed',
  'model-flawed',
  'model-said-nothing',
  'stt-incomplete',
  'voice-flawed',
];

/** After a trial that ended: to its next step, or to what helps against what it has shown. */
export function wayOnAfter({ parts, isTooSlow, warnings }: TrialReport): WayOn {
  if (isTooSlow) {
    const slow = warnings.find((warning) => warning.code === 'trial-too-slow');
    return slow?.code === 'trial-too-slow' && slow.instead !== null
      ? { kind: 'smaller', ...slow.instead }
      : { kind: 'choose' };
  }
  const failures = Object.values(parts).flatMap(({ failure }) => failure ?? []);
  return failures.length === 0 ? { kind: 'apply' } : wayOut(failures);
}

/** After a trial that failed. */
export function wayOut(failures: readonly Failure[]): WayOn {
  if (failures.some(({ code }) => code === 'model-only-thought')) return { kind: 'choose' };
  return { kind: failures.some(({ code }) => BROKEN_FILES.includes(code)) ? 'download' : 'again' };
}
