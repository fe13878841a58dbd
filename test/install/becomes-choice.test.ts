import { expect, test } from 'vitest';
import { becomesChoice } from '../../main/install/nouns/becomes-choice.ts';
import type { InstallRequest } from '../../main/install/nouns/install-request.ts';
import type { SetupState } from '../../main/steps/nouns/setup-state.ts';
import { LOOKED_AT, NOTHING_KNOWN, PHI_3 } from '../renderer/gallery/scenes/given.ts';

test('what is installed becomes the choice where there is none', () => {
  expect(becomesChoice({}, LOOKED_AT)).toBe(true);
  expect(becomesChoice({ tier: 'HEAVY_CPU', language: 'de-DE' }, LOOKED_AT)).toBe(true);
});

test.for<[string, InstallRequest, SetupState]>([
  ['a choice was made', {}, { ...LOOKED_AT, choice: PHI_3 }],
  ['it is not known what this machine has', {}, NOTHING_KNOWN],
  ['models are named by hand', { models: { stt: [], llm: ['phi'], tts: [] } }, LOOKED_AT],
  ['a folder for other machines is filled', { exportTo: '/mnt/stick' }, LOOKED_AT],
  ['it will run elsewhere', { forAnotherMachine: true }, LOOKED_AT],
])('nothing becomes the choice where %s', ([, request, state]) => {
  expect(becomesChoice(request, state)).toBe(false);
});
