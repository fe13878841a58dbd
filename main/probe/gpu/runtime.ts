import type { CardWarning } from '../../nouns/warning.ts';
import type { BackendAnswer, DeviceMemory } from '../nouns/backend-answer.ts';
import type { Gpu, GpuBackend } from '../nouns/machine.ts';
import type { SharedMemory } from '../nouns/shared-memory.ts';
import type { FoundGpu } from './found-gpu.ts';
import { openedCards, type SoleMemory } from './opened-cards.ts';
import { isDrawingOnly } from './runtime-device.ts';
import { type Circumstances, isReachable, type Refusal, whyUnusable } from './unusable.ts';

export type TryBackend = (backend: GpuBackend) => Promise<BackendAnswer>;

/** Backends for a card, best first. Except on a Mac, Vulkan works for all but NVIDIA. */
export function backendsFor({ vendor }: FoundGpu, platform: NodeJS.Platform): readonly GpuBackend[] {
  if (platform === 'darwin' || vendor === 'apple') return ['metal'];
  if (vendor === 'nvidia') return ['cuda', 'vulkan'];
  return vendor === 'other' ? [] : ['vulkan'];
}

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
  const reachable = cards.filter((card) => isReachable(card, circumstances));
  const { openedBy, refusals } = await openEach(reachable, backends, tryBackend);
  const gpus = cards.map((card) => {
    const opened = openedBy.get(card);
    const said = backends(card).flatMap((backend) => refusals.get(backend) ?? []);
    return opened === undefined ? notOpened(card, circumstances, said) : openedGpu(card, opened);
  });
  return { gpus, warnings: gpus.filter((gpu) => isWorthAWarning(gpu, gpus)).map(notUsable) };
}

/** What opened a card: how many devices it has, which of our cards they are, and their memory. */
interface Opener {
  readonly backend: GpuBackend;
  readonly devices: number;
  readonly cards: ReadonlySet<FoundGpu>;
  readonly memory: DeviceMemory | null;
}

interface Opened {
  readonly openedBy: ReadonlyMap<FoundGpu, Opener>;
  /** What the runtime said of a backend that left some card out. */
  readonly refusals: ReadonlyMap<GpuBackend, Refusal>;
}

/** One backend after the other, while cards are left that need it. */
async function openEach(
  cards: readonly FoundGpu[],
  backends: (card: FoundGpu) => readonly GpuBackend[],
  tryBackend: TryBackend,
): Promise<Opened> {
  const openedBy = new Map<FoundGpu, Opener>();
  const refusals = new Map<GpuBackend, Refusal>();
  for (const backend of ['cuda', 'metal', 'vulkan'] as const) {
    const waiting = cards.filter((card) => backends(card).includes(backend) && !openedBy.has(card));
    if (waiting.length === 0) continue;
    const answer = await tryBackend(backend);
    if (!answer.opened) {
      refusals.set(backend, { backend, failure: answer.failure });
      continue;
    }
    const devices = answer.deviceNames.filter((name) => !isDrawingOnly(name));
    const memory = answer.memory ?? null;
    const sole = devices.length === 1 && memory !== null ? soleMemory(memory) : null;
    const opened = openedCards(cards, devices, backend, sole);
    const openedNow = waiting.filter((card) => opened.has(card));
    const opener = { backend, devices: devices.length, cards: opened, memory };
    for (const card of openedNow) openedBy.set(card, opener);
    if (openedNow.length < waiting.length) {
      refusals.set(backend, { backend, failure: { code: 'lists-only', devices: answer.deviceNames } });
    }
  }
  return { openedBy, refusals };
}

function openedGpu(card: FoundGpu, opener: Opener): Gpu {
  const { vendor, name, driver } = card;
  const { backend, memory } = opener;
  const opened = { driver, usable: true, backend, causes: [] };
  if (!card.integrated && !isAllShared(memory)) {
    return { vendor, name, vramBytes: card.vramBytes, integrated: false, ...opened };
  }
  const shared = { integrated: true, sharedMemory: sharedMemory(card, opener) };
  return { vendor, name, vramBytes: null, ...shared, ...opened };
}

function soleMemory(memory: DeviceMemory): SoleMemory {
  return { totalBytes: memory.totalBytes, isShared: isAllShared(memory) };
}

/** Drivers know more chips than lists of names do. */
const isAllShared = (memory: DeviceMemory | null): boolean =>
  memory !== null && memory.sharedBytes > 0 && memory.sharedBytes >= memory.totalBytes;

/**
 * What a card may use of the RAM. The runtime knows sums over its devices: one card's figure, if no other shares. It computes
 * on such cards only where a backend has no other (`llama_model_load_from_file_impl` in llama.cpp's `src/llama.cpp`).
 */
function sharedMemory(
  { borrowedBytes, gttBytes = null }: FoundGpu,
  { devices, cards, memory }: Opener,
): SharedMemory {
  const { totalBytes = 0, sharedBytes = 0 } = memory ?? {};
  const named = [...cards].filter(({ integrated }) => integrated).length;
  const sharing = isAllShared(memory) ? devices : named;
  const runtimeBytes = Math.round(sharedBytes > 0 ? sharedBytes : devices === 1 ? totalBytes : 0);
  return {
    runtimeBytes: runtimeBytes > 0 && sharing === 1 ? runtimeBytes : null,
    carveOutBytes: borrowedBytes,
    gttBytes,
    isPassedOver: sharedBytes > 0 ? sharedBytes < totalBytes : devices > sharing,
  };
}

function notOpened(card: FoundGpu, here: Circumstances, refusals: readonly Refusal[]): Gpu {
  const { vendor, name, vramBytes, integrated, driver } = card;
  const causes = whyUnusable(card, here, refusals);
  return { vendor, name, vramBytes, integrated, driver, usable: false, backend: null, causes };
}

/** A card of the processor, or one kept for a virtual machine, is worth it only where it is the only hope. */
function isWorthAWarning({ usable, integrated, causes }: Gpu, gpus: readonly Gpu[]): boolean {
  const isElsewhere = causes.some(({ code }) => code === 'passed-through');
  return !usable && !((integrated || isElsewhere) && gpus.some((gpu) => gpu.usable));
}

const notUsable = ({ name, causes }: Gpu): CardWarning => ({ code: 'gpu-not-usable', card: name, causes });
