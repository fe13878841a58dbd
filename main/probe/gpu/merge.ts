import type { DrmCard } from './drm.ts';
import type { FoundGpu } from './found-gpu.ts';

/**
 * All cards, each once. `ofTools` comes from the vendors' tools and keeps their order; `listed` are cards
 * that the kernel or the system's own list knows: those of them that no tool has told of come behind.
 */
export function mergeGpus(
  ofTools: readonly FoundGpu[],
  ...lists: readonly (readonly FoundGpu[])[]
): FoundGpu[] {
  const merged = [...ofTools];
  for (const listed of lists) {
    // One card is the counterpart of one only: two alike cards stay two.
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

/** Cards that are certain of their place first, so that a guess cannot take another's counterpart. */
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
  // Tools name chips in other words than shops do: the last resort is one of the same vendor and kind.
  return (
    elsewhere.find((other) => isSameName(card, other)) ??
    elsewhere.find(({ integrated }) => integrated === card.integrated)
  );
}

/** `null` where one of them does not tell its place. A list without domains means the first one. */
function isSamePlace(a: FoundGpu, b: FoundGpu): boolean | null {
  if (a.busId === null || b.busId === null) return null;
  return a.busId.endsWith(b.busId) || b.busId.endsWith(a.busId);
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

/** NVIDIA's cards as the kernel lists them, for where nvidia-smi does not. */
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
