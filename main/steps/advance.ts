import type { BenchmarkProgress, ProbeProgress } from './nouns/progress.ts';
import type { PausedStep, PausedSteps, RunningBy } from './nouns/running-step.ts';
import type { StepName } from './nouns/step-name.ts';
import type { ReportBy } from './nouns/task.ts';
import { withPoint } from './trace.ts';

/** A longer answer than a caller listens to; of more, the newest is shown. */
export const MOST_TEXT = 3_000;

const PROBE: ProbeProgress = { fraction: null, activity: null };
const BENCHMARK: BenchmarkProgress = { ...PROBE, secondsLeft: null, busy: false };

/** Each step as it begins, one that was paused with what it has done. */
export const begun: {
  [Step in StepName]: (startedAt: string, unfinished: PausedSteps) => RunningBy[Step];
} = {
  probe: (startedAt) => ({ step: 'probe', startedAt, progress: PROBE }),
  benchmark: (startedAt) => ({ step: 'benchmark', startedAt, progress: BENCHMARK, trace: [] }),
  recommend: (startedAt) => ({ step: 'recommend', startedAt }),
  install: (startedAt, { install }) => ({
    step: 'install',
    startedAt,
    progress: { files: install?.progress.files ?? [], bytesPerSec: null, waitingFor: null },
  }),
  try: (startedAt) => ({ step: 'try', startedAt, progress: { text: '' } }),
  configure: (startedAt) => ({ step: 'configure', startedAt }),
};

/** Each step after a report, `sec` seconds after its start. */
export const advanced: {
  [Step in StepName]: (before: RunningBy[Step], reported: ReportBy[Step], sec: number) => RunningBy[Step];
} = {
  probe: (before, reported) => ({
    ...before,
    progress: { ...PROBE, ...reported, fraction: forward(before.progress.fraction, reported.fraction) },
  }),
  benchmark: (before, { figure = null, series = null, ...reported }, sec) => {
    const fraction = forward(before.progress.fraction, reported.fraction);
    const progress = { ...BENCHMARK, ...reported, fraction };
    return {
      ...before,
      progress,
      trace: withPoint(before.trace, { figure, series, busy: progress.busy }, sec),
    };
  },
  recommend: (before) => before,
  install: (before, progress) => ({ ...before, progress }),
  try: (before, { text }) => ({ ...before, progress: { text: text.slice(-MOST_TEXT) } }),
  configure: (before) => before,
};

const nothing = () => null;

/** What each step leaves behind to go on from; `null`: nothing. */
export const left: {
  [Step in StepName]: (running: RunningBy[Step], stoppedAt: string) => PausedStep | null;
} = {
  probe: nothing,
  benchmark: nothing,
  recommend: nothing,
  install: ({ step, startedAt, progress }, stoppedAt) => ({ step, startedAt, stoppedAt, progress }),
  try: nothing,
  configure: nothing,
};

/** Progress that ran back, or could no longer be told, stays where it was. */
function forward(before: number | null, reported: number | null = null): number | null {
  if (reported === null || Number.isNaN(reported)) return before;
  return Math.min(1, Math.max(before ?? 0, reported));
}
