import { asVarying } from '../../../../main/benchmark/nouns/varying-profile.ts';
import { WorkerEnded } from '../../../../main/inference/errors.ts';
import { givenVoices } from '../../../predict/given-voices.ts';
import { ONE_RUN, VARYING_RUNS, VERY_SLOW_RUNS } from '../histories.ts';
import { CONTAINER, WITH_CARD } from '../machines.ts';
import { DOWNLOAD_PAUSED, DOWNLOADING, JUST_STARTED, MEASURING, MEASURING_AGAIN } from '../running-steps.ts';
import type { Scene } from '../scene.ts';
import { speedOf } from '../speeds.ts';
import { failing, LOOKED_AT, MEASURED, running, STALE, scene } from './given.ts';

export const CONTENDED = speedOf({
  machine: CONTAINER,
  score: 2.4,
  contended: true,
  range: { low: 0.57, high: 1 },
});

/** A full benchmark where voices can run. */
const WITH_VOICES = speedOf({ machine: CONTAINER, score: 2.5, voices: givenVoices() });

/** Too slow for one decimal. */
const VERY_SLOW = speedOf({ machine: CONTAINER, score: 0.067 });

/** A virtual machine whose neighbours come and go. */
const VARYING = asVarying(
  speedOf({ machine: CONTAINER, score: 4.5 }),
  VARYING_RUNS.entries.map((run) => ({ ...run, machineId: CONTAINER.id })),
);

export const ON_CARD = {
  ...LOOKED_AT,
  machine: WITH_CARD,
  speed: speedOf({ machine: WITH_CARD, score: 5.4, withCard: true }),
};

/** As printed by an H200 with a driver of the year before. */
const CUDA_TOO_NEW = 'CUDA error: the provided PTX was compiled with an unsupported toolchain.';

/** It opened, but failed during the measurement. */
export const CARD_FAILED = {
  ...LOOKED_AT,
  machine: WITH_CARD,
  speed: speedOf({
    machine: WITH_CARD,
    score: 5.4,
    cardFailure: new WorkerEnded('prefill', {
      exitCode: null,
      signal: 'SIGABRT',
      complaint: CUDA_TOO_NEW,
    }),
  }),
};

export const measuring: Record<string, Scene> = {
  'measure-none': scene({ page: 'measure', state: LOOKED_AT }),
  'measure-starting': scene({ page: 'measure', state: running(LOOKED_AT, JUST_STARTED) }),
  'measure-running': scene({ page: 'measure', state: running(LOOKED_AT, MEASURING) }),
  'measure-busy': scene({ page: 'measure', state: running(LOOKED_AT, MEASURING_AGAIN) }),
  'measure-again': scene({ page: 'measure', state: running(MEASURED, MEASURING), history: ONE_RUN }),
  'measure-beside-download': scene({ page: 'measure', state: running(LOOKED_AT, DOWNLOADING) }),
  'measure-again-beside-download': scene({
    page: 'measure',
    state: running(MEASURED, DOWNLOADING),
    history: ONE_RUN,
  }),
  'measure-beside-download-elsewhere': scene({
    page: 'measure',
    state: { ...LOOKED_AT, elsewhere: ['install'] },
  }),
  'measure-download-paused': scene({
    page: 'measure',
    state: { ...running(MEASURED, MEASURING), paused: { install: DOWNLOAD_PAUSED } },
    history: ONE_RUN,
  }),
  'measure-failed': scene({
    page: 'measure',
    state: {
      ...LOOKED_AT,
      failed: failing(
        'benchmark',
        new WorkerEnded('prefill', { exitCode: null, signal: 'SIGKILL', complaint: null }).failure,
      ),
    },
  }),
  'measure-done': scene({ page: 'measure', state: { ...MEASURED, speed: WITH_VOICES }, history: ONE_RUN }),
  'measure-very-slow': scene({
    page: 'measure',
    state: { ...LOOKED_AT, speed: VERY_SLOW },
    history: VERY_SLOW_RUNS,
  }),
  'measure-varies': scene({
    page: 'measure',
    state: { ...LOOKED_AT, speed: VARYING },
    history: VARYING_RUNS,
  }),
  'measure-contended': scene({
    page: 'measure',
    state: { ...LOOKED_AT, speed: CONTENDED },
    history: ONE_RUN,
  }),
  'measure-with-card': scene({ page: 'measure', state: ON_CARD, history: ONE_RUN }),
  'measure-card-failed': scene({
    page: 'measure',
    state: CARD_FAILED,
    history: ONE_RUN,
  }),
  'measure-stale': scene({
    page: 'measure',
    state: STALE,
    history: ONE_RUN,
  }),
};
