import { describe, expect, test } from 'vitest';
import { choiceOf, keptBy } from '../../main/recommend/nouns/chosen.ts';
import type { Option } from '../../main/recommend/nouns/recommendation.ts';
import { requestedOption } from '../../main/recommend/nouns/requested-option.ts';
import { imagine } from '../../main/recommend/what-if.ts';
import { givenVoices } from '../predict/given-voices.ts';
import { backendSpeed, given, machineOf, profileOf, registry, registryWith } from './given.ts';

const REPLY_SEC = 30 * 0.26;
const RANGE = { low: 0.9, high: 1.1 };
const profile = profileOf(6, {
  backends: [backendSpeed(6, { relativeRange: RANGE })],
  voices: givenVoices({ mediumSec: 0.1, highSec: 0.8 }),
});
const heavy = (what: Parameters<typeof given>[0] = {}) => {
  const { recommended, alternatives } = given({ profile, wishes: { tier: 'HEAVY_CPU' }, ...what });
  const found = [recommended, ...alternatives].find(({ tier }) => tier === 'HEAVY_CPU');
  if (found === undefined) throw new Error('no such option');
  return found;
};
const slowVoice = ({ warnings }: Option) => {
  const found = warnings.find(({ code }) => code === 'slow-voice');
  return found?.code === 'slow-voice' ? found : null;
};

describe('the seconds of a voice that was not tried', () => {
  test('are predicted for a reply of the usual length, with a range', () => {
    const { models, turnSec, rangeSec, provenance } = heavy();
    expect(models.tts).toBe('en_US-lessac-high');
    expect(provenance.tts).toBe('predicted');
    expect(turnSec.tts).toBeCloseTo(0.8 * REPLY_SEC, 9);
    expect(rangeSec.tts?.low).toBeCloseTo((0.8 * REPLY_SEC) / 1.15, 9);
    expect(rangeSec.tts?.high).toBeCloseTo((0.8 * REPLY_SEC) / 0.85, 9);
  });

  test('are part of the whole turn and of its range', () => {
    const { turnSec, rangeSec } = heavy();
    const { stt, llm, tts, total } = turnSec;
    expect(total).toBeCloseTo((stt ?? 0) + (llm ?? 0) + (tts ?? 0), 9);
    const ends = [
      [rangeSec.total?.low, rangeSec.llm?.low, rangeSec.tts?.low],
      [rangeSec.total?.high, rangeSec.llm?.high, rangeSec.tts?.high],
    ];
    for (const [whole, llmEnd, ttsEnd] of ends)
      expect(whole).toBeCloseTo((stt ?? 0) + (llmEnd ?? 0) + (ttsEnd ?? 0), 9);
  });

  test('are those of its first sentence until the caller hears something, where sentences are spoken at once', () => {
    const streaming = heavy({ wishes: { tier: 'HEAVY_CPU', target: 'llama-server' } });
    const faster = heavy({
      profile: { ...profile, voices: givenVoices({ mediumSec: 0.1, highSec: 0.4 }) },
      wishes: { tier: 'HEAVY_CPU', target: 'llama-server' },
    });
    const saved = (streaming.firstAudioSec ?? 0) - (faster.firstAudioSec ?? 0);
    expect(saved).toBeCloseTo(0.4 * REPLY_SEC * (12 / 30), 9);
  });

  test('count less than those of a trial', () => {
    const { turnSec, provenance, rangeSec } = heavy({ spoken: { tts: { 'en_US-lessac-high': 5 } } });
    expect(turnSec.tts).toBe(5);
    expect(provenance.tts).toBe('measured');
    expect(rangeSec.tts).toBeNull();
  });

  test('leave only hearing to the list, and that is said', () => {
    const listed = heavy().warnings.find(({ code }) => code === 'stt-tts-not-measured');
    expect(listed).toEqual({ code: 'stt-tts-not-measured', parts: ['stt'] });
  });

  test('are the list’s where the voice is not in the catalogue', () => {
    const changed = registryWith('HEAVY_CPU', (tier) => ({
      ...tier,
      models: { ...tier.models, tts: { name: 'own-voice.onnx' } },
    }));
    expect(heavy({ registry: changed }).provenance.tts).toBe('registry');
  });
});

