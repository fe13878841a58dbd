import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageNamed, languagesOf, speaking } from '../../main/recommend/language.ts';
import { Recommendation } from '../../main/recommend/nouns/recommendation.ts';
import type { WhatIf } from '../../main/recommend/nouns/what-if-input.ts';
import { modelTable, recommend } from '../../main/recommend/recommend.ts';
import { imagine } from '../../main/recommend/what-if.ts';
import type { Registry } from '../../registry/schema.ts';
import { card, machineOf, messageOf, profileOf, registry } from './given.ts';

const whole: WhatIf = { ramGb: 39, cores: 16, gpu: 'none', score: 2.5 };
const nothing = { machine: null, speed: null };
const prefer = (callLanguage: string) => ({ modelsFolder: null, voiceServerFolder: null, callLanguage });
const advice = (language?: string, of: Registry = registry) =>
  recommend(imagine(nothing, { ...whole, ...(language !== undefined && { language }) }, of));
const tierIn = (language: string, name: string, of: Registry = registry) =>
  speaking(of, language).tiers.find((tier) => tier.name === name)?.models;

/** The built-in registry with only these speech models. */
function listing({ stt = [], tts = [] }: { stt?: readonly string[]; tts?: readonly string[] }): Registry {
  const only = <Model>(models: Record<string, Model>, ids: readonly string[]) =>
    Object.fromEntries(Object.entries(models).filter(([id]) => ids.includes(id)));
  const models = {
    ...registry.models,
    stt: only(registry.models.stt, stt),
    tts: only(registry.models.tts, tts),
  };
  return { ...registry, models };
}

test('callers may speak every language with speech models, English first', () => {
  const languages = languagesOf(registry);
  expect(languages[0]).toBe('en-US');
  expect(languages).toEqual(expect.arrayContaining(['de-DE', 'fr-FR', 'ja-JP', 'ar']));
  expect(new Set(languages).size).toBe(languages.length);
});

describe('a language as typed', () => {
  test.for([
    ['de-DE', 'de-DE'],
    ['DE_de', 'de-DE'],
    ['de', 'de-DE'],
    ['pt', 'pt-BR'],
    ['AR', 'ar'],
  ] as const)('%s is %s', ([typed, tag]) => {
    expect(languageNamed(typed, registry)).toBe(tag);
  });

  test.for(['', 'xx', 'de-AT', 'german'])('%j is refused with the known languages', (typed) => {
    expect(() => languageNamed(typed, registry)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code: 'unknown-language', typed }) }),
    );
    expect(() => imagine(nothing, { ...whole, language: typed }, registry)).toThrow();
  });
});

describe('English', () => {
  test('leaves the tiers unchanged, byte for byte', () => {
    expect(JSON.stringify(speaking(registry, 'en-US'))).toBe(JSON.stringify(registry));
    expect(JSON.stringify(advice('en-US'))).toBe(JSON.stringify(advice()));
  });

  test('keeps the models of a tier that no catalogue knows', () => {
    const bare = listing({});
    expect(JSON.stringify(speaking(bare, 'en-US').tiers)).toBe(JSON.stringify(registry.tiers));
    expect(messageOf(advice('en-US', bare).recommended, 'speech-language-missing')).toBeUndefined();
  });
});

