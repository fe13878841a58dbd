import { isSpeedCurrent, type SetupState } from '../../../preload/contract.ts';

/** Which of its faces the page shows. */
export type MeasureView =
  /** The machine is looked at before it is measured. */
  | 'looking'
  | 'running'
  | 'cancelled'
  | 'failed'
  | 'empty'
  /** A result of an earlier start; whether it still holds is known after a look at the machine. */
  | 'unchecked'
  | 'stale'
  | 'done';

/** `wasCancelled`: the last measurement that this page has seen. */
export function measureView(state: SetupState, wasCancelled: boolean): MeasureView {
  const { running, failed, speed, machine } = state;
  if (running.benchmark !== undefined) return 'running';
  if (running.probe !== undefined && !isSpeedCurrent(state)) return 'looking';
  if (wasCancelled) return 'cancelled';
  if (failed.benchmark !== undefined) return 'failed';
  if (speed === null) return 'empty';
  if (machine === null) return 'unchecked';
  return isSpeedCurrent(state) ? 'done' : 'stale';
}
