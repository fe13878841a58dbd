import { describe, expect, test } from 'vitest';
import { choiceOf } from '../../main/recommend/nouns/chosen.ts';
import { type Advise, requestedOption } from '../../main/recommend/nouns/requested-option.ts';
import { recommend } from '../../main/recommend/recommend.ts';
import { imagine } from '../../main/recommend/what-if.ts';
import { machineOf, profileOf, registry } from './given.ts';

const XEON = { machine: machineOf({ ramGib: 39, cores: 16 }), speed: profileOf(2.5) };

/** The advice of the worked example. */
const advise: Advise = (whatIf) => recommend(imagine(XEON, whatIf, registry));

const { recommended, alternatives } = advise({});
const [hybrid] = alternatives;

describe('a request', () => {
  test('that names nothing means what is advised', () => {
    expect(requestedOption({}, null, advise).option).toEqual(recommended);
  });

  test.for([
    [{ tier: 'LIGHT_CPU' }, { tier: 'LIGHT_CPU' }],
    [{ tier: 'HEAVY_CPU' }, { tier: 'HEAVY_CPU', kind: 'forced' }],
    [{ model: 'qwen2.5-1.5b-instruct' }, { models: { llm: 'qwen2.5-1.5b-instruct' }, kind: 'forced' }],
    [{ pipeline: 'hybrid_support' }, { pipeline: 'hybrid_support', models: { llm: null } }],
  ] as const)('of %o means %o', ([request, option]) => {
    expect(requestedOption(request, null, advise).option).toMatchObject(option);
  });

  test('of a name that nobody knows fails as the advice does', () => {
    expect(() => requestedOption({ tier: 'HUGE' }, null, advise)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code: 'unknown-tier' }) }),
    );
  });

  test('is judged for its language and target', () => {
    const { option, advice } = requestedOption({ language: 'de-DE', target: 'ollama' }, null, advise);
    expect(option.models.tts).toMatch(/^de_DE/);
    expect(advice).toEqual(advise({ language: 'de-DE', target: 'ollama' }));
  });
});

describe('a stored choice', () => {
  const light = requestedOption({ tier: 'LIGHT_CPU' }, null, advise).option;
  const choice = choiceOf(light);

  test('is what is meant if nothing is named, with its figures', () => {
    expect(requestedOption({}, choice, advise).option).toMatchObject({
      tier: 'LIGHT_CPU',
      models: choice.models,
      turnSec: light.turnSec,
    });
  });

  test('of the cloud too', () => {
    if (hybrid === undefined) return expect.fail();
    expect(requestedOption({}, choiceOf(hybrid), advise).option).toMatchObject({
      pipeline: 'hybrid_support',
    });
  });

  test('gives way to what is named', () => {
    expect(requestedOption({ tier: 'MEDIUM_CPU' }, choice, advise).option.tier).toBe('MEDIUM_CPU');
  });

  test('whose speech models were picked by hand keeps them', () => {
    const models = { ...choice.models, tts: 'en_US-ljspeech-high' };
    const { option } = requestedOption({}, { ...choice, models }, advise);
    expect(option).toMatchObject({ tier: 'LIGHT_CPU', models });
  });

  test('speaks another language if one is asked for', () => {
    const { option } = requestedOption({ language: 'de-DE' }, choice, advise);
    expect(option.models).toMatchObject({ llm: choice.models.llm, tts: expect.stringMatching(/^de_DE/) });
  });
});
