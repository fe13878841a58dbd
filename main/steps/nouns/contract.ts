import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { nothing } from './procedure.ts';
import { SetupState } from './setup-state.ts';
import { StepName } from './step.ts';

/** What runs, and what is known: the snapshot that every view is drawn from. */
export const stepsContract = {
  /** The state now, then again whenever it changes: a reloaded window misses nothing. */
  watch: oc.input(nothing).output(eventIterator(SetupState)),
  /** Answers whether this is what ended the step: it may just have finished. */
  cancel: oc.input(z.strictObject({ step: StepName })).output(z.object({ cancelled: z.boolean() })),
};
