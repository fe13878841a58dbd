import type { Holds } from '../../../main/words/en/machine.ts';
import {
  cardMemoryBytes,
  type Gpu,
  isX86,
  largestGpu,
  type Machine,
  type ModelTable,
  type Recommendation,
  unprovedGpu,
} from '../../../preload/contract.ts';

/** What is known about a machine when its cards are rendered; `null`: not loaded yet. */
export interface Known {
  readonly machine: Machine;
  readonly advice: Recommendation | null;
  readonly models: ModelTable | null;
}

/** What the processor means for a voice assistant. */
export type ProcessorFinding = 'helps-the-card' | 'no-avx2' | 'few-cores' | 'runs-the-model';

export type MemoryFinding =
  | { readonly kind: 'asking' | 'speech-only' | 'shared' }
  | { readonly kind: 'holds'; readonly holds: Holds };

interface AnyCard {
  readonly card: Gpu;
  /** Of the machine's memory; `null`: it has its own, or cannot be used. */
  readonly mayUseBytes: number | null;
}

/** What one graphics card means; `holds` only for the card that would run the model. */
export type CardFinding = AnyCard &
  (
    | { readonly kind: 'runs-the-model'; readonly holds: Holds | null }
    /** `not-needed`: part of the processor, beside a card that runs the model. */
    | { readonly kind: 'spare' | 'memory-unknown' | 'measure-first' | 'slower' | 'not-needed' | 'not-usable' }
  );

export type DiskFinding =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'free'; readonly freeBytes: number }
  | { readonly kind: 'room-for-all'; readonly largestBytes: number }
  | { readonly kind: 'room' | 'short'; readonly freeBytes: number; readonly neededBytes: number };

export interface Findings {
  readonly processor: ProcessorFinding;
  readonly memory: MemoryFinding;
  /** Empty: no card was found. */
  readonly graphics: readonly CardFinding[];
  readonly disk: DiskFinding;
}

/** With fewer cores even a small model keeps callers waiting: the lowest local tier requires this many. */
const FEW_CORES = 4;

/** The largest pair of speech models of the list takes less than this beside a language model. */
const SPEECH_BYTES = 2.5e9;

/** What each part of the machine means for a voice assistant. */
export function findingsOf({ machine, advice, models }: Known): Findings {
  const card = largestGpu(machine);
  const holds = models === null ? null : holdsOf(models);
  return {
    processor: processorFinding(machine, card !== null),
    memory: memoryFinding(card, holds),
    graphics: machine.gpus.map((gpu) => cardFinding(gpu, machine, holds)),
    disk: diskFinding(machine, advice, models),
  };
}

function processorFinding({ cpu }: Machine, hasCard: boolean): ProcessorFinding {
  if (hasCard) return 'helps-the-card';
  // Without a list of features nothing is claimed.
  if (isX86(cpu.architecture) && cpu.features.length > 0 && !cpu.features.includes('AVX2')) return 'no-avx2';
  return cpu.usableCores < FEW_CORES ? 'few-cores' : 'runs-the-model';
}

function memoryFinding(card: Gpu | null, holds: Holds | null): MemoryFinding {
  if (card !== null) return { kind: card.integrated ? 'shared' : 'speech-only' };
  return holds === null ? { kind: 'asking' } : { kind: 'holds', holds };
}

function holdsOf({ models }: ModelTable): Holds {
  const fitting = models.filter(({ verdict }) => verdict !== 'needs-memory');
  const largest = fitting.toSorted((a, b) => (b.memoryBytes ?? 0) - (a.memoryBytes ?? 0))[0];
  return { count: fitting.length, total: models.length, largest: largest?.shortName ?? null };
}

function cardFinding(card: Gpu, machine: Machine, holds: Holds | null): CardFinding {
  const mayUse = card.integrated && card.usable;
  const found = { card, mayUseBytes: mayUse ? cardMemoryBytes(card, machine.memory) : null };
  const largest = largestGpu(machine);
  if (card === largest) return { kind: 'runs-the-model', ...found, holds };
  if (card === unprovedGpu(machine)) return { kind: 'measure-first', ...found };
  if (card.causes.some(({ code }) => code === 'card-slower-than-cpu')) return { kind: 'slower', ...found };
  if (card.integrated && largest !== null) return { kind: 'not-needed', ...found };
  if (!card.usable) return { kind: 'not-usable', ...found };
  const isUnknown = !card.integrated && card.vramBytes === null;
  return { kind: isUnknown ? 'memory-unknown' : 'spare', ...found };
}

/** The room for all models is checked first: the advice may change with the measurement. */
function diskFinding(
  { disk: { freeBytes } }: Machine,
  advice: Recommendation | null,
  models: ModelTable | null,
): DiskFinding {
  if (freeBytes === null) return { kind: 'unknown' };
  const largestBytes = Math.max(0, ...(models?.models.map(({ downloadBytes }) => downloadBytes ?? 0) ?? []));
  if (largestBytes > 0 && largestBytes + SPEECH_BYTES <= freeBytes)
    return { kind: 'room-for-all', largestBytes };
  const neededBytes = advice?.recommended.downloadBytes ?? null;
  if (neededBytes === null) return { kind: 'free', freeBytes };
  return { kind: neededBytes <= freeBytes ? 'room' : 'short', freeBytes, neededBytes };
}
