import type { DrmCard } from './drm.ts';
import { type FoundGpu, isSamePlace } from './found-gpu.ts';

/**
 * All cards, each once. `ofTools` comes from the vendors' tools and keeps their order; `listed` are cards
 * from the kernel or the system's own list: those that no tool reported are appended.
 */
export function mergeGpus(
  ofTools: readonly FoundGpu[],
  ...lists: readonly (readonly FoundGpu[])[]
): FoundGpu[] {
  const merged = [...ofTools];
  for (const listed of lists) {
    // A card matches only one other: two identical cards stay two.
    const unmatched = new Set(merged);
    const added: FoundGpu[] = [];
    for (const card of inOrderOfCertainty(listed, merged)) {
      const same = counterpart(card, [...unmatched]);
      if (same === undefined) added.push(card);
      else unmatched.delete(same);
    }
    merged.push(...listed.filter((card) => added.includes(card)));
  }
  return merged;
}

/** Cards with a certain place come first, so that a guess cannot take another card's match. */
function inOrderOfCertainty(listed: readonly FoundGpu[], known: readonly FoundGpu[]): FoundGpu[] {
  const isCertain = (card: FoundGpu) =>
    known.some((other) => isSamePlace(card, other) === true || isSameName(card, other));
  return [...listed.filter(isCertain), ...listed.filter((card) => !isCertain(card))];
}

function counterpart(card: FoundGpu, others: readonly FoundGpu[]): FoundGpu | undefined {
  const ofVendor = others.filter(({ vendor }) => vendor === card.vendor);
  const samePlace = ofVendor.find((other) => isSamePlace(card, other) === true);
  if (samePlace !== undefined) return samePlace;
  const elsewhere = ofVendor.filter((other) => isSamePlace(card, other) === null);
  // Tools name chips differently from shops: the last resort is one of the same vendor and kind.
  return (
    elsewhere.find((other) => isSameName(card, other)) ??
    elsewhere.find(({ integrated }) => integrated === card.integrated)
  );
}

function isSameName(a: FoundGpu, b: FoundGpu): boolean {
  const [one, other] = [normalised(a.name), normalised(b.name)];
  const isSameKind = a.vendor === b.vendor && a.integrated === b.integrated;
  return isSameKind && one !== '' && other !== '' && (one.includes(other) || other.includes(one));
}

/** `NVIDIA GeForce RTX 3090` and `geforce rtx 3090 (Ampere)` are the same words. */
export function normalised(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/\((r|tm|c)\)|[®™©]/g, ' ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(
      /\b(nvidia|amd|ati|intel|apple|advanced micro devices|corporation|inc|graphics|gpu)\b|[^a-z0-9]+/g,
      ' ',
    );
  return words.replace(/\s+/g, ' ').trim();
}

/** NVIDIA's cards as the kernel lists them, for those that nvidia-smi does not. */
export function nvidiaOfDrm(cards: readonly DrmCard[]): FoundGpu[] {
  return cards
    .filter(({ vendor }) => vendor === 'nvidia')
    .map(({ vendor, name, deviceId, busId }) => ({
      vendor,
      name: (/\[(.+)\]/.exec(name ?? '')?.[1] ?? name) || `NVIDIA GPU ${deviceId}`,
      vramBytes: null,
      integrated: false,
      borrowedBytes: null,
      driver: null,
      busId,
      cause: null,
    }));
}
