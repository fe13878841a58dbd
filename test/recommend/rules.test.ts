import { describe, expect, test } from 'vitest';
import { GIB } from '../../main/nouns/bytes.ts';
import { english } from '../../main/words/plain-wording.ts';
import {
  backendSpeed,
  card,
  type Given,
  given,
  profileOf,
  reasonsFor,
  registryWith,
  tierOf,
} from './given.ts';

/** The sentence of one reason, `undefined` where the tier is not refused for it. */
function sentence(what: Given, tier: string, code: string): string | undefined {
  const found = tierOf(given(what), tier).reasons.find((reason) => reason.code === code);
  return found && english.reason(tier, found);
}

describe('memory', () => {
  test('N GB is met at 90 % of N GiB, exactly', () => {
    const registry = registryWith('HEAVY_CPU', (tier) => ({
      ...tier,
      requirements: { ...tier.requirements, min_ram_gb: 20 },
    }));
    expect(sentence({ registry, ramGib: 18 }, 'HEAVY_CPU', 'too-little-ram')).toBeUndefined();
    expect(sentence({ registry, ramGib: 17.9 }, 'HEAVY_CPU', 'too-little-ram')).toBe(
      'HEAVY_CPU needs 20 GB of RAM; this machine has 18 GB.',
    );
    expect(given({ ramGib: 30.9 }).recommended.tier).toBe('HEAVY_CPU');
  });

  test('on the CPU the model has to fit beside its speech models, less 1 GiB', () => {
    const justGib = Number(given({}).recommended.memoryBytes) / GIB + 1;
    expect(reasonsFor(given({ ramGib: justGib }), 'HEAVY_CPU')).not.toContain('does-not-fit');
    expect(reasonsFor(given({ ramGib: justGib - 0.001 }), 'HEAVY_CPU')).toContain('does-not-fit');
    expect(sentence({ ramGib: 6 }, 'HEAVY_CPU', 'does-not-fit')).toBe(
      'Llama-2-7B and its speech models need 9.7 GB of memory; 5 GB can be had here.',
    );
  });

  test("a machine smaller than the system's share has nothing to give", () => {
    expect(sentence({ ramGib: 0.5 }, 'LIGHT_CPU', 'does-not-fit')).toMatch(/; 0 GB can be had here\.$/);
  });

  test('on a card it has to fit into 95 % of the VRAM, whatever the RAM', () => {
    const onCard = (vramGib: number) => ({ ramGib: 16, gpus: [card(vramGib)] });
    expect(reasonsFor(given(onCard(5.4)), 'MEDIUM_GPU')).toEqual([]);
    expect(sentence(onCard(5.2), 'MEDIUM_GPU', 'does-not-fit')).toBe(
      'Llama-2-7B needs 5 GB of GPU memory; 4.9 GB can be had on the GeForce RTX 3060.',
    );
  });

  test('a model of unknown shape is held against the size that its tier states', () => {
    const registry = registryWith('LIGHT_CPU', (tier) => ({
      ...tier,
      models: { ...tier.models, llm: { name: 'unknown.gguf', size_mb: 6000 } },
    }));
    expect(reasonsFor(given({ registry, ramGib: 8 }), 'LIGHT_CPU')).not.toContain('does-not-fit');
    expect(reasonsFor(given({ registry, ramGib: 7.2 - 0.7 }), 'LIGHT_CPU')).toContain('does-not-fit');
  });
});

describe('cores', () => {
  test('as many as the tier asks for are enough', () => {
    expect(reasonsFor(given({ cores: 16 }), 'HEAVY_CPU')).toEqual([]);
    expect(sentence({ cores: 15 }, 'HEAVY_CPU', 'too-few-cores')).toBe(
      'HEAVY_CPU needs 16 cores; this machine has 15.',
    );
  });

  test('only those that may be used count', () => {
    const limited = given({ cores: 16, machine: { cpu: { ...given16.cpu, usableCores: 2 } } });
    expect(limited.recommended.tier).toBe('MINIMAL');
  });
});

const given16 = {
  cpu: {
    brand: 'Test CPU',
    architecture: 'x64',
    physicalCores: 16,
    performanceCores: null,
    logicalCores: 32,
    usableCores: 16,
    features: [],
    lastLevelCacheBytes: null,
  },
};

