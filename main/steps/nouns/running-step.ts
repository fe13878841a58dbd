import { z } from 'zod';
import { BenchmarkProgress, InstallProgress, ProbeProgress, TracePoint, TryProgress } from './progress.ts';

const startedAt = z.iso.datetime();

const RunningProbe = z.object({ step: z.literal('probe'), startedAt, progress: ProbeProgress });
const RunningBenchmark = z.object({
  step: z.literal('benchmark'),
  startedAt,
  progress: BenchmarkProgress,
  /** Since the start, oldest first. */
  trace: z.array(TracePoint),
});
const RunningRecommend = z.object({ step: z.literal('recommend'), startedAt });
const RunningInstall = z.object({ step: z.literal('install'), startedAt, progress: InstallProgress });
const RunningTry = z.object({ step: z.literal('try'), startedAt, progress: TryProgress });
const RunningConfigure = z.object({ step: z.literal('configure'), startedAt });

/** Everything that runs now, each step with what it alone can tell. */
export const RunningSteps = z.object({
  probe: RunningProbe.optional(),
  benchmark: RunningBenchmark.optional(),
  recommend: RunningRecommend.optional(),
  install: RunningInstall.optional(),
  try: RunningTry.optional(),
  configure: RunningConfigure.optional(),
});
export type RunningSteps = z.infer<typeof RunningSteps>;

/** By the step's name, what is told of it while it runs. */
export type RunningBy = Required<{ [Step in keyof RunningSteps]: NonNullable<RunningSteps[Step]> }>;

export type RunningStep = RunningBy[keyof RunningBy];

/** What a pausable step has done, while it does not run. */
const PausedInstall = z.object({
  step: z.literal('install'),
  startedAt,
  /** When it was last known to run: a process that was killed could not say when it ended. */
  stoppedAt: z.iso.datetime(),
  progress: InstallProgress,
});

/** Everything that was begun and not finished, and may go on when the user says so. */
export const PausedSteps = z.object({ install: PausedInstall.optional() });
export type PausedSteps = z.infer<typeof PausedSteps>;

export type PausedStep = NonNullable<PausedSteps[keyof PausedSteps]>;
