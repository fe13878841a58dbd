import { type AmdClues, isIntegratedAmd } from './amd-kinds.ts';
import type { FoundGpu } from './found-gpu.ts';

export interface AmdRecord extends AmdClues {
  readonly driver: string | null;
  readonly busId: string | null;
}

/** A card in the probe's terms: memory that a processor's graphics borrow is not VRAM. */
export function amdCard(record: AmdRecord): FoundGpu {
  const { name, driver, busId, vramBytes } = record;
  const integrated = isIntegratedAmd(record);
  const memory = integrated
    ? { vramBytes: null, borrowedBytes: vramBytes }
    : { vramBytes, borrowedBytes: null };
  return { vendor: 'amd', name, ...memory, integrated, driver, busId, cause: null };
}
