import { RuntimeError } from '../inference/errors.ts';
import type { Doing } from '../nouns/runtime-failure.ts';
import type { SizedGpu } from '../probe/nouns/largest-gpu.ts';
import type { GpuBackend } from '../probe/nouns/machine.ts';
import { onCard } from './card-plan.ts';
import { type Circumstances, measureOnCard } from './measure-backend.ts';
import type { CardFailure } from './nouns/speed-profile.ts';
import { planBenchmark } from './plan.ts';
import type { MeasuredBackend } from './profile.ts';

/**
 * Other backends to try for a card that fails with its first one: a driver too old for one may support
 * another.
 */
const INSTEAD: Partial<Record<GpuBackend, GpuBackend>> = { cuda: 'vulkan' };

/**
 * What the backend of a usable card can do. If it fails, the figures of the CPU stay valid and another
 * backend is tried, if there is one. Empty without a card.
 */
export async function measureCard(
  gpu: SizedGpu | null,
  circumstances: Omit<Circumstances, 'startedMs'>,
): Promise<{ measured: MeasuredBackend[]; failures: CardFailure[] }> {
  const failures: CardFailure[] = [];
  const plan = onCard(
    planBenchmark(circumstances.machine, circumstances.quick, { cardBytes: gpu?.vramBytes ?? undefined }),
  );
  let backend = gpu?.backend ?? null;
  while (backend !== null) {
    try {
      return { measured: [await measureOnCard(backend, plan, circumstances)], failures };
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      const { failure } = error;
      // A failure of the second backend is not reported: the first failure already says what is wrong.
      if (failures.length > 0 && isOpening(failure.doing)) break;
      failures.push({ backend, failure });
      backend = INSTEAD[backend] ?? null;
    }
  }
  return { measured: [], failures };
}

const isOpening = (doing: Doing): boolean => doing === 'open' || doing === 'open-card';
