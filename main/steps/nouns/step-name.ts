import { z } from 'zod';

/** The steps of the wizard, in their order. On pages a person reads other words for them. */
export const StepName = z.enum(['probe', 'benchmark', 'recommend', 'install', 'try', 'configure']);
export type StepName = z.infer<typeof StepName>;