test.for([{ ramGb: 64 }, { cores: 32 }, { gpu: 'none' }, { score: 6 }])(
  'an imagined machine, such as %j, has the voices of the list',
  (whatIf) => {
    const facts = { machine: machineOf({}), speed: profile };
    const { speed } = imagine(facts, whatIf, registry);
    expect(speed?.kind === 'measured' ? speed.profile.voices : []).toEqual([]);
    const here = imagine(facts, {}, registry).speed;
    expect(here?.kind === 'measured' && here.profile.voices).toEqual(profile.voices);
  },
);

describe('a voice that costs more than 2 s of a reply over the next lower quality', () => {
  test('is named beside one that is faster and free to use, with the seconds and the licence of that', () => {
    const found = slowVoice(heavy());
    expect(found).toMatchObject({
      voice: 'en_US-lessac-high',
      faster: { id: 'en_US-ljspeech-medium', licence: 'Public domain', licences: [] },
    });
    expect(found?.sec).toBeCloseTo(0.8 * REPLY_SEC, 9);
    expect(found?.faster.sec).toBeCloseTo(0.1 * REPLY_SEC, 9);
  });

  test('is no slow voice at 2 s and less', () => {
    const almost = givenVoices({ mediumSec: 0.1, highSec: 0.1 + 1.99 / REPLY_SEC });
    const above = givenVoices({ mediumSec: 0.1, highSec: 0.1 + 2.01 / REPLY_SEC });
    expect(slowVoice(heavy({ profile: { ...profile, voices: almost } }))).toBeNull();
    expect(slowVoice(heavy({ profile: { ...profile, voices: above } }))).not.toBeNull();
  });

  test('is not known while the seconds are the list’s', () => {
    expect(slowVoice(heavy({ profile: { ...profile, voices: [] } }))).toBeNull();
  });

  test('is not known where other programs took the processor from the voices, until one of them was tried', () => {
    const relativeRange = { low: 0.25, high: 4 };
    const disturbed = { ...profile, voices: givenVoices({ mediumSec: 0.1, highSec: 0.8, relativeRange }) };
    expect(slowVoice(heavy({ profile: disturbed }))).toBeNull();
    const spoken = { tts: { 'en_US-lessac-high': 6, 'en_US-ljspeech-medium': 1 } };
    expect(slowVoice(heavy({ profile: disturbed, spoken }))).toMatchObject({ sec: 6 });
  });

  test('was tried perhaps: then its own seconds count', () => {
    const tried = (sec: number) => slowVoice(heavy({ spoken: { tts: { 'en_US-lessac-high': sec } } }));
    expect(tried(2.5)).toBeNull();
    expect(tried(5)).toMatchObject({ sec: 5 });
  });

  test('is replaced by one of the same language', () => {
    const german = given({ profile, registry, wishes: { tier: 'HEAVY_CPU', language: 'de-DE' } });
    expect(german.warnings.map(({ code }) => code)).toContain('slow-voice');
  });
});

describe('a choice that took the faster voice', () => {
  const option = heavy();
  const faster = slowVoice(option)?.faster;
  const choice = choiceOf(option);
  const taken = { ...choice, models: { ...choice.models, tts: faster?.id ?? '' } };

  test('keeps its option, with the seconds and the sizes of that voice', () => {
    const kept = keptBy(option, taken);
    expect(kept).toMatchObject({ models: taken.models, names: { tts: faster?.name }, ...faster?.costs });
    expect(kept?.turnSec.total).toBeCloseTo((option.turnSec.total ?? 0) - 0.7 * REPLY_SEC, 9);
    expect(kept?.downloadBytes).toBeLessThan(option.downloadBytes ?? 0);
    expect(kept?.warnings.map(({ code }) => code)).not.toContain('slow-voice');
    expect(kept?.warnings.map(({ code }) => code)).not.toContain('research-only-voice');
    expect(keptBy(option, { ...taken, tier: 'LIGHT_CPU' })).toBeNull();
  });

  test('is answered with those figures wherever the choice is asked for', () => {
    const advise = () => given({ profile, wishes: { tier: 'HEAVY_CPU' } });
    const { option: asked } = requestedOption({}, { choice: taken, advise, registry });
    expect(asked.turnSec.tts).toBeCloseTo(0.1 * REPLY_SEC, 9);
  });

  test('or the free one of the same quality still hears of the faster one', () => {
    const freed = { ...choice, models: { ...choice.models, tts: 'en_US-ljspeech-high' } };
    expect(slowVoice(keptBy(option, freed) ?? option)).toMatchObject({ voice: 'en_US-ljspeech-high' });
  });
});
