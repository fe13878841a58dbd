import { expect, test } from 'vitest';
import { modelTable } from '../../main/recommend/recommend.ts';
import { type Given, given, messageOf, registry, registryWith, subjectOf, tierOf } from './given.ts';

const forced = (what: Given) => given(what).alternatives.find(({ kind }) => kind === 'forced');
const row = (what: Given, id: string) => modelTable(subjectOf(what)).models.find((one) => one.id === id);
const slow = { ramGib: 8, cores: 4, score: 2 };

test('a later reply of a model that cannot go back in its prompt takes as long as the first', () => {
  const option = forced({ ...slow, wishes: { model: 'lfm2-1.2b' } });
  expect(option?.turnSec.total).toBe(option?.firstTurnSec);
  expect(messageOf(option, 'rereads-prompt')).toMatch(/^LFM2-1\.2B cannot go back in a prompt/);
});

test('its row says so, with the seconds of reading the instructions again', () => {
  const found = row(slow, 'lfm2-1.2b');
  expect(found?.rereadsPrompt).toBe(true);
  expect(found?.llmSec).toBe(found?.firstReply?.sec);
  const { system_prompt_tokens } = registry.turn;
  expect(found?.rereadSec).toBeCloseTo(system_prompt_tokens / (found?.prefillTokensPerSec ?? 0));
  expect(row(slow, 'llama-3.2-1b-instruct')).toMatchObject({ rereadsPrompt: false, rereadSec: null });
  expect(row({ ...slow, score: null }, 'lfm2-1.2b')).toMatchObject({ rereadsPrompt: true, rereadSec: null });
});

test('its verdict and calls at once follow from that, and no warm-up is advised', () => {
  const score = 1.1;
  const found = row({ ...slow, score }, 'lfm2-1.2b');
  expect(found?.verdict).toBe('too-slow');
  // As fast a transformer answers in time.
  expect((found?.llmSec ?? 0) - (found?.rereadSec ?? 0)).toBeLessThan(registry.safe_llm_latency_sec);
  const codes = forced({ ...slow, score, wishes: { model: 'lfm2-1.2b' } })?.warnings.map(({ code }) => code);
  expect(codes).toContain('rereads-prompt');
  expect(codes).not.toContain('slow-first-reply');
});

test('nowhere is its first reply said to be slower than later ones', () => {
  const what = { ...slow, score: 1.1 };
  const name = registry.models.llm['lfm2-1.2b']?.file_name ?? '';
  const rereading = registryWith('LIGHT_CPU', (tier) => ({
    ...tier,
    models: { ...tier.models, llm: { name } },
  }));
  const { firstReply } = tierOf(given({ ...what, registry: rereading }), 'LIGHT_CPU');
  expect(firstReply?.sec).toBeGreaterThan(firstReply?.limitSec ?? Number.POSITIVE_INFINITY);
  expect(firstReply?.isSlow).toBe(false);
  expect(row(what, 'lfm2-1.2b')?.firstReply?.isSlow).toBe(false);
});
