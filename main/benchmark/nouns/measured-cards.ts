import type { Gpu, Machine } from '../../probe/nouns/machine.ts';
import type { CardFailure, MeasuredCard, SpeedProfile } from './speed-profile.ts';

/** A machine with its cards as the measurement left them, if the profile is of this machine. */
export function asMeasured(machine: Machine, profile: SpeedProfile | null): Machine {
  return profile?.machineId === machine.id ? withMeasuredCards(machine, profile) : machine;
}

/**
 * The cards as the measurement left them. A card that opened but then failed would fail again, so it is not usable; unless it
 * was measured with another backend, which it then gets. A card that shares the machine's RAM is not used either if the
 * processor answers sooner: it would take the same memory and give nothing for it.
 */
export function withMeasuredCards(machine: Machine, profile: SpeedProfile): Machine {
  return { ...machine, gpus: machine.gpus.map((gpu) => asProved(gpu, profile)) };
}

function asProved(gpu: Gpu, profile: SpeedProfile): Gpu {
  if (!gpu.usable) return gpu;
  const measured = measuredAs(gpu, profile);
  const failure = profile.cardFailures.find((one) => isOf(one, gpu));
  if (measured === null) return failure === undefined ? gpu : failed(gpu, failure);
  return compared({ ...gpu, backend: measured.backend }, measured);
}

/** Two cards of one name are alike. */
const isOf = ({ backend, card }: CardFailure, gpu: Gpu): boolean =>
  backend === gpu.backend && (card ?? gpu.name) === gpu.name;

function failed(gpu: Gpu, { failure }: CardFailure): Gpu {
  return { ...gpu, usable: false, backend: null, causes: [{ code: 'failed-measuring', failure }] };
}

type Measured = Pick<MeasuredCard, 'backend'> & Partial<MeasuredCard>;

/** How it ran; of an earlier version's profile only the backend is known that ran instead of a failed one. */
function measuredAs(
  { name, backend }: Gpu,
  { cards, cardFailures, backends }: SpeedProfile,
): Measured | null {
  if (cards !== undefined) return cards.find((card) => card.name === name) ?? null;
  const hasFailed = cardFailures.some((failure) => failure.backend === backend);
  const instead = backends.map((one) => one.backend).find((one) => one !== 'cpu');
  return hasFailed && instead !== undefined ? { backend: instead } : null;
}

function compared(gpu: Gpu, { llm, replySec, cpuReplySec }: Measured): Gpu {
  if (llm === undefined || replySec === undefined || cpuReplySec === undefined) return gpu;
  if (!gpu.integrated || replySec <= cpuReplySec) return { ...gpu, replySec };
  const slower = { code: 'card-slower-than-cpu', llm, cardSec: replySec, cpuSec: cpuReplySec } as const;
  return { ...gpu, usable: false, backend: null, causes: [slower] };
}
