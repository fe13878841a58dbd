import type { RegistryGpu } from './schema.ts';

/** The parts of a card's name. */
export interface GpuName {
  /** The words that identify the chip, in a fixed order: `4070 super ti`, `3060 laptop`, `m3 pro`. */
  readonly chip: string;
  readonly vendors: readonly RegistryGpu['vendor'][];
  readonly memoryGb: number | null;
  /** The form factor of a server card, if the name has it: `sxm`, `pcie`. */
  readonly slot: string | null;
}

const VENDOR_OF: ReadonlyMap<string, RegistryGpu['vendor']> = new Map([
  ['nvidia', 'nvidia'],
  ['geforce', 'nvidia'],
  ['rtx', 'nvidia'],
  ['gtx', 'nvidia'],
  ['quadro', 'nvidia'],
  ['tesla', 'nvidia'],
  ['amd', 'amd'],
  ['ati', 'amd'],
  ['radeon', 'amd'],
  ['rx', 'amd'],
  ['instinct', 'amd'],
  ['intel', 'intel'],
  ['arc', 'intel'],
  ['apple', 'apple'],
]);

/** Words that drivers add and that distinguish no cards. */
const FILLER = /^(graphics|gpu|card|generation|series|design|edition|corporation|inc|r|tm|hbm\w*|gddr\w*)$/;
const SLOT = /^(sxm|pcie)\d?$/;
const MEMORY = /\b(\d+)\s*(?:gb|gib|g)\b/;

/** Parses a name that a user typed or a driver reports. */
export function parseGpuName(name: string): GpuName {
  const text = name
    .toLowerCase()
    // RADV's chip behind the name, and how many cores of a chip are switched on.
    .replace(/\(radv [^)]*\)|\b\d+[- ]cores?\b/g, ' ')
    .replace(/\bmax-?q\b|\bmobile\b/g, 'laptop')
    .replace(/\b(rtx|gtx|rx|arc)(?=[ab]?\d)/g, '$1 ')
    .replace(/(\d{3,4})(ti|super|xtx|xt|gre)/g, '$1 $2 ')
    .replace(/\b(m\d)(pro|max|ultra)\b/g, '$1 $2');
  const memory = MEMORY.exec(text)?.[1];
  const words = text.replace(MEMORY, ' ').match(/[a-z0-9]+/g) ?? [];
  const chip = words.filter((word) => !(VENDOR_OF.has(word) || FILLER.test(word) || SLOT.test(word)));
  return {
    chip: [...new Set(chip)].sort().join(' '),
    vendors: words.flatMap((word) => VENDOR_OF.get(word) ?? []),
    memoryGb: memory === undefined ? null : Number(memory),
    slot: words.find((word) => SLOT.test(word))?.replace(/\d$/, '') ?? null,
  };
}

/** The names of a listed card: "DGX Spark (GB10)" is also DGX Spark, and GB10. */
export function namesOf({ name, aliases = [] }: RegistryGpu): GpuName[] {
  return [name, ...name.split(/[()]/), ...aliases].map(parseGpuName);
}
