import { RuntimeError } from '../inference/errors.ts';
import type { Doing } from '../nouns/runtime-failure.ts';
import type { SizedGpu } from '../probe/nouns/largest-gpu.ts';
import type { GpuBackend } from '../probe/nouns/machine.ts';
import { onCard } from './card-plan.ts';
import { type Circumstances, measureBackend } from './measure-backend.ts';
import type { CardFailure } from './nouns/speed-profile.ts';
import { planBenchmark } from './plan.ts';
import type { MeasuredBackend } from './profile.ts';

/** What else can run a card that fails with its first backend: a driver too old for the one may do the other. */
const INSTEAD: Partial<Record<GpuBackend, GpuBackend>> = { cuda: 'vulkan' };

/**
 * What the backend of a usable card can do. One that fails leaves the figures of the CPU as they are, and
 * another is tried where there is one. Nothing without a card.
 */
export async function measureCard(
  gpu: SizedGpu | null,
  circumstances: Omit<Circumstances, 'plan'>,
): Promise<{ measured: MeasuredBackend[]; failures: CardFailure[] }> {
  const failures: CardFailure[] = [];
  const plan = onCard(planBenchmark(circumstances.machine, circumstances.quick, gpu?.vramBytes ?? undefined));
  let backend = gpu?.backend ?? null;
  while (backend !== null) {
    try {
      return { measured: [await measureBackend(backend, { ...circumstances, plan })], failures };
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      const { failure } = error;
      // That another one is not here either is no news: what is wrong is told by the first.
      if (failures.length > 0 && isOpening(failure.doing)) break;
      failures.push({ backend, failure });
      backend = INSTEAD[backend] ?? null;
    }
  }
  return { measured: [], failures };
}

const isOpening = (doing: Doing): boolean => doing === 'open' || doing === 'open-card';
