import type { FoundGpu } from './found-gpu.ts';
import { intelMarketName } from './intel-names.ts';

interface IntelClues {
  /** `null` if the source has none. */
  readonly name: string | null;
  readonly deviceId: string | null;
  readonly vramBytes: number | null;
  /** The kernel states memory of the card's own: only discrete ones have it. */
  readonly hasOwnMemory?: boolean;
  readonly driver: string | null;
  readonly busId: string | null;
}

/** The memory that a processor's graphics report is the machine's RAM. */
export function intelCard(clues: IntelClues): FoundGpu {
  const { deviceId, vramBytes, hasOwnMemory = false, driver, busId } = clues;
  const name = clues.name ?? intelMarketName(deviceId) ?? `Intel GPU ${deviceId ?? ''}`.trim();
  const integrated = !hasOwnMemory && !isDiscreteIntel(name, deviceId);
  const own = integrated ? null : vramBytes;
  return {
    vendor: 'intel',
    name,
    vramBytes: own,
    integrated,
    borrowedBytes: null,
    driver,
    busId,
    cause: null,
  };
}

/**
 * Arc A and B with their number, Arc Pro, Flex, Max, Iris Xe MAX. "Arc Graphics", "Arc 140V" and Panther Lake's
 * "Arc B390" are in processors.
 */
const DISCRETE_NAME =
  /\bArc\b.*\b(A\d{2,3}|B(?!3[0-9]0\b)\d{2,3})[A-Z]?\b|Data Center GPU|\b(Flex|Max) 1\d{2,3}\b|\bIris.*\bMAX\b|\bDG[12]\b|\bBMG\b|\bBattlemage\b/i;
/** PCI ids of the Linux drivers' tables: DG1, DG2, Battlemage, Ponte Vecchio, Arctic Sound. */
const DISCRETE_ID = /^0x(490[5-9]|4f8[0-8]|56[9abc][0-9a-f]|e2[0-2][0-9a-f]|0b[d-e][0-9a-f]|0b6[9e]|020a)$/i;

export function isDiscreteIntel(name: string, deviceId: string | null): boolean {
  const idInName = /\[(0x[0-9a-f]{4})\]/i.exec(name)?.[1];
  return DISCRETE_NAME.test(name) || [deviceId, idInName].some((id) => id != null && DISCRETE_ID.test(id));
}
