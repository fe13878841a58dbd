import type { GpuBackend } from '../nouns/machine.ts';
import type { FoundGpu } from './found-gpu.ts';
import { isDrawingOnly, type RuntimeDevice, runtimeDevice } from './runtime-device.ts';

/** Words that many cards share and that distinguish none. */
const COMMON =
  /^(nvidia|amd|ati|intel|apple|geforce|quadro|tesla|radeon|instinct|arc|iris|xe|uhd|hd|rtx|gtx|rx|gt|pro|xt|xtx|ti|super|max|laptop|notebook|graphics|gpu|series|card|data|center|r|tm|radv|nvk|generation|ada|mobile|design|q|corporation|ai|\d+gb)$/;

/** How sure it is that a device is a card, from not at all (0) to the same words (above 2). */
type Likeness = (card: FoundGpu, device: RuntimeDevice, sole: SoleMemory | null) => number;

/** The memory of the only device that a runtime lists, and whether that is the machine's RAM. */
export interface SoleMemory {
  readonly totalBytes: number;
  readonly isShared: boolean;
}

/**
 * Which of the cards the runtime has opened, by the device names it reports. Names differ between the runtime
 * and the vendors' tools: first the same words decide, most alike first, then the same chip, then that a device
 * of the maker is left. An integrated card never takes a discrete one's device, nor the other way around. Of equally likely
 * cards it is the one whose memory is nearest to that of the only device; if that is not known, the one
 * with the least, so that no model is advised that only the other one holds.
 */
export function openedCards(
  cards: readonly FoundGpu[],
  deviceNames: readonly string[],
  backend: GpuBackend,
  sole: SoleMemory | null = null,
): Set<FoundGpu> {
  const devices = deviceNames.filter((name) => !isDrawingOnly(name)).map(runtimeDevice(backend));
  const rest = new Set(devices);
  const opened = new Set<FoundGpu>();
  for (const likeness of [sameWords, sameChip, sameMaker, anyOfMaker] satisfies Likeness[]) {
    // A name that is the same counts more than a chip that tools and drivers call differently.
    const mayBe = likeness === sameWords ? isOfKind : isOfKindAndChip;
    const pairs = cards.flatMap((card) =>
      devices.map((device) => ({
        card,
        device,
        likeness: mayBe(card, device) ? likeness(card, device, sole) : 0,
      })),
    );
    const apart = ({ card: { vramBytes } }: { card: FoundGpu }) =>
      Math.abs((vramBytes ?? 0) - (sole?.totalBytes ?? 0));
    const likeliest = pairs
      .filter(isLikely)
      .toSorted((a, b) => b.likeness - a.likeness || apart(a) - apart(b));
    for (const pair of likeliest) {
      if (opened.has(pair.card) || !rest.delete(pair.device)) continue;
      opened.add(pair.card);
    }
  }
  return opened;
}

const isLikely = ({ likeness }: { likeness: number }): boolean => likeness > 0;

/** Neither maker nor kind contradicts it. */
function isOfKind(card: FoundGpu, device: RuntimeDevice): boolean {
  if (device.vendor !== null && device.vendor !== card.vendor) return false;
  return device.integrated === null || device.integrated === card.integrated;
}

/** Nothing that both report contradicts it. */
const isOfKindAndChip = (card: FoundGpu, device: RuntimeDevice): boolean =>
  isOfKind(card, device) && (device.chip === null || card.chip == null || device.chip === card.chip);

/** The share of all their words that both have, if one of those tells cards apart. */
function sameWords(card: FoundGpu, device: RuntimeDevice): number {
  const [ofCard, ofDevice] = [wordsOf(card.name), wordsOf(device.name)];
  const both = [...ofCard].filter((word) => ofDevice.has(word));
  if (both.every((word) => COMMON.test(word))) return 0;
  return both.length / (ofCard.size + ofDevice.size - both.length);
}

const sameChip: Likeness = (card, { chip }) => (chip !== null && chip === card.chip ? 1 : 0);

/** A device that says whether it is a processor's graphics. */
const sameMaker: Likeness = (_, { integrated, isUnnamed }) => (integrated !== null || !isUnnamed ? 1 : 0);

/**
 * "AMD Radeon Graphics" is what a processor's graphics are called, and cards that the driver does not know yet. Whose memory
 * it is tells them apart.
 */
const anyOfMaker: Likeness = ({ integrated }, _, sole) => (integrated === (sole?.isShared ?? true) ? 2 : 1);

const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(
    name
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== ''),
  );
