import { MIB } from '../../nouns/bytes.ts';
import { busIdOf } from './found-gpu.ts';
import type { NvidiaRow } from './nvidia-csv.ts';
import { isNothing } from './words.ts';

/** `|   0  NVIDIA GeForce RTX 3090        On  | 00000000:01:00.0  On |                  N/A |` */
const CARD = /^\|\s+(\d+)\s+(\S.*?)\s{2,}\S*\s*\|\s*(\S+)/;
/** A name that fills its column ends where the next word is one of these: `NVIDIA A100-SXM4-80GB  On`. */
const MODE_BEHIND_NAME = /\s+(On|Off|N\/A|WDDM|TCC|MCDM)$/;
/** `0MiB / 24564MiB`, or `Not Supported` where the card has no memory of its own. */
const MEMORY = /\|\s*\d+MiB\s*\/\s*(\d+)MiB\s*\|/;
/** `|  0    3   0   0  |  14366MiB / 19968MiB  | ...`: card, instances, and the slice's memory. */
const SLICE = /^\|\s+(\d+)\s+\d+\s+\d+\s+\d+\s+\|\s*\d+MiB\s*\/\s*(\d+)MiB\s*\|/;

export interface NvidiaTable {
  readonly rows: readonly NvidiaRow[];
  /** By index of the card, the bytes of its largest MIG slice. */
  readonly slices: ReadonlyMap<number, number>;
}

/** The cards in nvidia-smi's human-readable table: the last resort if a query fails. */
export function parseNvidiaTable(lines: readonly string[]): NvidiaTable {
  const driver = /Driver Version:\s*(\d\S*)/.exec(lines.join('\n'))?.[1] ?? null;
  const slices = new Map<number, number>();
  const rows: NvidiaRow[] = [];
  for (const [at, line] of lines.entries()) {
    const slice = SLICE.exec(line);
    if (slice !== null) {
      const index = Number(slice[1]);
      slices.set(index, Math.max(slices.get(index) ?? 0, Number(slice[2]) * MIB));
      continue;
    }
    const card = CARD.exec(line);
    const details = lines[at + 1] ?? '';
    if (card === null || !isCard(card[3] ?? '', details)) continue;
    const vramMib = Number(MEMORY.exec(details)?.[1] ?? 0);
    rows.push({
      index: Number(card[1]),
      name: (card[2] ?? '').replace(MODE_BEHIND_NAME, '').trim(),
      vramBytes: vramMib > 0 ? vramMib * MIB : null,
      driver,
      busId: busIdOf(card[3] ?? ''),
    });
  }
  return { rows, slices };
}

/** The rows of processes look alike, but have no bus id and no memory below. */
const isCard = (bus: string, details: string): boolean =>
  busIdOf(bus) !== null || (isNothing(bus) && /MiB\s*\/|Not Supported/.test(details));
