import { GB } from '../../../../main/nouns/bytes.ts';
import type { Failure } from '../../../../main/nouns/failure.ts';
import { languagesOf } from '../../../../main/recommend/language.ts';
import type { Option, Recommendation } from '../../../../main/recommend/nouns/recommendation.ts';
import type { WhatIf } from '../../../../main/recommend/nouns/what-if-input.ts';
import { recommend } from '../../../../main/recommend/recommend.ts';
import { imagine } from '../../../../main/recommend/what-if.ts';
import type { FailedSteps } from '../../../../main/steps/nouns/failed-step.ts';
import type { Choice, SetupState } from '../../../../main/steps/nouns/setup-state.ts';
import type { RunningStep, RunningSteps, StepName } from '../../../../main/steps/nouns/step-table.ts';
import { NO_RUNS } from '../histories.ts';
import { CONTAINER, LARGE_CARD, OLD_DRIVER } from '../machines.ts';
import { registry } from '../registry.ts';
import type { Scene } from '../scene.ts';
import { speedOf } from '../speeds.ts';

export const NOTHING_KNOWN: SetupState = {
  registryId: registry.id,
  machine: null,
  speed: null,
  choice: null,
  preferences: null,
  language: null,
  running: {},
  paused: {},
  failed: {},
  elsewhere: [],
  warnings: [],
  trial: null,
  calibration: null,
  applied: null,
};

export const LOOKED_AT: SetupState = {
  ...NOTHING_KNOWN,
  machine: CONTAINER,
  preferences: { modelsFolder: null, voiceServerFolder: null, callLanguage: 'en-US' },
};

export const SPEED = speedOf({ machine: CONTAINER, score: 2.5 });

export const MEASURED: SetupState = { ...LOOKED_AT, speed: SPEED };

/** A card that cannot be used was added since. */
export const STALE: SetupState = {
  ...MEASURED,
  machine: { ...CONTAINER, id: 'another-card', gpus: OLD_DRIVER.gpus },
};

/** The stored choice of the worked example's advice. */
export const PHI_3 = choiceOf(advice({}).recommended, false);

/** The user forces the model that is too slow here. */
export const LLAMA_2 = choiceOf(forced(advice({ tier: 'HEAVY_CPU' })), true);

function advice(whatIf: WhatIf): Recommendation {
  return recommend(imagine(MEASURED, whatIf, registry));
}

/** The user takes the best free model of the catalogue. */
export const BEST_FREE = choiceOf(bestFree(advice({})), false);

function bestFree({ alternatives, recommended }: Recommendation): Option {
  return alternatives.find(({ kind }) => kind === 'best-of-catalogue') ?? recommended;
}

/** The user forces a model that always thinks, and whose speed is predicted. */
export const THINKING = choiceOf(forced(advice({ model: 'lfm2.5-2.6b' })), true);

/** A card whose speed is not known: seconds are those of the list, or scaled from it. A model that always thinks has none. */
const ON_LARGE_CARD: SetupState = { ...LOOKED_AT, machine: LARGE_CARD };
export const SCALED: SetupState = {
  ...ON_LARGE_CARD,
  choice: choiceOf(forced(recommend(imagine(ON_LARGE_CARD, { model: 'gpt-oss-20b' }, registry))), true),
};

/** The user leaves the replies to the cloud. */
export const HYBRID = choiceOf(hybrid(advice({})), false);

function hybrid({ alternatives, recommended }: Recommendation): Option {
  return alternatives.find(({ kind }) => kind === 'hybrid') ?? recommended;
}

function forced({ alternatives, recommended }: Recommendation): Option {
  return alternatives.find(({ kind }) => kind === 'forced') ?? recommended;
}

function choiceOf({ tier, pipeline, models }: Option, isForced: boolean): Choice {
  return { tier, pipeline, models, forced: isForced };
}

export const GOOD_FOLDER = { exists: true, freeBytes: 212 * GB, problem: null };

/** A scene sets only what it is about; the rest is a first visit without problems. */
export function scene(different: Partial<Scene> & Pick<Scene, 'page'>): Scene {
  return {
    state: NOTHING_KNOWN,
    about: {
      version: '0.1.0',
      modelsFolder: '/home/ada/voicefit/models',
      voiceServerFolder: null,
      languages: languagesOf(registry),
      safeLlmSec: registry.safe_llm_latency_sec,
      benchmarkSec: 15,
    },
    history: NO_RUNS,
    link: ['up', 'up'],
    folders: { models: GOOD_FOLDER, 'voice-server': GOOD_FOLDER },
    found: null,
    adviceFails: null,
    plan: {},
    verified: [],
    installEnds: false,
    isHeard: true,
    looksThen: null,
    look: 'silent',
    config: {},
    presses: null,
    isWindow: false,
    isSlow: false,
    breaks: false,
    ...different,
  };
}

/** The state with these steps running. */
export function running(state: SetupState, ...steps: RunningStep[]): SetupState {
  let all: RunningSteps = {};
  for (const step of steps) all = { ...all, [step.step]: step };
  return { ...state, running: all };
}

/** The state in which one step has failed. */
export const failing = (step: StepName, failure: Failure): FailedSteps => ({
  [step]: { step, failedAt: '2026-11-24T10:32:10Z', failure },
});
