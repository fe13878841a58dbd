import type { TracePoint } from '../../../main/benchmark/nouns/trace.ts';
import type { InstallProgress } from '../../../main/install/nouns/step.ts';
import type { PausedStep, RunningBy } from '../../../main/steps/nouns/step-table.ts';

/** The content of a trace: models and their tokens/s, in the order in which a round visits them. */
const SERIES = [
  ['TinyLlama', 16],
  ['Phi-3-mini', 4.2],
  ['Llama-2-7B', 2.5],
] as const;

const NOTHING_YET = { secondsLeft: null, busy: false };

/** A figure every third of a second, slightly uneven like real ones. */
function traceUntil(endSec: number, busyFromSec: number): TracePoint[] {
  return Array.from({ length: Math.floor((endSec - 1) * 3) }, (_, index): TracePoint => {
    const sec = 1 + index / 3;
    const [series, figure] = SERIES[Math.floor(index / 5) % SERIES.length] ?? SERIES[0];
    const busy = sec >= busyFromSec;
    return { sec, series, figure: figure * (busy ? 0.55 : 1) * (1 + 0.06 * Math.sin(index * 2.1)), busy };
  });
}

const STARTED_AT = '2026-11-24T10:31:54Z';

export const LOOKING: RunningBy['probe'] = {
  step: 'probe',
  startedAt: '2026-11-24T10:31:59Z',
  progress: { fraction: 0.3, activity: { code: 'asking-system' } },
};

export const TOOL_SILENT: RunningBy['probe'] = {
  ...LOOKING,
  startedAt: '2026-11-24T10:31:56Z',
  progress: { ...LOOKING.progress, activity: { code: 'tool-silent', tool: 'nvidia-smi', sec: 2 } },
};

export const JUST_STARTED: RunningBy['benchmark'] = {
  step: 'benchmark',
  startedAt: '2026-11-24T10:32:00Z',
  trace: [],
  progress: { ...NOTHING_YET, fraction: 0, activity: { code: 'loading', model: 'Q4_K' } },
};

export const MEASURING: RunningBy['benchmark'] = {
  step: 'benchmark',
  startedAt: STARTED_AT,
  trace: traceUntil(6, Number.POSITIVE_INFINITY),
  progress: {
    fraction: 0.42,
    activity: { code: 'round', model: 'Phi-3-mini', round: 2, of: 3 },
    secondsLeft: 8.6,
    busy: false,
  },
};

/** Other programs were busy, so a second pass has begun. */
export const MEASURING_AGAIN: RunningBy['benchmark'] = {
  step: 'benchmark',
  startedAt: '2026-11-24T10:31:38Z',
  trace: traceUntil(21, 9),
  progress: {
    fraction: 0.71,
    activity: { code: 'measuring-again' },
    secondsLeft: 9.2,
    busy: true,
  },
};

const FETCHING: InstallProgress = {
  request: null,
  files: [
    { id: 'phi-3-mini', bytes: 2_393_231_072, fetchedBytes: 1_029_000_000, state: 'fetching' },
    { id: 'vosk-model-en-us-0.22', bytes: 1_913_958_467, fetchedBytes: 1_913_958_467, state: 'ready' },
    { id: 'en_US-lessac-medium', bytes: 63_201_294, fetchedBytes: 0, state: 'waiting' },
  ],
  bytesPerSec: 12_000_000,
  waitingFor: null,
};

export const DOWNLOADING: RunningBy['install'] = {
  step: 'install',
  startedAt: '2026-11-24T10:28:00Z',
  progress: FETCHING,
};

export const DOWNLOAD_PAUSED: PausedStep = { ...DOWNLOADING, stoppedAt: '2026-11-24T10:31:00Z' };
