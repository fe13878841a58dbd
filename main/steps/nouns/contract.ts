import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { nothing } from './procedure.ts';
import { SetupState } from './setup-state.ts';
import { PausedSteps, StepName } from './step-table.ts';

/** What runs, and what is known: the snapshot that every view is drawn from. */
export const stepsContract = {
  /** The current state, then again after each change: a reloaded window misses nothing. */
  watch: oc.input(nothing).output(eventIterator(SetupState)),
  /**
   * Ends a running step, and discards the progress of a paused one. Returns whether this is what ended it: it
   * may just have finished.
   */
  cancel: oc.input(z.strictObject({ step: StepName })).output(z.object({ cancelled: z.boolean() })),
  /** Stops a running step and keeps its progress; starting it again resumes it. Returns as `cancel` does. */
  pause: oc.input(z.strictObject({ step: PausedSteps.keyof() })).output(z.object({ paused: z.boolean() })),
};
