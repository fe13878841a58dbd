import type { Failure } from '../../../../main/nouns/failure.ts';
import type { Choice, SetupState } from '../../../../main/steps/nouns/setup-state.ts';
import type { RunningBy } from '../../../../main/steps/nouns/step-table.ts';
import { appliedOf, ENV_CHANGE, LONG_CHANGE, UNCHANGED, YAML_CHANGE } from '../config-plans.ts';
import type { Scene } from '../scene.ts';
import { trialOf } from '../trials.ts';
import { failing, GOOD_FOLDER, HYBRID, LLAMA_2, MEASURED, PHI_3, running, scene } from './given.ts';

const chosen = (choice: Choice): SetupState => ({ ...MEASURED, choice, trial: trialOf(choice) });
const CHOSEN = chosen(PHI_3);
const ENV_FILE = ENV_CHANGE.path;

const WRITING: RunningBy['configure'] = { step: 'configure', startedAt: '2026-11-24T10:32:08Z' };

const KEYS = [
  { key: 'OPENAI_API_KEY', isKnown: false },
  { key: 'DEEPGRAM_API_KEY', isKnown: false },
];

const at = (different: Partial<Scene>) => scene({ page: 'apply', state: CHOSEN, ...different });
const failed = (failure: Failure, different: Partial<Scene> = {}) =>
  at({ state: { ...CHOSEN, failed: failing('configure', failure) }, ...different });

export const applying: Record<string, Scene> = {
  'apply-planned': at({}),
  'apply-checking': at({ config: 'slow' }),
  'apply-hybrid': at({
    state: { ...chosen(HYBRID), trial: null },
    config: { keys: KEYS, warnings: [{ code: 'api-keys-missing', keys: KEYS.map(({ key }) => key) }] },
  }),
  'apply-long': at({
    state: chosen(LLAMA_2),
    config: {
      changes: [LONG_CHANGE, YAML_CHANGE],
      warnings: [
        { code: 'timeout-raised', key: 'LOCAL_LLM_INFER_TIMEOUT_SEC', sec: 29, waitSec: 22 },
        {
          code: 'models-outside-project',
          modelsFolder: '/home/ada/voicefit/models',
          wantedFolder: '/home/ada/ava/models',
        },
        { code: 'key-repeated', file: ENV_FILE, key: 'LOCAL_LLM_THREADS' },
      ],
    },
  }),
  // One was found on this machine, and the user wants none.
  'apply-no-folder': at({
    config: { project: null },
    about: { ...scene({ page: 'apply' }).about, voiceServerFolder: '/home/ada/ava' },
    folders: {
      models: GOOD_FOLDER,
      'voice-server': { ...GOOD_FOLDER, problem: { code: 'no-voice-server', folder: '/home/ada/music' } },
    },
  }),
  'apply-unchanged': at({ config: { changes: UNCHANGED } }),
  'apply-writing': at({ state: running(CHOSEN, WRITING) }),
  'apply-unreadable': at({
    config: {
      code: 'config-unreadable',
      file: YAML_CHANGE.path,
      line: 12,
      flaw: 'duplicate-key',
    },
  }),
  'apply-not-written': failed({ code: 'config-not-written', file: ENV_FILE, why: 'ENOSPC' }),
  'apply-changed-meanwhile': failed({ code: 'config-changed-meanwhile', file: ENV_FILE }),
  'apply-written': at({ state: { ...CHOSEN, applied: appliedOf(PHI_3) } }),
  'apply-not-undone': at({
    state: {
      ...CHOSEN,
      applied: appliedOf(PHI_3),
      failed: failing('configure', {
        code: 'config-changed-since',
        file: ENV_FILE,
        backup: `${ENV_FILE}.bak`,
      }),
    },
  }),
};