describe('GPU', () => {
  const sized = { ramGib: 32, cores: 8, score: null };

  test('none at all is a reason for GPU tiers and for no other', () => {
    expect(sentence({}, 'MEDIUM_GPU', 'no-usable-gpu')).toBe(
      'MEDIUM_GPU needs a GPU; this machine has none.',
    );
    expect(reasonsFor(given({}), 'HEAVY_CPU')).toEqual([]);
  });

  test('one that the runtime cannot open never moves the tier, and is explained', () => {
    const broken = card(24, {
      usable: false,
      backend: null,
      causes: [{ code: 'driver-too-old', driver: '470', oldest: '525' }],
    });
    const advice = given({ gpus: [broken] });
    expect(advice.recommended).toEqual(given({}).recommended);
    expect(advice.hardwareClass).toBe('HEAVY_CPU');
    expect(sentence({ gpus: [broken] }, 'MEDIUM_GPU', 'no-usable-gpu')).toBe(
      'MEDIUM_GPU needs a GPU; the GeForce RTX 3060 cannot be used. ' +
        'Its driver 470 is too old for CUDA 12. Update the NVIDIA driver to 525 or newer.',
    );
    expect(reasonsFor(advice, 'MEDIUM_GPU')).not.toContain('too-little-vram');
  });

  test('one without a stated reason is named all the same', () => {
    expect(sentence({ gpus: [card(8, { usable: false })] }, 'MEDIUM_GPU', 'no-usable-gpu')).toBe(
      'MEDIUM_GPU needs a GPU; the GeForce RTX 3060 cannot be used.',
    );
  });

  test('an "8 GB" card that reports 8188 MiB is one', () => {
    expect(given({ ...sized, gpus: [card(8188 / 1024)] }).recommended.tier).toBe('MEDIUM_GPU');
  });

  test('too little VRAM is said with both sizes', () => {
    expect(sentence({ gpus: [card(4)] }, 'MEDIUM_GPU', 'too-little-vram')).toBe(
      'MEDIUM_GPU needs 6 GB of GPU memory; the largest card has 4 GB.',
    );
    expect(reasonsFor(given({ gpus: [card(0.9 * 6)] }), 'MEDIUM_GPU')).toEqual([]);
  });

  test('the largest single card counts, not the sum and not the first', () => {
    const advice = (...gibs: number[]) => given({ ...sized, gpus: gibs.map((gib) => card(gib)) });
    expect(advice(6, 12, 6).recommended.tier).toBe('HEAVY_GPU');
    expect(advice(6, 6).recommended.tier).toBe('MEDIUM_GPU');
  });
});

describe('which GPU counts', () => {
  const sized = { ramGib: 32, cores: 8, score: null };

  test('a size in the name of a card is not said twice', () => {
    expect(english.summary(given({ gpus: [card(12, { name: 'GeForce RTX 3060 12GB' })] }))[0]).toContain(
      ', GeForce RTX 3060 with 12 GB, ',
    );
  });

  test('of cards with equal memory the first is taken', () => {
    const twins = [card(6, { name: 'First' }), card(6, { name: 'Second' })];
    expect(english.summary(given({ ...sized, gpus: twins }))[0]).toContain('First with 6 GB');
  });

  test('memory that a GPU borrows from the machine is not VRAM', () => {
    const apple = card(null, { vendor: 'apple', name: 'Apple M2', backend: 'metal', integrated: true });
    const borrowed = { ...apple, vramBytes: 16 * GIB };
    for (const gpu of [apple, borrowed]) {
      const advice = given({ gpus: [gpu] });
      expect(advice.recommended.tier).toBe('HEAVY_CPU');
      expect(english.summary(advice)[0]).toContain('Apple M2 without memory of its own');
      expect(sentence({ gpus: [gpu] }, 'MEDIUM_GPU', 'too-little-vram')).toBe(
        'MEDIUM_GPU needs 6 GB of GPU memory; the largest card has no memory of its own.',
      );
    }
  });

  test('a card of its own counts beside an integrated GPU', () => {
    const integrated = card(null, { name: 'Intel UHD 630', vendor: 'intel', integrated: true });
    expect(given({ ...sized, gpus: [integrated, card(12)] }).recommended.tier).toBe('HEAVY_GPU');
  });
});

