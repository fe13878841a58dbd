import type { FoundGpu } from './found-gpu.ts';

interface IntelClues {
  readonly name: string;
  readonly deviceId: string | null;
  readonly vramBytes: number | null;
  readonly driver: string | null;
  readonly busId: string | null;
}

/** The memory that a processor's graphics report is the machine's RAM. */
export function intelCard({ name, deviceId, vramBytes, driver, busId }: IntelClues): FoundGpu {
  const integrated = !isDiscreteIntel(name, deviceId);
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

/** Arc A and B with their number, Arc Pro, Flex, Max, Iris Xe MAX. "Arc Graphics" and "Arc 140V" are in processors. */
const DISCRETE_NAME =
  /\bArc\b.*\b[AB]\d{2,3}M?\b|Data Center GPU|\b(Flex|Max) 1\d{2,3}\b|\bIris.*\bMAX\b|\bDG[12]\b|\bBMG\b/i;
/** PCI ids of the Linux drivers' tables: DG1, DG2, Battlemage, Ponte Vecchio, Arctic Sound. */
const DISCRETE_ID = /^0x(490[5-9]|56[9abc][0-9a-f]|e2[0-2][0-9a-f]|0b[d-e][0-9a-f]|020a)$/i;

export function isDiscreteIntel(name: string, deviceId: string | null): boolean {
  const idInName = /\[(0x[0-9a-f]{4})\]/i.exec(name)?.[1];
  return DISCRETE_NAME.test(name) || [deviceId, idInName].some((id) => id != null && DISCRETE_ID.test(id));
}
