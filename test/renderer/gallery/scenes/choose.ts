import { PipelineMissing } from '../../../../main/recommend/pipelines.ts';
import { givenVoices } from '../../../predict/given-voices.ts';
import { ONE_RUN } from '../histories.ts';
import { CONTAINER, SMALL } from '../machines.ts';
import type { Scene } from '../scene.ts';
import { speedOf } from '../speeds.ts';
import { BEST_FREE, LLAMA_2, LOOKED_AT, MEASURED, PHI_3, SCALED, STALE, scene, THINKING } from './given.ts';
import { LOOK_FAILED } from './machine.ts';
import { CONTENDED, ON_CARD } from './measure.ts';

const choose = (state: Scene['state']) => scene({ page: 'choose', state, history: ONE_RUN });

export const FORCED: Scene['state'] = {
  ...MEASURED,
  choice: LLAMA_2,
};

/** Voices were measured too: that of the forced tier takes 6 s of a reply. */
const SLOW_VOICE: Scene['state'] = {
  ...FORCED,
  speed: speedOf({ machine: CONTAINER, score: 2.5, voices: givenVoices({ mediumSec: 0.1, highSec: 0.8 }) }),
};

export const choosing: Record<string, Scene> = {
  'choose-unmeasured': choose(LOOKED_AT),
  'choose-done': choose(MEASURED),
  'choose-chosen': choose({ ...MEASURED, choice: PHI_3 }),
  'choose-forced': choose(FORCED),
  'choose-best-free': choose({ ...MEASURED, choice: BEST_FREE }),
  'choose-thinking': choose({ ...MEASURED, choice: THINKING }),
  'choose-scaled': choose(SCALED),
  'choose-slow-voice': choose(SLOW_VOICE),
  'choose-stale': choose(STALE),
  'choose-contended': choose({ ...LOOKED_AT, speed: CONTENDED }),
  'choose-hybrid-only': choose({
    ...LOOKED_AT,
    machine: SMALL,
    speed: speedOf({ machine: SMALL, score: 0.3 }),
  }),
  // Two fast cores: a local model answers in time, below what its tier requires.
  'choose-below-requirements': choose({
    ...LOOKED_AT,
    machine: { ...SMALL, memory: CONTAINER.memory },
    speed: speedOf({ machine: SMALL, score: 4 }),
  }),
  'choose-with-card': choose(ON_CARD),
  'choose-by-hand': choose(LOOK_FAILED),
  'choose-pipeline-missing': scene({
    page: 'choose',
    state: { ...MEASURED, registryId: 'of-the-file' },
    adviceFails: new PipelineMissing('/home/ada/registry.json', 'cloud').failure,
  }),
};
