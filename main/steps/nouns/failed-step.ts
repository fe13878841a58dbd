import { z } from 'zod';
import { Failure } from '../../nouns/failure.ts';
import { StepName } from './step-table.ts';

/** A step that failed and was not started again since. */
export const FailedStep = z.object({ step: StepName, failedAt: z.iso.datetime(), failure: Failure });
export type FailedStep = z.infer<typeof FailedStep>;

export const FailedSteps = z.partialRecord(StepName, FailedStep);
export type FailedSteps = z.infer<typeof FailedSteps>;
