import { type AmdClues, isIntegratedAmd } from './amd-kinds.ts';
import type { FoundGpu } from './found-gpu.ts';

export interface AmdRecord extends AmdClues {
  /** RAM that the driver lends to the card; missing or `null` if the source does not report it. */
  readonly gttBytes?: number | null;
  readonly driver: string | null;
  readonly busId: string | null;
}

/** A card in the probe's terms. RAM that is lent to a processor's graphics is no memory of their own. */
export function amdCard(record: AmdRecord): FoundGpu {
  const { name, driver, busId, vramBytes, gttBytes = null } = record;
  const integrated = isIntegratedAmd(record);
  const memory = integrated
    ? { vramBytes: null, borrowedBytes: vramBytes, gttBytes }
    : { vramBytes, borrowedBytes: null };
  return { vendor: 'amd', name, ...memory, integrated, driver, busId, cause: null };
}
