import { expect, test } from 'vitest';
import { catalogueOrder, instructionsPercent } from '../../main/recommend/catalogue-order.ts';
import type { LlmModel } from '../../registry/schema.ts';
import { registry } from './given.ts';

const { llm } = registry.models;

/** What the rule makes of all models that were scored, best first: also of those that the catalogue does not have yet. */
const ORDER = `
  qwen3-30b-a3b-instruct-2507 qwen3-4b-instruct-2507 granite-4.0-micro granite-4.0-h-tiny granite-4.0-h-micro
  gemma-3-12b-it lfm2.5-1.2b-instruct qwen3-8b qwen3-30b-a3b qwen3-4b qwen2.5-7b-instruct llama-3.1-8b-instruct
  ministral-3-3b-instruct-2512 llama-3.2-3b-instruct gemma-3-4b-it phi-4-mini-instruct lfm2-1.2b lfm2-2.6b qwen3-1.7b
  smollm3-3b qwen3.5-2b gemma-3-1b-it gemma-2-2b-it llama-3.2-1b-instruct phi-3.5-mini-instruct qwen3-0.6b
  phi-3-mini-4k-instruct phi-3.1-mini-4k-instruct mistral-7b-instruct-v0.3 smollm2-1.7b-instruct qwen2.5-1.5b-instruct
  llama-2-7b-chat llama-2-13b-chat qwen2.5-0.5b-instruct tinyllama-1.1b-chat-v1.0
`
  .trim()
  .split(/\s+/);

test('the catalogue is ordered as the rule orders published scores', () => {
  const order = catalogueOrder(llm).map(({ id }) => id);
  expect(order).toEqual(ORDER.filter((id) => Object.hasOwn(llm, id)));
});

const at = (id: string): LlmModel => {
  const model = llm[id];
  if (model === undefined) throw new Error(`no model ${id}`);
  return model;
};

interface Scores {
  readonly ifeval?: number;
  readonly tools?: number;
  readonly hallucination?: number;
  readonly bytes?: number;
  readonly thinks?: 'never' | 'optional' | 'always';
  readonly use?: LlmModel['commercial_use'];
}

/** Models of these scores, in the rule's order. */
function orderOf(models: Readonly<Record<string, Scores>>): string[] {
  const figure = <Scale extends string>(percent: number | undefined, scale: Scale) =>
    percent === undefined ? null : { percent, scale, source: 'A test' };
  const made = Object.entries(models).map(([id, given]) => {
    const { ifeval, tools, hallucination, bytes = 1e9, thinks = 'never', use = 'yes' } = given;
    const model: LlmModel = {
      ...at('qwen3-4b'),
      bytes,
      commercial_use: use,
      reasoning: { thinks, default: thinks === 'never' ? 'off' : 'on', switch: null },
      capability: {
        ifeval: figure(ifeval, 'average'),
        tools: figure(tools, 'bfcl-v3'),
        hallucination: figure(hallucination, 'short-documents'),
        languages: null,
      },
    };
    return [id, model] as const;
  });
  return catalogueOrder(Object.fromEntries(made)).map(({ id }) => id);
}

test.for<[string, Record<string, Scores>, string[]]>([
  [
    'of models within 5 points the better tool caller comes first',
    { a: { ifeval: 80, tools: 40 }, b: { ifeval: 75, tools: 60 }, c: { ifeval: 74, tools: 90 } },
    ['b', 'a', 'c'],
  ],
  [
    'one without a tool score counts like the weakest',
    { a: { ifeval: 80 }, b: { ifeval: 78, tools: 21 }, c: { ifeval: 79, tools: 19 } },
    ['b', 'a', 'c'],
  ],
  [
    'one that must be asked not to think comes after those that follow about as well',
    { a: { ifeval: 80, tools: 60, thinks: 'optional' }, b: { ifeval: 76, tools: 30 } },
    ['b', 'a'],
  ],
  [
    'but before those that do not',
    { a: { ifeval: 80, tools: 60, thinks: 'optional' }, b: { ifeval: 74, tools: 60 } },
    ['a', 'b'],
  ],
  [
    'then the better follower, the fewer inventions, the smaller file',
    {
      a: { ifeval: 80, tools: 50, hallucination: 9 },
      b: { ifeval: 81, tools: 50 },
      c: { ifeval: 80, tools: 50, hallucination: 3, bytes: 2e9 },
      d: { ifeval: 80, tools: 50, hallucination: 3 },
    },
    ['b', 'd', 'c', 'a'],
  ],
  [
    'never one that always thinks, is not for business, or has no score',
    { a: { ifeval: 90, thinks: 'always' }, b: { ifeval: 90, use: 'no' }, c: { tools: 90 }, d: { ifeval: 5 } },
    ['d'],
  ],
])('%s', ([, models, order]) => {
  expect(orderOf(models)).toEqual(order);
});

test('a score "to the letter" is put on the average scale, any other is taken as it is', () => {
  expect(instructionsPercent(at('llama-3.1-8b-instruct').capability)).toBeCloseTo(78.75);
  expect(instructionsPercent(at('qwen3-4b-instruct-2507').capability)).toBe(85.62);
  expect(instructionsPercent(at('gpt-oss-20b').capability)).toBeNull();
  expect(instructionsPercent(undefined)).toBeNull();
});
