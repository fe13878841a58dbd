import type { SetupState } from '../../../../main/steps/nouns/setup-state.ts';
import type { ServerLook } from '../../../../main/try/nouns/server-look.ts';
import { appliedOf } from '../config-plans.ts';
import type { Scene } from '../scene.ts';
import { atServer, trialOf, tryingSince } from '../trials.ts';
import { LLAMA_2, MEASURED, PHI_3, running, scene } from './given.ts';

const SERVER = 'ws://127.0.0.1:8765';
const CHOSEN: SetupState = { ...MEASURED, choice: PHI_3, trial: trialOf(PHI_3) };
const WRITTEN: SetupState = { ...CHOSEN, applied: appliedOf(PHI_3) };
const KNOWN: SetupState = { ...CHOSEN, applied: appliedOf(PHI_3, { server: SERVER }) };

const runs = (file: string): ServerLook => ({
  url: SERVER,
  stt: { isLoaded: true, path: '/app/models/stt/vosk-model-en-us-0.22' },
  llm: { isLoaded: true, path: `/app/models/llm/${file}` },
  tts: { isLoaded: true, path: '/app/models/tts/en_US-lessac-medium.onnx' },
  mode: 'full',
  isMock: false,
});

const OTHER_NAMES = { stt: 'Vosk en-US big', llm: 'Llama-2-7B', tts: 'Piper lessac-medium' };

const at = (different: Partial<Scene>) => scene({ page: 'done', state: WRITTEN, ...different });

export const ending: Record<string, Scene> = {
  'done-nothing-applied': at({ state: { ...MEASURED, choice: PHI_3 } }),
  'done-other-applied': at({ state: { ...CHOSEN, applied: appliedOf(LLAMA_2, { names: OTHER_NAMES }) } }),
  'done-written': at({}),
  'done-in-window': at({ isWindow: true }),
  'done-waiting': at({
    state: KNOWN,
    look: { code: 'server-unreachable', url: SERVER, why: 'ECONNREFUSED' },
  }),
  'done-other-model': at({ state: KNOWN, look: runs('tinyllama-1.1b-chat-v1.0.Q4_K_M.gguf') }),
  'done-not-loaded': at({
    state: KNOWN,
    look: { ...runs(''), llm: { isLoaded: false, path: null } },
  }),
  'done-wants-token': at({
    state: KNOWN,
    look: { code: 'server-refused-token', url: SERVER, isTokenGiven: false },
  }),
  'done-recreated': at({
    state: KNOWN,
    look: runs('tinyllama-1.1b-chat-v1.0.Q4_K_M.gguf'),
    looksThen: runs('phi-3-mini-4k-instruct.Q4_K_M.gguf'),
  }),
  'done-running': at({ state: KNOWN, look: runs('phi-3-mini-4k-instruct.Q4_K_M.gguf') }),
  'done-measuring': at({
    state: running(KNOWN, tryingSince('2026-11-24T10:31:51Z', { doing: 'server-llm', loadSec: null })),
    look: runs('phi-3-mini-4k-instruct.Q4_K_M.gguf'),
  }),
  'done-proven': at({
    state: { ...KNOWN, trial: atServer(trialOf(PHI_3), SERVER) },
    look: runs('phi-3-mini-4k-instruct.Q4_K_M.gguf'),
  }),
};
