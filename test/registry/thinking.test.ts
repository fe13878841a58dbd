import { expect, test } from 'vitest';
import { loadRegistry } from '../../registry/load.ts';
import { askNotToThink, promptWithoutThinking, thinksUnlessAsked } from '../../registry/thinking.ts';

const { models } = await loadRegistry();
const known = Object.entries(models.llm);

function idsOf(holds: (model: (typeof models.llm)[string]) => boolean): string[] {
  return known.filter(([, model]) => holds(model)).map(([id]) => id);
}

test('it is known of every language model whether it thinks before it answers', () => {
  expect(idsOf(({ reasoning }) => reasoning === undefined)).toEqual([]);
  expect(idsOf(thinksUnlessAsked)).toEqual([
    'qwen3-0.6b',
    'qwen3-1.7b',
    'qwen3-4b',
    'qwen3-8b',
    'qwen3-30b-a3b',
    'smollm3-3b',
    'gpt-oss-20b',
    'gpt-oss-20b-q4km',
    'qwen3.5-4b',
    'qwen3.5-9b',
    'lfm2-2.6b',
    'lfm2.5-2.6b',
  ]);
});

/** Their makers give them no switch. */
const CANNOT_BE_ASKED = ['lfm2-2.6b', 'lfm2.5-2.6b'];

test('each model that may think can be asked to answer at once, except two, and no other is asked', () => {
  const mayThink = idsOf(({ reasoning }) => reasoning?.thinks !== 'never');
  expect(idsOf((model) => askNotToThink(model) !== null)).toEqual(
    mayThink.filter((id) => !CANNOT_BE_ASKED.includes(id)),
  );
  expect(askNotToThink({})).toBeNull();
});

test.for([
  ['qwen3-4b', 'Answer briefly.\n/no_think'],
  ['smollm3-3b', 'Answer briefly.\n/no_think'],
  ['gpt-oss-20b', 'Answer briefly.\nReasoning: low'],
  ['qwen3-4b-instruct-2507', 'Answer briefly.'],
] as const)('a system prompt for %s', ([id, prompt]) => {
  expect(promptWithoutThinking('Answer briefly.', models.llm[id] ?? {})).toBe(prompt);
});

test.for([
  ['never', 'off', false],
  ['optional', 'off', false],
  ['optional', null, true],
  ['optional', 'on', true],
  ['always', null, true],
] as const)('one that thinks %s, by default %s, makes a caller wait: %s', ([thinks, byDefault, waits]) => {
  expect(thinksUnlessAsked({ reasoning: { thinks, default: byDefault, switch: null } })).toBe(waits);
});

test('a model of unknown kind is not said to think', () => {
  expect(thinksUnlessAsked({})).toBe(false);
});
