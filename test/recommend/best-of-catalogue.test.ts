import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestOfCatalogue } from '../../main/recommend/best-of-catalogue.ts';
import { catalogueOrder } from '../../main/recommend/catalogue-order.ts';
import { usualHost } from '../../main/recommend/forced.ts';
import { judgeTiers } from '../../main/recommend/judge.ts';
import type { LocalRun } from '../../main/recommend/local-run.ts';
import { modelTable } from '../../main/recommend/recommend.ts';
import type { LlmModel, Registry } from '../../registry/schema.ts';
import {
  backendSpeed,
  card,
  type Given,
  given,
  profileOf,
  registry,
  registryWith,
  subjectOf,
} from './given.ts';

const ORDER = catalogueOrder(registry.models.llm).map(({ id }) => id);

function runHere(what: Given): LocalRun | null {
  const subject = subjectOf(what);
  return bestOfCatalogue(usualHost(judgeTiers(subject)).tier, subject)?.run ?? null;
}

const bestHere = (what: Given) => runHere(what)?.llm.id ?? null;

const alternative = (what: Given) =>
  given(what).alternatives.find(({ kind }) => kind === 'best-of-catalogue');

/** The built-in registry with some language models changed. */
function withModels(change: (model: LlmModel, id: string) => LlmModel): Registry {
  const llm = Object.entries(registry.models.llm).map(([id, model]) => [id, change(model, id)] as const);
  return { ...registry, models: { ...registry.models, llm: Object.fromEntries(llm) } };
}

const BEST = 'qwen3-4b-instruct-2507';
const change = (different: Partial<LlmModel>) =>
  withModels((model, id) => (id === BEST ? { ...model, ...different } : model));

describe('the best free model', () => {
  test('has the speech models of the advice, its turn, and the figures behind it', () => {
    const option = alternative({});
    expect(option).toMatchObject({
      tier: null,
      pipeline: 'local',
      models: { stt: 'vosk-model-en-us-0.22', llm: BEST, tts: 'en_US-lessac-high' },
      why: {
        instructions: { llm: 'Qwen3-4B-2507', percent: 85.62, published: { scale: 'average' } },
        instead: { llm: 'Llama-2-7B', percent: 39.86 },
        tools: { percent: 61.9, scale: 'bfcl-v3' },
      },
    });
    expect(option?.turnSec.total).not.toBeNull();
    expect(option?.why?.sizeShare).toBeCloseTo(0.61, 2);
  });

  test('is none without a speed; the list tells the seconds of a card whose speed is unknown, whatever the tier', () => {
    expect(bestHere({ score: null })).toBeNull();
    expect(bestHere({ gpus: [card(8)], score: null })).toBe(BEST);
    expect(bestHere({ gpus: [card(8)] })).toBe(BEST);
    expect(bestHere({ gpus: [card(4)], score: 2, ramGib: 8, cores: 4 })).toBe(BEST);
    const profile = profileOf(6, { backends: [backendSpeed(6), backendSpeed(60, { backend: 'cuda' })] });
    expect(bestHere({ gpus: [card(8)], profile })).toBe(BEST);
  });

  test('is no answer of its own where it is advised anyway', () => {
    const own = registryWith('HEAVY_CPU', (tier) => ({
      ...tier,
      models: { ...tier.models, llm: { name: 'Qwen3-4B-Instruct-2507-Q4_K_M.gguf' } },
    }));
    expect(given({ registry: own }).recommended.models.llm).toBe(BEST);
    expect(alternative({ registry: own })).toBeUndefined();
    expect(modelTable(subjectOf({ registry: own })).best).toBe(BEST);
  });

  test('is one that is wished for, with its figures, and not against the advice', () => {
    const { alternatives } = given({ wishes: { model: BEST } });
    expect(alternatives.map(({ kind }) => kind)).toEqual(given({}).alternatives.map(({ kind }) => kind));
    expect(alternatives.at(-1)?.warnings.map(({ code }) => code)).not.toContain('forced-not-advised');
  });
});

test.for<[string, Partial<LlmModel>]>([
  ['is not for business', { commercial_use: 'no' }],
  ['may not be for business', { commercial_use: 'unknown' }],
  ['has no attested file', { bytes: null }],
  ['always thinks', { reasoning: { thinks: 'always', default: 'on', switch: null } }],
  ['thinks here', { reasoning: { thinks: 'optional', default: 'on', switch: null } }],
])('a model that %s is not the best', ([, different]) => {
  expect(bestHere({})).toBe(BEST);
  const found = bestHere({ registry: change(different) });
  expect(found).not.toBe(BEST);
  expect(found).not.toBeNull();
});

