import { expect, test } from 'vitest';
import { thinksHere } from '../../main/recommend/nouns/thinks-here.ts';
import type { Target } from '../../main/recommend/nouns/what-if-input.ts';
import { modelTable } from '../../main/recommend/recommend.ts';
import type { Wishes } from '../../main/recommend/subject.ts';
import { english } from '../../main/words/plain-wording.ts';
import type { Reasoning } from '../../registry/thinking.ts';
import { type Given, given, messageOf, registry, registryWith, subjectOf } from './given.ts';

const byArguments = { template_arguments: { enable_thinking: false }, system_line: null };
const byLine = { template_arguments: {}, system_line: '/no_think' };
const byBoth = { ...byArguments, system_line: '/no_think' };
const optional = (ways: Reasoning['switch'], byDefault: Reasoning['default'] = 'on'): Reasoning => ({
  thinks: 'optional',
  default: byDefault,
  switch: ways,
});

test.for<[string, Reasoning | undefined, Target | undefined, string]>([
  ['one that cannot', { thinks: 'never', default: 'off', switch: null }, 'ava', 'never'],
  ['one of unknown kind', undefined, 'ava', 'never'],
  ['off by default', optional(byArguments, 'off'), 'ava', 'off'],
  ['switched off by arguments, which AVA does not give', optional(byArguments), 'ava', 'on'],
  ['the same, which Ollama does not give', optional(byArguments), 'ollama', 'on'],
  ['the same, which llama-server gives', optional(byArguments), 'llama-server', 'off'],
  ['switched off by the prompt', optional(byLine), 'ava', 'off-by-prompt-line'],
  ['the same on llama-server', optional(byLine), 'llama-server', 'off-by-prompt-line'],
  ['by both', optional(byBoth), 'llama-server', 'off'],
  ['by both, without a target', optional(byBoth), undefined, 'off-by-prompt-line'],
  ['of unknown default', optional(null, null), 'llama-server', 'on'],
  ['always', { thinks: 'always', default: 'on', switch: byBoth }, 'llama-server', 'on'],
])('%s, %j, on %s: %s', ([, reasoning, target, thinks]) => {
  expect(thinksHere({ reasoning }, target)).toBe(thinks);
});

const row = (what: Given, id: string) => modelTable(subjectOf(what)).models.find((one) => one.id === id);

test('the row of a model that always thinks says so, with the seconds that its thoughts add', () => {
  const found = row({}, 'lfm2.5-2.6b');
  expect(found).toMatchObject({
    verdict: 'thinks-first',
    thinks: 'on',
    thoughts: { always: true, tokens: 1517 },
  });
  expect(found?.thoughts?.addedSec).toBeCloseTo(1517 / (found?.tokensPerSec ?? 0));
  expect(row({ score: null }, 'gpt-oss-20b')?.thoughts?.addedSec).toBeNull();
});

test('one that is asked to answer at once is judged as any other', () => {
  expect(row({}, 'qwen3-0.6b')).toMatchObject({
    verdict: 'fits',
    thinks: 'off-by-prompt-line',
    thoughts: { always: false, line: '/no_think' },
  });
  expect(row({ wishes: { target: 'llama-server' } }, 'qwen3-0.6b')).toMatchObject({ thinks: 'off' });
  expect(row({}, 'qwen3-4b-instruct-2507')).toMatchObject({ thinks: 'never', thoughts: null });
});

/** A tier whose model always thinks, on a machine that is fast enough for it. */
const THINKING = registryWith('LIGHT_CPU', (tier) => ({
  ...tier,
  models: { ...tier.models, llm: { name: 'gpt-oss-20b-mxfp4.gguf' } },
}));
const small = { ramGib: 15, cores: 4, score: 20, registry: THINKING };

test('a tier whose model always thinks is refused, and no other answer but the forced one', () => {
  const advice = given(small);
  expect(advice.recommended.models.llm).toBeNull();
  expect(advice.tiers.find(({ name }) => name === 'LIGHT_CPU')).toMatchObject({
    verdict: 'thinks-first',
    reasons: expect.arrayContaining([
      expect.objectContaining({ code: 'always-thinks', llm: 'gpt-oss-20B', tokens: 300 }),
    ]),
  });
  expect(advice.alternatives.map(({ models }) => models.llm)).not.toContain('gpt-oss-20b');

  const forced = given({ ...small, wishes: { tier: 'LIGHT_CPU' } }).alternatives[0];
  expect(forced).toMatchObject({ kind: 'forced', models: { llm: 'gpt-oss-20b' } });
  expect(forced?.warnings).toContainEqual(expect.objectContaining({ code: 'forced-always-thinks' }));
});

test('the seconds of a turn are told with those of the thoughts that callers wait for', () => {
  const chosen = (wishes: Wishes) => english.summary(given({ wishes })).find((line) => /^Chosen/.test(line));
  expect(chosen({ model: 'lfm2.5-2.6b' })).toMatch(/, about [\d.]+\ss per turn plus \d+\ss of thoughts$/);
  expect(chosen({ model: 'lfm2-2.6b' })).toMatch(/ per turn, plus \d+\ss when it thinks$/);
  expect(chosen({ model: 'qwen3-4b', target: 'llama-server' })).toMatch(/ per turn$/);
});

test('of one that itself decides whether it thinks, no more is said', () => {
  const forced = given({ wishes: { model: 'lfm2-2.6b', target: 'llama-server' } }).alternatives[0];
  expect(forced?.warnings).toContainEqual(expect.objectContaining({ code: 'thinks-first', sometimes: true }));
  expect(messageOf(forced, 'thinks-first')).toContain('LFM2-2.6B decides itself whether it thinks');
});

test('a forced one warns of what the target cannot switch off, and of the line that does', () => {
  const codesOf = (model: string, target: Target) =>
    given({ wishes: { model, target } })
      .alternatives.filter(({ kind }) => kind === 'forced')
      .flatMap(({ warnings }) => warnings.map(({ code }) => code as string))
      .filter((code) => /think|prompt-line/.test(code));
  expect(codesOf('qwen3-4b', 'ava')).toEqual(['needs-prompt-line']);
  expect(codesOf('qwen3-4b', 'llama-server')).toEqual([]);
  expect(codesOf('gpt-oss-20b', 'llama-server')).toEqual(['forced-always-thinks']);
  const onlyByArguments = {
    ...registry,
    models: {
      ...registry.models,
      llm: Object.fromEntries(
        Object.entries(registry.models.llm).map(([id, model]) => [
          id,
          { ...model, ...(id === 'qwen3-4b' && { reasoning: optional(byArguments) }) },
        ]),
      ),
    },
  };
  const [first] = given({ registry: onlyByArguments, wishes: { model: 'qwen3-4b' } }).alternatives;
  expect(first?.warnings).toContainEqual(
    expect.objectContaining({ code: 'thinks-first', sometimes: false, tokens: 300 }),
  );
});
