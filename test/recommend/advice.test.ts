import { expect, test } from 'vitest';
import { adviceKey } from '../../main/recommend/nouns/advice.ts';
import { emptyState, type SetupState } from '../../main/steps/nouns/setup-state.ts';
import { machineOf, profileOf } from './given.ts';

const preferences = { modelsFolder: null, voiceServerFolder: null, callLanguage: 'en-US' };
const state: SetupState = {
  ...emptyState('list 1'),
  machine: machineOf({}),
  speed: profileOf(6, { measuredAt: '2026-01-02T03:04:05.000Z' }),
  preferences,
};

test.for<[string, Partial<SetupState>]>([
  ['another machine', { machine: machineOf({ cores: 2 }) }],
  ['no machine', { machine: null }],
  ['another measurement', { speed: profileOf(6, { measuredAt: '2026-01-02T03:04:06.000Z' }) }],
  ['no measurement', { speed: null }],
  ['another registry', { registryId: 'list 2' }],
  ['another language of calls', { preferences: { ...preferences, callLanguage: 'de-DE' } }],
])('advice is out of date with %s', ([, change]) => {
  expect(adviceKey({ ...state, ...change })).not.toBe(adviceKey(state));
});

test.for<[string, Partial<SetupState>]>([
  ['a running step', { running: { probe: undefined } }],
  ['another language of the pages', { language: 'de' }],
  ['another folder', { preferences: { ...preferences, modelsFolder: '/models' } }],
])('advice stays as it is with %s', ([, change]) => {
  expect(adviceKey({ ...state, ...change })).toBe(adviceKey(state));
});
