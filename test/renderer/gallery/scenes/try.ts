import { GIB } from '../../../../main/nouns/bytes.ts';
import type { Failure } from '../../../../main/nouns/failure.ts';
import type { SetupState } from '../../../../main/steps/nouns/setup-state.ts';
import type { RunningBy } from '../../../../main/steps/nouns/step-table.ts';
import type { TrialReport } from '../../../../main/try/nouns/trial-report.ts';
import { MEASURING } from '../running-steps.ts';
import type { Scene } from '../scene.ts';
import {
  atServer,
  FAILED_MODEL,
  FAILED_VOICE,
  IN_THE_CLOUD,
  tooSlow,
  trialOf,
  tryingSince,
  withParts,
} from '../trials.ts';
import { failing, HYBRID, MEASURED, PHI_3, running, scene } from './given.ts';

const SERVER = 'ws://127.0.0.1:8765';
const CHOSEN: SetupState = { ...MEASURED, choice: PHI_3 };
const IN_CLOUD: SetupState = { ...MEASURED, choice: HYBRID };
const TRIAL = trialOf(PHI_3);
const LOWER = { tier: 'LIGHT_CPU', model: 'TinyLlama', sec: 2.5 };

const KEYS = {
  keys: [
    { key: 'OPENAI_API_KEY', isKnown: false },
    { key: 'DEEPGRAM_API_KEY', isKnown: true },
  ],
};

/** The gallery's clock shows 10:32:09. */
const JUST_NOW = '2026-11-24T10:32:06Z';
const LONG_AGO = '2026-11-24T10:31:51Z';

const at = (different: Partial<Scene>) => scene({ page: 'try', state: CHOSEN, ...different });
const during = (trial: RunningBy['try'], different: Partial<Scene> = {}) =>
  at({ state: running(CHOSEN, trial), ...different });
const after = (trial: TrialReport, different: Partial<Scene> = {}) =>
  at({ state: { ...CHOSEN, trial }, ...different });
const failed = (failure: Failure, different: Partial<SetupState> = {}) =>
  at({ state: { ...CHOSEN, failed: failing('try', failure), ...different } });

const CLOUD_TRIAL: TrialReport = {
  ...withParts(trialOf(HYBRID), { llm: IN_THE_CLOUD, tts: IN_THE_CLOUD }),
  names: { stt: 'Vosk en-US big', llm: 'gpt-4o-mini', tts: 'aura-asteria-en' },
  question: null,
  reply: null,
  llm: null,
  voice: null,
  turnSec: null,
  firstAudioSec: null,
  calibration: null,
};

export const trying: Record<string, Scene> = {
  'try-empty': at({}),
  'try-hybrid': at({ state: IN_CLOUD, config: KEYS }),
  'try-beside-measurement': at({ state: running(CHOSEN, MEASURING) }),
  'try-loading': during(tryingSince(JUST_NOW, {})),
  'try-slow': during(tryingSince(LONG_AGO, {})),
  'try-answering': during(
    tryingSince(LONG_AGO, { doing: 'answering', text: 'We open at nine tomorrow morning. Shall I' }),
  ),
  'try-at-server': during(tryingSince(LONG_AGO, { doing: 'server-stt', loadSec: null })),
  'try-link-lost': during(tryingSince(LONG_AGO, { doing: 'speaking' }), { link: ['up', 'lost'] }),
  'try-link-refused': during(tryingSince(LONG_AGO, { doing: 'answering', text: 'We open' }), {
    link: ['up', 'refused'],
  }),
  'try-done': after(TRIAL),
  'try-done-busy': after({ ...TRIAL, calibration: null, warnings: [{ code: 'trial-contended' }] }),
  'try-done-beyond': after(
    {
      ...withParts(TRIAL, { tts: { ...TRIAL.parts.tts, measuredSec: 5.1 } }),
      warnings: [
        {
          code: 'trial-slow-voice',
          voice: 'Piper lessac-medium',
          sec: 5.1,
          instead: 'en_US-lessac-low',
        },
        { code: 'thought-first', model: 'Phi-3-mini', sec: 4.2 },
      ],
    },
    { isHeard: false },
  ),
  'try-done-server': after(atServer(TRIAL, SERVER)),
  'try-done-hybrid': at({ state: { ...IN_CLOUD, trial: CLOUD_TRIAL }, config: KEYS }),
  'try-too-slow': after(tooSlow(TRIAL, LOWER)),
  'try-too-slow-for-all': after(tooSlow(TRIAL, null)),
  'try-part-failed': after(withParts({ ...TRIAL, voice: null }, { tts: FAILED_VOICE })),
  'try-model-failed': after(
    withParts({ ...TRIAL, reply: null, llm: null, turnSec: null, calibration: null }, { llm: FAILED_MODEL }),
  ),
  'try-too-little-memory': failed({
    code: 'too-little-free-memory',
    model: 'Phi-3-mini',
    neededBytes: 3.4 * GIB,
    freeBytes: 2.9 * GIB,
  }),
  'try-not-installed': failed({
    code: 'model-not-installed',
    model: 'Phi-3-mini',
    file: '/home/ada/voicefit/models/llm/phi-3-mini-4k-instruct.Q4_K_M.gguf',
  }),
  'try-server-unreachable': failed({ code: 'server-unreachable', url: SERVER, why: 'ECONNREFUSED' }),
  'try-server-wants-token': failed(
    { code: 'server-refused-token', url: SERVER, isTokenGiven: false },
    { trial: TRIAL },
  ),
};