describe('seconds', () => {
  test('exactly the limit is in time, a little more is not', () => {
    const atLimit = (sec: number) =>
      given({
        score: null,
        registry: registryWith('LIGHT_CPU', (tier) => ({
          ...tier,
          expectations: { ...tier.expectations, llm_latency_sec: sec },
        })),
      });
    expect(atLimit(10).recommended).toMatchObject({ tier: 'LIGHT_CPU', verdict: 'fits' });
    expect(tierOf(atLimit(10.04), 'LIGHT_CPU').reasons).toMatchObject([
      {
        code: 'too-slow',
        llm: 'TinyLlama',
        sec: 10.04,
        limitSec: 10,
        source: 'registry',
      },
    ]);
  });

  test('a tier of which nothing is known is not advised', () => {
    const registry = registryWith('LIGHT_CPU', (tier) => ({ ...tier, expectations: {} }));
    const advice = given({ score: null, registry });
    expect(advice.recommended.tier).toBe('MINIMAL');
    expect(tierOf(advice, 'LIGHT_CPU')).toMatchObject({
      name: 'LIGHT_CPU',
      eligible: false,
      llmSec: null,
      verdict: 'unknown',
      reasons: [{ code: 'too-slow', llm: 'TinyLlama', sec: null }],
    });
  });

  test('a GPU tier without a GPU is judged by what the CPU would take', () => {
    const advice = given({ score: 2.5 });
    expect(tierOf(advice, 'MEDIUM_GPU').llmSec).toBe(tierOf(advice, 'HEAVY_CPU').llmSec);
    expect(tierOf(given({ score: null }), 'MEDIUM_GPU').llmSec).toBeNull();
  });

  test('a measured GPU is judged by its own speed', () => {
    const gpus = [card(24)];
    const slow = backendSpeed(1, { backend: 'cuda' });
    const fast = backendSpeed(80, { backend: 'cuda' });
    const measured = (gpu: typeof slow) =>
      given({ gpus, profile: profileOf(6, { backends: [backendSpeed(6), gpu] }) });
    expect(measured(fast).recommended).toMatchObject({ tier: 'HEAVY_GPU', provenance: { llm: 'predicted' } });
    expect(measured(slow).recommended.tier).toBe('HEAVY_CPU');
    expect(reasonsFor(measured(slow), 'HEAVY_GPU')).toEqual(['too-slow']);
  });
});

describe('range', () => {
  /** Llama-2-7B takes 30 / score seconds per reply. */
  const ranged = (score: number, low: number, high: number, contended = false) =>
    given({
      profile: profileOf(score, {
        cpuScoreRange: { low: score * low, high: score * high },
        noise: { spread: 0.1, contended },
        backends: [backendSpeed(score, { relativeRange: { low, high } })],
      }),
    });

  test('below the limit as a whole fits', () => {
    expect(ranged(6, 0.95, 1.05).recommended).toMatchObject({ tier: 'HEAVY_CPU', verdict: 'fits' });
  });

  test('across the limit is close, and the central value counts', () => {
    const { recommended, tiers } = ranged(6, 0.4, 1.1);
    expect(recommended).toMatchObject({ tier: 'HEAVY_CPU', verdict: 'close' });
    expect(tiers.find(({ name }) => name === 'HEAVY_CPU')?.verdict).toBe('close');
    expect(recommended.rangeSec.llm?.low).toBeLessThan(10);
    expect(recommended.rangeSec.llm?.high).toBeGreaterThan(10);
    expect(recommended.rangeSec.first?.high).toBeGreaterThan(recommended.rangeSec.total?.high ?? 0);
    expect(recommended.rangeSec.first?.low).toBeLessThan(recommended.firstTurnSec ?? 0);
    expect(tiers.find(({ name }) => name === 'HEAVY_CPU')?.rangeSec.llm).toEqual(recommended.rangeSec.llm);
  });

  test('up to the limit exactly is not across it', () => {
    const ran = {
      id: 'llama-2-7b-chat',
      backend: 'cpu',
      threads: 4,
      decodeTokensPerSec: 30,
      prefillTokensPerSec: 40,
      loadMs: null,
      provenance: 'measured',
    } as const;
    const upTo = (low: number) => {
      const models = [{ ...ran, range: { low, high: 30 } }];
      return given({ profile: profileOf(6, { models }) }).recommended;
    };
    expect(upTo(6)).toMatchObject({ tier: 'HEAVY_CPU', verdict: 'fits', rangeSec: { llm: { high: 10 } } });
    expect(upTo(5.9).verdict).toBe('close');
  });

  test('a central value beyond the limit is too slow, however fast the fast end', () => {
    const advice = ranged(2.5, 0.9, 1.9);
    expect(tierOf(advice, 'HEAVY_CPU')).toMatchObject({ eligible: false, verdict: 'too-slow' });
  });

  test('of a contended run the slow end counts', () => {
    const advice = ranged(6, 0.4, 1.1, true);
    expect(advice.recommended).toMatchObject({ tier: 'MEDIUM_CPU', verdict: 'fits' });
    const { llmSec, reasons } = tierOf(advice, 'HEAVY_CPU');
    expect(llmSec).toBeLessThan(6);
    expect(reasons.map(({ code }) => code)).toEqual(['too-slow']);
    expect(reasons.map((reason) => english.reason('HEAVY_CPU', reason)).join()).toMatch(
      /^Llama-2-7B would take up to 1[23] s per reply here, measured while busy; replies slower than 10 s queue up and time out\.$/,
    );
  });

  test('of a contended run the range is shown instead of the score and the seconds', () => {
    const advice = ranged(6, 0.4, 1.1, true);
    const { warnings } = advice;
    const summary = english.summary(advice);
    expect(summary[0]).toMatch(/CPU score 2.4-6.6$/);
    expect(summary[1]).toMatch(/^Recommendation: MEDIUM_CPU \(Phi-3-mini\), [\d.]+-\d+ s per turn$/);
    expect(warnings.map(({ code }) => code)).toContain('contended');
  });
});

