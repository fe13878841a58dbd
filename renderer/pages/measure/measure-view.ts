import { isSpeedCurrent, type SetupState } from '../../../preload/contract.ts';

/** The view that the page shows. */
export type MeasureView =
  /** The machine is probed before it is measured. */
  | 'looking'
  | 'running'
  | 'cancelled'
  | 'failed'
  | 'empty'
  /** A result of an earlier run; the probe will show whether it is still valid. */
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