test('a mixture of experts is not, until its predictions were held against files', () => {
  expect(ORDER[0]).toBe('qwen3-30b-a3b-instruct-2507');
  expect(bestHere({ score: 12 })).toBe(BEST);
});

test("it speaks the callers' language, or its maker names none", () => {
  const only = (languages: string[] | null) =>
    withModels((model) => ({
      ...model,
      ...(model.capability && { capability: { ...model.capability, languages } }),
    }));
  const german = { wishes: { language: 'de-DE' } };
  expect(bestHere({ ...german, registry: only(['en', 'fr']) })).toBeNull();
  expect(bestHere({ ...german, registry: only(['de']) })).toBe(BEST);
  const unlisted = alternative({ ...german, registry: only(null) });
  expect(unlisted?.why?.limits).toEqual(expect.arrayContaining(['no-language-list', 'other-language']));
  expect(alternative({})?.why?.limits).toEqual(['sixteen-bit', 'makers-figures', 'written-english']);
});

const ramGib = fc.double({ min: 1, max: 80, noNaN: true });
const cores = fc.integer({ min: 1, max: 40 });
const score = fc.double({ min: 0.1, max: 12, noNaN: true });

test.for([
  ['memory', 'ramGib', ramGib],
  ['score', 'score', score],
] as const)('more %s never gives a worse one', ([, name, amount]) => {
  const place = (what: Given) => {
    const found = bestHere(what);
    return found === null ? ORDER.length : ORDER.indexOf(found);
  };
  fc.assert(
    fc.property(fc.record({ ramGib, cores, score }), amount, (sizes, other) => {
      const [less, more] = [sizes[name], other].toSorted((a, b) => a - b);
      expect(place({ ...sizes, [name]: more })).toBeLessThanOrEqual(place({ ...sizes, [name]: less }));
    }),
    { numRuns: 25 },
  );
});

test('on a card whose speed is unknown, more memory and cores never give a worse or a slower one', () => {
  const size = fc.record({ ramGib, cores });
  const vramGib = fc.double({ min: 1, max: 24, noNaN: true });
  fc.assert(
    fc.property(size, size, vramGib, fc.option(score), (one, other, vram, known) => {
      const answerWith = (pick: (a: number, b: number) => number) => {
        const sizes = { ramGib: pick(one.ramGib, other.ramGib), cores: pick(one.cores, other.cores) };
        const run = runHere({ ...sizes, gpus: [card(vram)], score: known });
        return run === null
          ? { place: ORDER.length, sec: Number.MAX_VALUE }
          : { place: ORDER.indexOf(run.llm.id), sec: run.llmSec ?? 0 };
      };
      const [less, more] = [answerWith(Math.min), answerWith(Math.max)];
      expect(more.place).toBeLessThanOrEqual(less.place);
      if (more.place === less.place) expect(more.sec).toBeLessThanOrEqual(less.sec);
    }),
    { numRuns: 25 },
  );
});

/** 500 machines, from the smallest that anybody would try to the largest. */
const GRID = [4, 8, 16, 39, 64].flatMap((ram) =>
  [2, 4, 8, 16, 32].flatMap((count) =>
    [0.5, 1, 2.5, 6, 12].flatMap((speed) =>
      [null, 6, 12, 24].map(
        (vram): Given => ({
          ramGib: ram,
          cores: count,
          gpus: vram === null ? [] : [card(vram)],
          profile: profileOf(speed, {
            backends: [backendSpeed(speed), backendSpeed(20 * speed, { backend: 'cuda' })],
          }),
        }),
      ),
    ),
  ),
);

/** The built-in tiers, of which two have a model that always thinks. */
const THINKING: Registry = {
  ...registry,
  tiers: registry.tiers.map((tier) =>
    ['LIGHT_CPU', 'HEAVY_GPU'].includes(tier.name)
      ? { ...tier, models: { ...tier.models, llm: { name: 'gpt-oss-20b-mxfp4.gguf' } } }
      : tier,
  ),
};

test('on no machine a model that always thinks is advised, or the best free one', () => {
  const always = (id: string | null) =>
    id !== null && registry.models.llm[id]?.reasoning?.thinks === 'always';
  const answers = GRID.flatMap((what) => {
    const { recommended, alternatives } = given({ ...what, registry: THINKING });
    return [recommended, ...alternatives].map(({ models }) => models.llm);
  });
  expect(GRID).toHaveLength(500);
  expect(new Set(answers).size).toBeGreaterThan(5);
  expect(answers.filter(always)).toEqual([]);
});
