import type { Cause } from '../../nouns/cause.ts';
import type { CardWarning } from '../../nouns/warning.ts';
import type { BackendAnswer } from '../nouns/backend-answer.ts';
import type { Gpu, GpuBackend } from '../nouns/machine.ts';
import type { FoundGpu } from './found-gpu.ts';
import { openedCards } from './opened-cards.ts';
import { type Circumstances, isReachable, type Refusal, whyUnusable } from './unusable.ts';

export type TryBackend = (backend: GpuBackend) => Promise<BackendAnswer>;

/** Backends for a card, best first. Except on a Mac, Vulkan works for all but NVIDIA. */
export function backendsFor(card: FoundGpu, platform: NodeJS.Platform): readonly GpuBackend[] {
  if (isLeftOut(card)) return [];
  if (platform === 'darwin' || card.vendor === 'apple') return ['metal'];
  if (card.vendor === 'nvidia') return ['cuda', 'vulkan'];
  return card.vendor === 'other' ? [] : ['vulkan'];
}

/** Integrated graphics of Intel and AMD run models no faster than the processor beside them. */
const isLeftOut = ({ vendor, integrated }: FoundGpu): boolean =>
  integrated && vendor !== 'nvidia' && vendor !== 'apple';

/**
 * Starts the runtime once for each backend that some card needs, and reports for every card whether it was
 * opened, or why not. Without a card nothing is started.
 */
export async function withRuntime(
  cards: readonly FoundGpu[],
  circumstances: Circumstances,
  tryBackend: TryBackend,
): Promise<{ gpus: Gpu[]; warnings: CardWarning[] }> {
  const backends = (card: FoundGpu) =>
    isReachable(card, circumstances) ? backendsFor(card, circumstances.platform) : [];
  const { openedBy, refusals } = await openEach(cards, backends, tryBackend);
  const gpus = cards.map((card) => {
    const said = backends(card).flatMap((backend) => refusals.get(backend) ?? []);
    return asGpu(card, openedBy.get(card) ?? null, circumstances, said);
  });
  return { gpus, warnings: gpus.filter(isWorthAWarning).map(notUsable) };
}

interface Opened {
  readonly openedBy: ReadonlyMap<FoundGpu, GpuBackend>;
  /** What the runtime said of a backend that left some card out. */
  readonly refusals: ReadonlyMap<GpuBackend, Refusal>;
}

/** One backend after the other, while cards are left that need it. */
async function openEach(
  cards: readonly FoundGpu[],
  backends: (card: FoundGpu) => readonly GpuBackend[],
  tryBackend: TryBackend,
): Promise<Opened> {
  const openedBy = new Map<FoundGpu, GpuBackend>();
  const refusals = new Map<GpuBackend, Refusal>();
  for (const backend of ['cuda', 'metal', 'vulkan'] as const) {
    const waiting = cards.filter((card) => backends(card).includes(backend) && !openedBy.has(card));
    if (waiting.length === 0) continue;
    const answer = await tryBackend(backend);
    if (!answer.opened) {
      refusals.set(backend, { backend, failure: answer.failure });
      continue;
    }
    const opened = openedCards(cards, answer.deviceNames, backend);
    const openedNow = waiting.filter((card) => opened.has(card));
    for (const card of openedNow) openedBy.set(card, backend);
    if (openedNow.length < waiting.length) {
      const devices = answer.deviceNames;
      refusals.set(backend, { backend, failure: { code: 'lists-only', devices } });
    }
  }
  return { openedBy, refusals };
}

function asGpu(
  card: FoundGpu,
  backend: GpuBackend | null,
  here: Circumstances,
  refusals: readonly Refusal[],
): Gpu {
  const { vendor, name, vramBytes, integrated, driver } = card;
  const gpu = { vendor, name, vramBytes, integrated, driver };
  if (backend !== null) return { ...gpu, usable: true, backend, causes: [] };
  // An integrated card is not tried: the processor can use the borrowed memory as well.
  const causes: Cause[] = isLeftOut(card) ? [{ code: 'borrows-memory' }] : whyUnusable(card, here, refusals);
  return { ...gpu, usable: false, backend: null, causes };
}

/** Borrowed memory already has a warning. */
const isWorthAWarning = ({ usable, causes }: Gpu): boolean =>
  !usable && causes.every(({ code }) => code !== 'borrows-memory');

const notUsable = ({ name, causes }: Gpu): CardWarning => ({ code: 'gpu-not-usable', card: name, causes });
