import { RuntimeError } from '../inference/errors.ts';
import type { Doing } from '../nouns/runtime-failure.ts';
import { cardMemoryBytes } from '../probe/nouns/card-memory.ts';
import type { Gpu, GpuBackend } from '../probe/nouns/machine.ts';
import { onCard } from './card-plan.ts';
import { type Circumstances, measureOnCard } from './measure-backend.ts';
import type { CardFailure } from './nouns/speed-profile.ts';
import { planBenchmark } from './plan.ts';
import type { MeasuredBackend } from './profile.ts';
import { referenceReply } from './reference-reply.ts';

/**
 * Other backends to try for a card that fails with its first one: a driver too old for one may support
 * another.
 */
const INSTEAD: Partial<Record<GpuBackend, GpuBackend>> = { cuda: 'vulkan' };

/** What running on cards has shown: speeds, and those that failed. */
export interface CardFindings {
  readonly measured: readonly MeasuredBackend[];
  readonly failures: readonly CardFailure[];
}

/**
 * One card after the other, in equal shares of the span. A backend that has run on one card is not run again: the runtime
 * would take the same one.
 */
export async function measureCards(
  gpus: readonly Gpu[],
  cpu: MeasuredBackend,
  { span, ...circumstances }: Omit<Circumstances, 'startedMs'>,
): Promise<CardFindings> {
  const measured: MeasuredBackend[] = [];
  const failures: CardFailure[] = [];
  const share = (span.to - span.from) / gpus.length;
  for (const [index, gpu] of gpus.entries()) {
    if (measured.some(({ speed }) => speed.backend === gpu.backend)) continue;
    const from = span.from + index * share;
    const here = { ...circumstances, span: { from, to: from + share } };
    const pass: CardPass = (extent) => measureCard(gpu, { ...here, ...extent });
    const found = await (gpu.integrated ? measureShared(pass, cpu, here) : pass(here));
    measured.push(...found.measured);
    failures.push(...found.failures);
  }
  return { measured, failures };
}

/** A quick pass that is so much slower than the processor needs no second one to be sure. */
const CLEARLY_SLOWER = 1.25;
/** The quick pass, relative to a whole one. */
const QUICK_SHARE = 0.25;

/** Runs on one card, quickly or not, within a part of the whole. */
type CardPass = (extent: Pick<Circumstances, 'quick' | 'span'>) => Promise<CardFindings>;

/** Many cards that share the machine's RAM are slower than its processor: a quick pass shows those, and ends there. */
export async function measureShared(
  pass: CardPass,
  cpu: MeasuredBackend,
  { quick, registry, span }: Pick<Circumstances, 'quick' | 'span' | 'registry'>,
): Promise<CardFindings> {
  const between = span.from + QUICK_SHARE * (span.to - span.from);
  const glance = await pass({ quick: true, span: { ...span, to: between } });
  const [found] = glance.measured;
  if (quick || found === undefined) return glance;
  const [onCard, onCpu] = [found, cpu].map(({ speed }) => referenceReply(speed, registry)?.sec ?? 0);
  if ((onCard ?? 0) > CLEARLY_SLOWER * (onCpu ?? 0)) return glance;
  return pass({ quick, span: { ...span, from: between } });
}

/**
 * What the backend of a usable card can do. If it fails, the figures of the CPU stay valid and another
 * backend is tried, if there is one.
 */
async function measureCard(gpu: Gpu, circumstances: Omit<Circumstances, 'startedMs'>): Promise<CardFindings> {
  const failures: CardFailure[] = [];
  const { machine, quick } = circumstances;
  const cardBytes = cardMemoryBytes(gpu, machine.memory) ?? undefined;
  // The plan counts each model twice, so it fits a RAM that holds the file and what the card has of it.
  const plan = onCard(planBenchmark(machine, quick, { cardBytes }));
  const card = gpu.name;
  let { backend } = gpu;
  while (backend !== null) {
    try {
      return { measured: [{ ...(await measureOnCard(backend, plan, circumstances)), card }], failures };
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      const { failure } = error;
      // A failure of the second backend is not reported: the first failure already says what is wrong.
      if (failures.length > 0 && isOpening(failure.doing)) break;
      failures.push({ backend, failure, card });
      backend = INSTEAD[backend] ?? null;
    }
  }
  return { measured: [], failures };
}

const isOpening = (doing: Doing): boolean => doing === 'open' || doing === 'open-card';
