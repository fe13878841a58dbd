import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { nothing } from './procedure.ts';
import { SetupState } from './setup-state.ts';
import { PausedSteps, StepName } from './step-table.ts';

/** What runs, and what is known: the snapshot that every view is drawn from. */
export const stepsContract = {
  /** The state now, then again whenever it changes: a reloaded window misses nothing. */
  watch: oc.input(nothing).output(eventIterator(SetupState)),
  /**
   * Ends a running step, and forgets what a paused one has done. Answers whether this is what ended it: it may
   * just have finished.
   */
  cancel: oc.input(z.strictObject({ step: StepName })).output(z.object({ cancelled: z.boolean() })),
  /** Stops a running step and keeps what it has done; to start it again is to go on. Answers as `cancel` does. */
  pause: oc.input(z.strictObject({ step: PausedSteps.keyof() })).output(z.object({ paused: z.boolean() })),
};