describe('another language', () => {
  test('uses a model of the same size and a voice of the same quality', () => {
    expect(tierIn('de-DE', 'LIGHT_CPU')).toMatchObject({
      stt: { name: 'vosk-model-small-de-0.15' },
      tts: { name: 'de_DE-thorsten-medium.onnx' },
    });
    expect(tierIn('de-DE', 'HEAVY_CPU')).toMatchObject({
      stt: { name: 'vosk-model-de-0.21' },
      tts: { name: 'de_DE-thorsten-high.onnx' },
    });
    expect(tierIn('de-DE', 'HEAVY_CPU')?.llm).toEqual(
      registry.tiers.find(({ name }) => name === 'HEAVY_CPU')?.models.llm,
    );
  });

  test('without a big model uses the large one with a small graph, or the small one', () => {
    const dutch = ['vosk-model-small-nl-0.22', 'vosk-model-nl-spraakherkenning-0.6-lgraph'];
    const listed = listing({ stt: ['vosk-model-en-us-0.22', ...dutch] });
    expect(tierIn('nl-NL', 'HEAVY_CPU', listed)?.stt).toEqual({ name: dutch[1] });
    expect(tierIn('tr-TR', 'HEAVY_CPU')?.stt).toEqual({ name: 'vosk-model-small-tr-0.3' });
  });

  test('without a voice of that quality uses the nearest one, preferring one free for business use', () => {
    expect(tierIn('fr-FR', 'HEAVY_CPU')?.tts).toEqual({ name: 'fr_FR-siwis-medium.onnx' });
    expect(tierIn('ru-RU', 'LIGHT_CPU')?.tts).toEqual({ name: 'ru_RU-denis-medium.onnx' });
    expect(tierIn('es-ES', 'LIGHT_CPU')?.tts).toEqual({ name: 'es_ES-davefx-medium.onnx' });
  });

  test('is that of the what-if, else the user’s preference', () => {
    const sttOf = (language: string | undefined, preferred: string) => {
      const facts = { ...nothing, preferences: prefer(preferred) };
      const subject = imagine(facts, { ...whole, ...(language !== undefined && { language }) }, registry);
      return recommend(subject).recommended.models.stt;
    };
    expect(sttOf(undefined, 'de-DE')).toBe('vosk-model-de-0.21');
    expect(sttOf('fr-FR', 'de-DE')).toBe('vosk-model-fr-0.22');
    expect(sttOf('en-US', 'de-DE')).toBe('vosk-model-en-us-0.22');
    expect(sttOf(undefined, 'en-US')).toBe('vosk-model-en-us-0.22');
  });

  test('changes the downloads and the displayed model names', () => {
    const { recommended } = advice('de-DE');
    expect(recommended.names).toEqual({
      stt: 'Vosk de-DE big',
      llm: 'Phi-3-mini',
      tts: 'Piper thorsten-medium',
    });
    expect(recommended.downloadBytes).not.toBe(advice().recommended.downloadBytes);
  });

  test('leaves the voice in the cloud unspecified', () => {
    const hybrid = (language: string) =>
      advice(language).alternatives.find(({ kind }) => kind === 'hybrid')?.names;
    expect(hybrid('en-US')).toMatchObject({ llm: 'gpt-4o-mini', tts: 'aura-asteria-en' });
    expect(hybrid('de-DE')).toMatchObject({ stt: 'Vosk de-DE big', llm: 'gpt-4o-mini', tts: null });
  });
});

const TRANSLATED = languagesOf(registry).filter((language) => language !== 'en-US');

test.for(TRANSLATED)('%s gets no voice that a business may use less than another of its own', (tag) => {
  const ranks = ['yes', 'restricted', 'unknown', 'no'];
  const voices = Object.values(registry.models.tts).filter(({ language }) => language === tag);
  const best = Math.min(...voices.map(({ commercial_use: use }) => ranks.indexOf(use)));
  for (const { name, models } of speaking(registry, tag).tiers) {
    const chosen = voices.find(({ file_name }) => file_name === models.tts?.name);
    const use = models.tts === null ? undefined : ranks[best];
    expect({ name, use: chosen?.commercial_use }).toEqual({ name, use });
  }
});

