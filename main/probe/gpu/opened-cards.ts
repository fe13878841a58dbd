import type { GpuBackend, GpuVendor } from '../nouns/machine.ts';
import type { FoundGpu } from './found-gpu.ts';

/** Words that many cards share and that distinguish none. */
const COMMON =
  /^(nvidia|amd|ati|intel|apple|geforce|quadro|tesla|radeon|instinct|arc|iris|xe|uhd|hd|rtx|gtx|rx|gt|pro|xt|xtx|ti|super|laptop|graphics|gpu|series|card|data|center|r|tm|radv|generation|mobile|corporation)$/;

/** Integrated graphics, by the names that Vulkan drivers use. */
const PART_OF_PROCESSOR =
  /Radeon(\(TM\))? Graphics|Radeon(\(TM\))? \d{3}[MS]\b|\bUHD\b|\bHD Graphics\b|\bIris\b(?!.*\bMAX\b)|llvmpipe/i;

/**
 * Which of the cards the runtime has opened, by the device names it reports. Names differ between the runtime
 * and the vendors' tools, so words decide, and the rest is matched one to one by vendor.
 */
export function openedCards(
  cards: readonly FoundGpu[],
  deviceNames: readonly string[],
  backend: GpuBackend,
): Set<FoundGpu> {
  const rest = [...deviceNames];
  const opened = new Set<FoundGpu>();
  const take = (card: FoundGpu, suits: (device: string) => boolean) => {
    const at = opened.has(card) ? -1 : rest.findIndex(suits);
    if (at < 0) return;
    rest.splice(at, 1);
    opened.add(card);
  };
  const isVendors = (card: FoundGpu, device: string) =>
    [card.vendor, null].includes(vendorOf(device, backend));
  for (const card of cards) take(card, (device) => isVendors(card, device) && hasWordOf(card.name, device));
  for (const card of cards) {
    take(card, (device) => isVendors(card, device) && (card.integrated || !PART_OF_PROCESSOR.test(device)));
  }
  return opened;
}

function vendorOf(device: string, backend: GpuBackend): GpuVendor | null {
  if (backend === 'cuda' || /nvidia|geforce|quadro|tesla/i.test(device)) return 'nvidia';
  if (/\bamd\b|radeon|radv/i.test(device)) return 'amd';
  if (/intel/i.test(device)) return 'intel';
  return /apple/i.test(device) ? 'apple' : null;
}

function hasWordOf(name: string, device: string): boolean {
  const words = wordsOf(name);
  return wordsOf(device).some((word) => words.includes(word));
}

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !COMMON.test(word));
