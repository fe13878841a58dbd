import { z } from 'zod';
import { benchmarkStep } from '../../benchmark/nouns/step.ts';
import { installStep } from '../../install/nouns/step.ts';
import { probeStep } from '../../probe/nouns/step.ts';
import { tryStep } from '../../try/nouns/step.ts';
import { plainStep } from './step-kind.ts';

/** The steps of the wizard, in their order. A new one adds its line here, in `RunningSteps` and in `step-traits.ts`. */
export const STEPS = {
  probe: probeStep,
  benchmark: benchmarkStep,
  recommend: plainStep('recommend'),
  install: installStep,
  try: tryStep,
  configure: plainStep('configure'),
} as const;

/** Everything that runs now, each step with its own data. */
export const RunningSteps = z.object({
  probe: STEPS.probe.running.optional(),
  benchmark: STEPS.benchmark.running.optional(),
  recommend: STEPS.recommend.running.optional(),
  install: STEPS.install.running.optional(),
  try: STEPS.try.running.optional(),
  configure: STEPS.configure.running.optional(),
});
export type RunningSteps = z.infer<typeof RunningSteps>;

export const StepName = RunningSteps.keyof();
export type StepName = z.infer<typeof StepName>;

/** By the step's name, its state while it runs. */
export type RunningBy = { [Step in StepName]: NonNullable<RunningSteps[Step]> };
export type RunningStep = RunningBy[StepName];

/** By the step's name, what its work reports. */
export type ReportBy = { [Step in StepName]: Parameters<(typeof STEPS)[Step]['advanced']>[1] };

/** Everything that was started and not finished; the user may resume it. */
export const PausedSteps = z.object({ install: STEPS.install.paused.optional() });
export type PausedSteps = z.infer<typeof PausedSteps>;
export type PausedStep = NonNullable<PausedSteps[keyof PausedSteps]>;
