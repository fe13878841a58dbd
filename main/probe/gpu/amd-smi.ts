import { z } from 'zod';
import { GIB, MIB } from '../../nouns/bytes.ts';
import type { AmdRecord } from './amd-card.ts';
import { busIdOf } from './found-gpu.ts';
import { jsonIn } from './json-in.ts';
import { isNothing, shown } from './words.ts';

/** `--json` keeps its shape across releases only roughly: every part may be missing, or `"N/A"`. */
const Section = z.record(z.string(), z.unknown()).catch({});
const Card = z
  .object({
    asic: Section,
    vram: Section,
    bus: Section,
    driver: Section,
    board: Section,
    /** Of `amd-smi metric`. */
    mem_usage: Section,
  })
  .partial();
const Cards = z.union([
  // ROCm 6.4 and newer wrap the list.
  z.object({ gpu_data: z.array(Card) }).transform(({ gpu_data }) => gpu_data),
  z.array(Card),
]);

type Section = Readonly<Record<string, unknown>>;
type SectionName = 'asic' | 'vram' | 'bus' | 'driver' | 'board' | 'mem_usage';
type Sections = { readonly [Name in SectionName]?: Section | undefined };

/** The cards that `amd-smi static` printed, as JSON or as text. */
export function parseAmdSmi(text: string): AmdRecord[] {
  const cards = Cards.safeParse(jsonIn(text));
  return (cards.success ? cards.data : sectionsOf(text)).flatMap(recordOf);
}

/** `GPU: 0`, sections in capitals one step in, their fields two steps in. */
function sectionsOf(text: string): Sections[] {
  const cards: Record<string, Record<string, string>>[] = [];
  let section: Record<string, string> = {};
  for (const line of text.split(/\r?\n/)) {
    const [, name = '', value = ''] = /^\s*([A-Z][A-Z0-9_ ]*):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === 'GPU') cards.push({});
    else if (value !== '') section[name.toLowerCase()] = value;
    else if (name !== '') {
      section = {};
      const card = cards.at(-1);
      if (card !== undefined) card[name.toLowerCase()] = section;
    }
  }
  return cards;
}

function recordOf({
  asic = {},
  vram = {},
  bus = {},
  driver = {},
  board = {},
  mem_usage: usage = {},
}: Sections): AmdRecord[] {
  const gfx = word(asic.target_graphics_version)?.toLowerCase() ?? null;
  const deviceId = word(asic.device_id);
  const name = word(asic.market_name) ?? word(board.product_name) ?? word(asic.name);
  const vramBytes = bytesOf(
    vram.size ?? vram.size_mb ?? vram.vram_size_mb ?? vram.vram_size ?? usage.total_vram,
  );
  if (name === null && gfx === null && vramBytes === null) return [];
  return [
    {
      name,
      gfx,
      deviceId,
      revision: word(asic.rev_id),
      vramBytes,
      gttBytes: bytesOf(usage.total_gtt ?? vram.gtt_size ?? vram.total_gtt),
      driver: word(driver.version) ?? word(driver.driver_version),
      busId: busIdOf(word(bus.bdf) ?? ''),
    },
  ];
}

function word(value: unknown): string | null {
  return typeof value === 'string' && !isNothing(value) ? shown(value) : null;
}

const Size = z.union([
  z.number().transform((value) => ({ value, unit: 'MB' })),
  z.object({ value: z.coerce.number(), unit: z.string().default('MB') }),
  z
    .string()
    .regex(/^\d+(\.\d+)?\s*[MG]?i?B?$/i)
    .transform((text) => ({ value: Number.parseFloat(text), unit: text.replace(/[\d.\s]/g, '') })),
]);

/** What amd-smi calls MB are MiB: a 16 GiB card says 16368. */
function bytesOf(value: unknown): number | null {
  const size = Size.safeParse(value);
  if (!size.success || !(size.data.value > 0)) return null;
  return Math.round(size.data.value * (/^g/i.test(size.data.unit) ? GIB : MIB));
}
