import { GIB } from '../../nouns/bytes.ts';
import type { Gpu, Machine } from './machine.ts';

/** RAM that the operating system and what else runs need. */
export const SYSTEM_RAM_BYTES = GIB;

type Ram = Pick<Machine['memory'], 'usableBytes'>;

/**
 * A card's memory: its own, or what it may use of the machine's. That is the least of what the runtime says, of what AMD's
 * driver has (carve-out and GTT), and of the RAM that the system leaves. A carve-out is not part of the RAM that a
 * system sees, so it comes on top of it. Figures that nobody stated do not count.
 * @returns `null`: it has its own, and nobody knows how much
 */
export function cardMemoryBytes(
  card: Pick<Gpu, 'integrated' | 'vramBytes' | 'sharedMemory'>,
  ram: Ram,
): number | null {
  if (!card.integrated) return card.vramBytes;
  const { runtimeBytes = null, carveOutBytes, gttBytes = null } = card.sharedMemory ?? {};
  const carvedBytes = carveOutBytes ?? 0;
  const ofRuntime = runtimeBytes ?? Number.POSITIVE_INFINITY;
  const ofDriver = gttBytes === null ? Number.POSITIVE_INFINITY : carvedBytes + gttBytes;
  const ofRam = carvedBytes + ram.usableBytes - SYSTEM_RAM_BYTES;
  return Math.max(0, Math.min(ofRuntime, ofDriver, ofRam));
}

/**
 * How much of the machine's RAM a language model takes that runs on this card, or on the processor (`null`). A shared card
 * fills its carve-out first, which the system does not count as RAM.
 */
export function ramOfModelBytes(
  card: Pick<Gpu, 'integrated' | 'sharedMemory'> | null,
  modelBytes: number,
): number {
  if (card === null) return modelBytes;
  if (!card.integrated) return 0;
  return Math.max(0, modelBytes - (card.sharedMemory?.carveOutBytes ?? 0));
}

/** The part of a card's memory that is worth telling apart since the system does not count it as RAM; none: too little. */
export function setAside({ sharedMemory }: Pick<Gpu, 'sharedMemory'>, cardBytes: number) {
  const setAsideBytes = Math.min(sharedMemory?.carveOutBytes ?? 0, cardBytes);
  return setAsideBytes < GIB ? {} : { setAsideBytes };
}