describe('guideline', () => {
  const sized = { ramGib: 16, cores: 8 };

  test('has to be exceeded', () => {
    expect(given({ ...sized, score: 3.01 }).recommended.tier).toBe('MEDIUM_CPU');
    expect(sentence({ ...sized, score: 3 }, 'MEDIUM_CPU', 'below-threshold')).toBe(
      'CPU score 3.0 is not above the guideline of 3.0 for MEDIUM_CPU.',
    );
    expect(sentence({ ...sized, score: 2.99 }, 'MEDIUM_CPU', 'below-threshold')).toBe(
      'CPU score 2.99 is under the guideline of 3.0 for MEDIUM_CPU.',
    );
    expect(tierOf(given({ ...sized, score: 3 }), 'MEDIUM_CPU').verdict).toBe('too-slow');
  });

  test('a machine of a higher CPU class has headroom and may stay under it', () => {
    expect(given({ ramGib: 32, cores: 16, score: 2.9 }).recommended.tier).toBe('MEDIUM_CPU');
    expect(reasonsFor(given({ ramGib: 32, cores: 15, score: 2.9 }), 'MEDIUM_CPU')).toEqual([
      'below-threshold',
    ]);
    expect(reasonsFor(given({ ramGib: 32, cores: 16, score: 4.9 }), 'HEAVY_CPU')).toEqual([
      'below-threshold',
    ]);
  });

  test('a GPU is no headroom', () => {
    const advice = given({ ...sized, score: 2.9, gpus: [card(24)] });
    expect(reasonsFor(advice, 'MEDIUM_CPU')).toEqual(['below-threshold']);
  });

  test('no score passes none, with headroom or without', () => {
    const registry = registryWith('MEDIUM_CPU', (tier) => ({
      ...tier,
      expectations: { ...tier.expectations, llm_latency_sec: 9 },
    }));
    const advice = given({ score: null, registry });
    expect(advice.recommended.tier).toBe('LIGHT_CPU');
    expect(tierOf(advice, 'MEDIUM_CPU').reasons).toMatchObject([
      {
        code: 'below-threshold',
        score: null,
        threshold: 3,
      },
    ]);
  });

  test('a profile without a CPU score passes none either', () => {
    expect(given({ profile: profileOf(6, { cpuScore: null }) }).recommended.tier).toBe('LIGHT_CPU');
  });
});

describe('verdict', () => {
  test.for([
    [{ gpus: [card(4)], ramGib: 4, cores: 1 }, 'MEDIUM_GPU', 'needs-gpu'],
    [{ ramGib: 4, cores: 1, score: 0.1 }, 'HEAVY_CPU', 'needs-memory'],
    [{ cores: 1, score: 0.1 }, 'HEAVY_CPU', 'needs-cores'],
    [{ score: 0.1 }, 'HEAVY_CPU', 'too-slow'],
    [{ ramGib: 1 }, 'MINIMAL', 'needs-memory'],
    [{}, 'MINIMAL', 'fits'],
    [{}, 'HEAVY_CPU', 'fits'],
  ] as [Given, string, string][])(
    'of %j for %s is %s: the first that a person should hear',
    ([what, tier, verdict]) => {
      expect(tierOf(given(what), tier).verdict).toBe(verdict);
    },
  );

  test('below everything the fallback is advised all the same, with its verdict', () => {
    const advice = given({ ramGib: 1, cores: 1 });
    expect(advice.recommended).toMatchObject({ tier: 'MINIMAL', verdict: 'needs-memory' });
    expect(advice.hardwareClass).toBe('MINIMAL');
    expect(sentence({ ramGib: 1, cores: 1 }, 'MINIMAL', 'too-little-ram')).toBe(
      'MINIMAL needs 2 GB of RAM; this machine has 1 GB.',
    );
  });

  test('all the reasons are given, not only the first', () => {
    expect(reasonsFor(given({ ramGib: 4, cores: 2, score: 0.5 }), 'HEAVY_GPU')).toEqual([
      'too-little-ram',
      'too-few-cores',
      'no-usable-gpu',
      'does-not-fit',
      'too-slow',
    ]);
  });
});
