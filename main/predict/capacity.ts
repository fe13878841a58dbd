import type { SttModel } from '../../registry/schema.ts';
import { GIB, MB } from '../nouns/bytes.ts';

/** What a card keeps for itself, and a machine for its system. */
const VRAM_SHARE = 0.95;
const SYSTEM_RAM_BYTES = GIB;

/** How many bytes of a machine's RAM models may take; negative on a machine smaller than its system. */
export function ramForModelsBytes(usableBytes: number): number {
  return usableBytes - SYSTEM_RAM_BYTES;
}

/** How many bytes of a card's memory models may take. */
export function vramForModelsBytes(vramBytes: number): number {
  return VRAM_SHARE * vramBytes;
}

/** RAM of one speech model while it runs; without a measured value, its file's size. */
export function speechModelBytes(model: Pick<SttModel, 'ram_mb' | 'bytes'> | undefined): number {
  if (model === undefined) return 0;
  return model.ram_mb === null ? (model.bytes ?? 0) : model.ram_mb * MB;
}
