import { expect, test } from 'vitest';
import type { Option } from '../../main/recommend/nouns/recommendation.ts';
import { spokenSec } from '../../main/recommend/speech-seconds.ts';
import { given } from './given.ts';

const XEON = { ramGib: 39, cores: 16, score: 2.5 };
const STT = 'vosk-model-en-us-0.22';
const TTS = 'en_US-lessac-medium';

const codes = ({ warnings }: Pick<Option, 'warnings'>) => warnings.map(({ code }) => code);

test('measured seconds of hearing and speaking replace those of the list, and are called measured', () => {
  const { recommended } = given({ ...XEON, spoken: { stt: { [STT]: 0.5 }, tts: { [TTS]: 1.25 } } });
  const llm = recommended.turnSec.llm ?? 0;
  expect(recommended.turnSec).toEqual({ stt: 0.5, llm, tts: 1.25, total: 0.5 + llm + 1.25 });
  expect(recommended.provenance).toMatchObject({ stt: 'measured', tts: 'measured' });
  expect(codes(recommended)).not.toContain('stt-tts-not-measured');
});

test('seconds of other models change nothing', () => {
  const { recommended } = given({ ...XEON, spoken: { stt: { other: 9 }, tts: { other: 9 } } });
  expect(recommended.turnSec).toMatchObject({ stt: 2, tts: 3 });
  expect(recommended.provenance).toMatchObject({ stt: 'registry', tts: 'registry' });
  expect(codes(recommended)).toContain('stt-tts-not-measured');
});

test('while one of both is not measured, the advice says so', () => {
  const { recommended } = given({ ...XEON, spoken: { tts: { [TTS]: 1 } } });
  expect(codes(recommended)).toContain('stt-tts-not-measured');
});

test('the reply of a voice server counts as the reply of its model', () => {
  const model = 'phi-3-mini-4k-instruct';
  const { recommended } = given({ ...XEON, spoken: { llm: { [model]: 4 } } });
  expect(recommended).toMatchObject({ models: { llm: model }, turnSec: { llm: 4, total: 9 } });
  expect(recommended.provenance.llm).toBe('measured');
  const unmeasured = given({
    ...XEON,
    score: null,
    spoken: { llm: { [model]: 4 } },
    wishes: { tier: 'MEDIUM_CPU' },
  });
  const forced = [unmeasured.recommended, ...unmeasured.alternatives].find(
    ({ tier }) => tier === 'MEDIUM_CPU',
  );
  expect(forced).toMatchObject({ turnSec: { llm: 4 }, provenance: { llm: 'measured' } });
  const tooSlow = given({ ...XEON, spoken: { llm: { [model]: 11 } } });
  expect(tooSlow.recommended.models.llm).not.toBe(model);
});

test('without trials nothing is measured', () => {
  expect(spokenSec(null)).toEqual({ stt: {}, tts: {}, llm: {} });
});