describe('a language with a missing model', () => {
  test('says so if there is no voice, and only the other seconds are known', () => {
    const { recommended } = advice('ja-JP');
    expect(recommended.models).toMatchObject({ stt: 'vosk-model-ja-0.22', tts: null });
    expect(recommended.turnSec).toMatchObject({ stt: 2, tts: null, total: null });
    expect(recommended.turnSec.llm).toBeCloseTo(9.33, 1);
    expect(recommended.warnings).toContainEqual({
      code: 'speech-language-missing',
      language: 'ja-JP',
      part: 'tts',
      choices: [{ code: 'cloud-voice', pipeline: 'hybrid_support' }, { code: 'voice-of-another-language' }],
    });
  });

  test.for(['ja-JP', 'ko-KR'])(
    'leaves every tier without a voice in %s: none is chosen silently',
    (language) => {
      for (const { models } of speaking(registry, language).tiers) expect(models.tts).toBeNull();
      expect(messageOf(advice(language).recommended, 'speech-language-missing')).toBe(
        `No voice for ${language} is listed, so replies cannot be spoken on this machine. You can take ` +
          `hybrid_support with a cloud voice for ${language}, or pick the voice of another language yourself.`,
      );
    },
  );

  test('is none of Arabic, which has one Jordanian voice', () => {
    const { recommended } = advice('ar');
    expect(recommended.models.tts).toBe('ar_JO-kareem-medium');
    expect(messageOf(recommended, 'speech-language-missing')).toBeUndefined();
  });

  test('still finds the fastest tier, by its language model', () => {
    const fastest = advice('ja-JP').alternatives.find(({ kind }) => kind === 'fastest');
    expect(fastest).toMatchObject({ tier: 'LIGHT_CPU', turnSec: { total: null } });
  });

  test('does not require a voice for the cloud', () => {
    const hybrid = advice('ja-JP').alternatives.find(({ kind }) => kind === 'hybrid');
    expect(messageOf(hybrid, 'speech-language-missing')).toBeUndefined();
  });

  test('does not fail if it was preferred under another registry', () => {
    const english = listing({ stt: ['vosk-model-en-us-0.22'], tts: ['en_US-lessac-high'] });
    const subject = imagine({ ...nothing, preferences: prefer('de-DE') }, whole, english);
    const { recommended } = recommend(subject);
    expect(recommended.models).toMatchObject({ stt: null, tts: null });
    const missing = recommended.warnings.filter(({ code }) => code === 'speech-language-missing');
    expect(missing).toMatchObject([{ part: 'stt' }, { part: 'tts' }]);
    expect(missing[0]).not.toHaveProperty('choices');
    expect(messageOf(modelTable(subject), 'speech-language-missing')).toContain('de-DE');
  });

  test('is taken as typed if the registry lists no speech models at all', () => {
    const { recommended } = advice('de-DE', listing({}));
    expect(recommended.models).toMatchObject({ stt: null, tts: null });
    expect(messageOf(recommended, 'speech-language-missing')).toContain('callers cannot be understood');
    expect(recommended.warnings).toContainEqual({
      code: 'speech-language-missing',
      language: 'de-DE',
      part: 'tts',
      choices: [{ code: 'cloud-voice', pipeline: 'hybrid_support' }],
    });
  });
});

test('for any language and machine the contract holds, and the verdict on the language model is unchanged', () => {
  const sizes = fc.record({
    ramGib: fc.double({ min: 1, max: 80, noNaN: true }),
    cores: fc.integer({ min: 1, max: 40 }),
    score: fc.double({ min: 0.1, max: 12, noNaN: true }),
    vramGib: fc.option(fc.double({ min: 1, max: 26, noNaN: true })),
  });
  fc.assert(
    fc.property(sizes, fc.constantFrom(...languagesOf(registry)), ({ vramGib, score, ...size }, language) => {
      const machine = machineOf({ ...size, gpus: vramGib === null ? [] : [card(vramGib)] });
      const facts = { machine, speed: profileOf(score) };
      const [spoken, plain] = [{ language }, {}].map((whatIf) => recommend(imagine(facts, whatIf, registry)));
      expect(Recommendation.parse(JSON.parse(JSON.stringify(spoken)))).toEqual(spoken);
      expect(spoken?.tiers.map(({ llmSec }) => llmSec)).toEqual(plain?.tiers.map(({ llmSec }) => llmSec));
      expect(spoken?.hardwareClass).toBe(plain?.hardwareClass);
      const { stt } = spoken?.recommended.models ?? { stt: null };
      expect(registry.models.stt[stt ?? '']?.language).toBe(language);
    }),
    { numRuns: 60 },
  );
});
