import type { Holds } from '../../../main/words/en/machine.ts';
import {
  type Gpu,
  isX86,
  largestGpu,
  type Machine,
  type ModelTable,
  type Recommendation,
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
  | { readonly kind: 'asking' | 'speech-only' }
  | { readonly kind: 'holds'; readonly holds: Holds };

/** What one graphics card means; `holds` only for the card that would run the model. */
export type CardFinding =
  | { readonly kind: 'runs-the-model'; readonly card: Gpu; readonly holds: Holds | null }
  | { readonly kind: 'spare' | 'memory-unknown' | 'borrows-memory' | 'not-usable'; readonly card: Gpu };

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
    memory: memoryFinding(card !== null, holds),
    graphics: machine.gpus.map((gpu) => cardFinding(gpu, gpu === card ? { holds } : null)),
    disk: diskFinding(machine, advice, models),
  };
}

function processorFinding({ cpu }: Machine, hasCard: boolean): ProcessorFinding {
  if (hasCard) return 'helps-the-card';
  // Without a list of features nothing is claimed.
  if (isX86(cpu.architecture) && cpu.features.length > 0 && !cpu.features.includes('AVX2')) return 'no-avx2';
  return cpu.usableCores < FEW_CORES ? 'few-cores' : 'runs-the-model';
}

function memoryFinding(hasCard: boolean, holds: Holds | null): MemoryFinding {
  if (hasCard) return { kind: 'speech-only' };
  return holds === null ? { kind: 'asking' } : { kind: 'holds', holds };
}

function holdsOf({ models }: ModelTable): Holds {
  const fitting = models.filter(({ verdict }) => verdict !== 'needs-memory');
  const largest = fitting.toSorted((a, b) => (b.memoryBytes ?? 0) - (a.memoryBytes ?? 0))[0];
  return { count: fitting.length, total: models.length, largest: largest?.shortName ?? null };
}

function cardFinding(card: Gpu, running: { holds: Holds | null } | null): CardFinding {
  if (running !== null) return { kind: 'runs-the-model', card, ...running };
  if (card.integrated) return { kind: 'borrows-memory', card };
  if (!card.usable) return { kind: 'not-usable', card };
  return { kind: card.vramBytes === null ? 'memory-unknown' : 'spare', card };
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
