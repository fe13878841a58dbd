import { expect, test } from 'vitest';
import { type CardFindings, measureShared } from '../../main/benchmark/measure-card.ts';
import { TensorType } from '../../main/benchmark/nouns/speed-profile.ts';
import type { MeasuredBackend } from '../../main/benchmark/profile.ts';
import { loadRegistry } from '../../registry/load.ts';
import { backendOf, typeSpeed } from '../predict/given-speed.ts';

const registry = await loadRegistry();

/** A backend that gets through every type of weights at this speed. */
const running = (gbPerSec: number): MeasuredBackend => ({
  speed: backendOf(TensorType.options.map((type) => typeSpeed(type, gbPerSec))),
  noise: { spread: 0.1, contended: false, relativeRange: { low: 0.9, high: 1.1 } },
});

const FAILURE = { code: 'worker-ended', doing: 'load', exitCode: 1, signal: null, said: null } as const;
const GLANCE = { quick: true, span: { from: 0.6, to: 0.7 } };
const WHOLE = { quick: false, span: { from: 0.7, to: 1 } };

test.for([
  ['faster than the processor', 80, false, [GLANCE, WHOLE]],
  ['hardly slower, so that the quick pass cannot tell', 35, false, [GLANCE, WHOLE]],
  ['clearly slower', 20, false, [GLANCE]],
  ['that fails', null, false, [GLANCE]],
  ['in a quick benchmark', 80, true, [GLANCE]],
] as const)(
  'a card that shares the RAM is run quickly, and again if worth it: one %s',
  async ([, gbPerSec, quick, expected]) => {
    const failure = { backend: 'vulkan', failure: FAILURE, card: 'Card' } as const;
    const passes: unknown[] = [];
    const found = await measureShared(
      async (extent): Promise<CardFindings> => {
        passes.push(extent);
        if (gbPerSec === null) return { measured: [], failures: [failure] };
        return { measured: [{ ...running(gbPerSec), card: `pass ${passes.length}` }], failures: [] };
      },
      running(40),
      { quick, registry, span: { from: 0.6, to: 1 } },
    );
    expect(passes).toEqual(expected);
    // The last pass is what counts.
    expect(found.measured.map(({ card }) => card)).toEqual(
      gbPerSec === null ? [] : [`pass ${passes.length}`],
    );
    expect(found.failures).toHaveLength(gbPerSec === null ? 1 : 0);
  },
);
