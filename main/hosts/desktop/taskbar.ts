import { fractionOf } from '../../steps/nouns/how-far.ts';
import type { SetupState } from '../../steps/nouns/setup-state.ts';

/** A window's bar in the taskbar or dock, as Electron's `setProgressBar` takes it. */
export interface TaskbarView {
  /** 0 to 1; negative: no bar; above 1: it runs without an end. */
  readonly progress: number;
  readonly mode: 'none' | 'normal' | 'indeterminate' | 'paused' | 'error';
}

export const NO_BAR: TaskbarView = { progress: -1, mode: 'none' };
const UNKNOWN: TaskbarView = { progress: 2, mode: 'indeterminate' };

/** How far a download is. One that failed or is paused keeps its bar, in the system's own colours for that. */
export function taskbarView({
  running,
  paused,
  failed,
}: Pick<SetupState, 'running' | 'paused' | 'failed'>): TaskbarView {
  if (running.install !== undefined) {
    const fraction = fractionOf(running.install);
    return fraction === null ? UNKNOWN : { progress: rounded(fraction), mode: 'normal' };
  }
  if (failed.install !== undefined) return { progress: 1, mode: 'error' };
  if (paused.install === undefined) return NO_BAR;
  return { progress: rounded(fractionOf(paused.install) ?? 0), mode: 'paused' };
}

/** Nobody sees less than a hundredth, and every change redraws the taskbar. */
const rounded = (fraction: number) => Math.floor(fraction * 100) / 100;
