import type { SttModel } from '../../registry/schema.ts';
import type { SttInstall } from '../install/nouns/stt-install.ts';
import { MB } from '../nouns/bytes.ts';
import { cardMemoryBytes, SYSTEM_RAM_BYTES } from '../probe/nouns/card-memory.ts';
import { countingGpus, largestGpu } from '../probe/nouns/largest-gpu.ts';
import type { Gpu, Machine } from '../probe/nouns/machine.ts';

/** What a card with memory of its own keeps for itself. */
const VRAM_SHARE = 0.95;

/** How many bytes of a machine's RAM models may take; negative on a machine smaller than its system. */
export function ramForModelsBytes(usableBytes: number): number {
  return usableBytes - SYSTEM_RAM_BYTES;
}

/**
 * How many bytes of a card's memory models may take; 0 if it is unknown. What a shared card may use is already less than
 * what there is.
 */
export function cardForModelsBytes(card: Gpu, { memory }: Pick<Machine, 'memory'>): number {
  const bytes = cardMemoryBytes(card, memory) ?? 0;
  return card.integrated ? bytes : VRAM_SHARE * bytes;
}

/** The first of the counting cards that holds a model of this size, else the largest; `null`: no card counts. */
export function cardFor(machine: Pick<Machine, 'gpus' | 'memory'>, modelBytes: number): Gpu | null {
  const holds = (card: Gpu) => modelBytes <= cardForModelsBytes(card, machine);
  return countingGpus(machine).find(holds) ?? largestGpu(machine);
}

/** RAM of one speech model while it runs, without folders that rescore; without a measured value, its file's size. */
export function speechModelBytes(model: Pick<SttModel, 'ram_mb' | 'bytes'> | undefined): number {
  if (model === undefined) return 0;
  return model.ram_mb === null ? (model.bytes ?? 0) : model.ram_mb * MB;
}

type SttMemory = Pick<SttModel, 'ram_mb' | 'ram_mb_with_rescoring' | 'bytes' | 'optional_folders'>;

/**
 * RAM of a speech-to-text model that is installed without these folders, and which figure that is. Whole, the
 * largest attested one counts.
 */
export function sttModelBytes(
  model: SttMemory,
  without: readonly string[],
): Pick<SttInstall, 'ramBytes' | 'figure'> {
  const { ram_mb, ram_mb_with_rescoring = 0, optional_folders = [] } = model;
  const ramBytes = speechModelBytes(model);
  const rescoringBytes = ram_mb_with_rescoring * MB;
  const isWhole = !optional_folders.some(({ name }) => without.includes(name));
  if (isWhole && rescoringBytes > ramBytes) return { ramBytes: rescoringBytes, figure: 'with-rescoring' };
  return { ramBytes, figure: ram_mb === null ? 'file-size' : 'listed' };
}
