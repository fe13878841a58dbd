import { expect, test } from 'vitest';
import type { InstallRequest } from '../../main/install/nouns/install-request.ts';
import { requestedModels } from '../../main/install/requested-models.ts';
import type { WhatIf } from '../../main/recommend/nouns/what-if-input.ts';
import { recommend } from '../../main/recommend/recommend.ts';
import { imagine } from '../../main/recommend/what-if.ts';
import type { Choice } from '../../main/steps/nouns/setup-state.ts';
import { emptyState } from '../../main/steps/nouns/setup-state.ts';
import { machineOf, profileOf, registry } from '../recommend/given.ts';

/** What the wizard has stored: not what is advised. */
const choice: Choice = {
  tier: 'LIGHT_CPU',
  pipeline: 'local',
  models: {
    stt: 'vosk-model-small-en-us-0.15',
    llm: 'tinyllama-1.1b-chat-v1.0',
    tts: 'en_US-lessac-medium',
  },
  forced: true,
};
const state = { ...emptyState(registry.id), machine: machineOf({}), speed: profileOf(6) };
const advise = (whatIf: WhatIf) => recommend(imagine(state, whatIf, registry));
const models = (request: InstallRequest, stored: Choice | null) =>
  requestedModels(request, stored, advise, registry).models;

test('without a word, the stored choice is meant', () => {
  expect(models({}, choice)).toEqual({
    stt: ['vosk-model-small-en-us-0.15'],
    llm: ['tinyllama-1.1b-chat-v1.0'],
    tts: ['en_US-lessac-medium'],
  });
});

test('if nothing was chosen, what is advised is meant', () => {
  const { recommended } = advise({});
  expect(models({}, null)).toEqual({
    stt: [recommended.models.stt],
    llm: [recommended.models.llm],
    tts: [recommended.models.tts],
  });
});

test('a name outranks the choice', () => {
  expect(models({ model: 'qwen2.5-1.5b-instruct' }, choice).llm).toEqual(['qwen2.5-1.5b-instruct']);
  expect(models({ tier: 'MEDIUM_CPU' }, choice).llm).toEqual(['phi-3-mini-4k-instruct']);
});

test('what runs in the cloud is not installed', () => {
  expect(models({ pipeline: 'hybrid_support' }, choice)).toMatchObject({ llm: [], tts: [] });
});

test('another language changes the speech models and leaves the language model', () => {
  const german = models({ language: 'de-DE' }, choice);
  expect(german.llm).toEqual(['tinyllama-1.1b-chat-v1.0']);
  expect(german.stt[0]).toMatch(/-de-/);
  expect(german.tts[0]).toMatch(/^de_DE-/);
});

test('models may be picked by hand, and one that the list lacks is refused by its name', () => {
  const picked = { stt: [], llm: ['tinyllama-1.1b-chat-v1.0'], tts: ['en_US-ljspeech-high'] };
  expect(models({ models: picked }, choice)).toEqual(picked);
  const unknown = { ...picked, tts: ['en_US-nobody-high'] };
  expect(() => models({ models: unknown }, choice)).toThrow(
    expect.objectContaining({
      failure: expect.objectContaining({ code: 'unknown-voice', typed: 'en_US-nobody-high' }),
    }),
  );
});

test('a language without a voice is said, with what is left to choose', () => {
  const { notices } = requestedModels({ language: 'ja-JP', tier: 'LIGHT_CPU' }, null, advise, registry);
  const [notice, ...others] = notices;
  expect(notice).toMatchObject({ code: 'speech-language-missing', language: 'ja-JP', part: 'tts' });
  expect(notice?.code === 'speech-language-missing' && notice.choices?.length).toBeGreaterThan(0);
  expect(others).toEqual([]);
});

test('what speaks against a model that is named is said before it is fetched', () => {
  const codes = (request: InstallRequest) =>
    requestedModels(request, choice, advise, registry).notices.map(({ code }) => code);
  expect(codes({ model: 'lfm2.5-2.6b' })).toEqual(['forced-always-thinks', 'rereads-prompt']);
  expect(codes({ model: 'qwen3-4b' })).toContain('needs-prompt-line');
  expect(codes({ model: 'qwen2.5-1.5b-instruct' })).toEqual([]);
  expect(codes({})).toEqual([]);
});

test('for another machine, what speaks against a model on this one is not said', () => {
  const { notices } = requestedModels(
    { tier: 'HEAVY_CPU', language: 'ja-JP', exportTo: '/media/stick' },
    choice,
    advise,
    registry,
  );
  expect(notices.map(({ code }) => code)).toEqual(['speech-language-missing']);
});
