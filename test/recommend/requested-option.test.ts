import { describe, expect, test } from 'vitest';
import { choiceOf } from '../../main/recommend/nouns/chosen.ts';
import { type Advise, requestedOption } from '../../main/recommend/nouns/requested-option.ts';
import { recommend } from '../../main/recommend/recommend.ts';
import { imagine } from '../../main/recommend/what-if.ts';
import type { Choice } from '../../main/steps/nouns/setup-state.ts';
import { machineOf, profileOf, registry } from './given.ts';

const XEON = { machine: machineOf({ ramGib: 39, cores: 16 }), speed: profileOf(2.5) };

/** The advice of the worked example. */
const advise: Advise = (whatIf) => recommend(imagine(XEON, whatIf, registry));

const { recommended, alternatives } = advise({});

/** What a request means beside a choice. */
const asked = (request: Parameters<typeof requestedOption>[0], choice: Choice | null = null) =>
  requestedOption(request, { choice, advise, registry });
const [hybrid] = alternatives;

describe('a request', () => {
  test('that names nothing means what is advised', () => {
    expect(asked({}, null).option).toEqual(recommended);
  });

  test.for([
    [{ tier: 'LIGHT_CPU' }, { tier: 'LIGHT_CPU' }],
    [{ tier: 'HEAVY_CPU' }, { tier: 'HEAVY_CPU', kind: 'forced' }],
    [{ model: 'qwen2.5-1.5b-instruct' }, { models: { llm: 'qwen2.5-1.5b-instruct' }, kind: 'forced' }],
    [{ pipeline: 'hybrid_support' }, { pipeline: 'hybrid_support', models: { llm: null } }],
  ] as const)('of %o means %o', ([request, option]) => {
    expect(asked(request, null).option).toMatchObject(option);
  });

  test('of a name that nobody knows fails as the advice does', () => {
    expect(() => asked({ tier: 'HUGE' }, null)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code: 'unknown-tier' }) }),
    );
  });

  test('is judged for its language and target', () => {
    const { option, advice } = asked({ language: 'de-DE', target: 'ollama' }, null);
    expect(option.models.tts).toMatch(/^de_DE/);
    expect(advice).toEqual(advise({ language: 'de-DE', target: 'ollama' }));
  });
});

describe('a stored choice', () => {
  const light = asked({ tier: 'LIGHT_CPU' }, null).option;
  const choice = choiceOf(light);

  test('is what is meant if nothing is named, with its figures', () => {
    expect(asked({}, choice).option).toMatchObject({
      tier: 'LIGHT_CPU',
      models: choice.models,
      turnSec: light.turnSec,
    });
  });

  test('of the cloud too', () => {
    if (hybrid === undefined) return expect.fail();
    expect(asked({}, choiceOf(hybrid)).option).toMatchObject({
      pipeline: 'hybrid_support',
    });
  });

  test('gives way to what is named', () => {
    expect(asked({ tier: 'MEDIUM_CPU' }, choice).option.tier).toBe('MEDIUM_CPU');
  });

  test('whose speech models were picked by hand keeps them', () => {
    const models = { ...choice.models, tts: 'en_US-ljspeech-high' };
    const { option } = asked({}, { ...choice, models });
    expect(option).toMatchObject({ tier: 'LIGHT_CPU', models });
  });

  test('speaks another language if one is asked for', () => {
    const { option } = asked({ language: 'de-DE' }, choice);
    expect(option.models).toMatchObject({ llm: choice.models.llm, tts: expect.stringMatching(/^de_DE/) });
  });
});
