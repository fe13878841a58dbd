import { GIB } from '../../nouns/bytes.ts';

/** `GPU 0: NVIDIA A100-SXM4-40GB (UUID: GPU-...)` */
const CARD = /^\s*GPU (\d+): (.+?) \(UUID: /;
/** `  MIG 3g.20gb     Device  0: (UUID: MIG-...)`; also as part of a card's name. */
const SLICE = /\bMIG (\d+[cg](?:\.\d+g)?\.(\d+)gb\S*)/i;

export interface MigSlices {
  /** As NVIDIA calls the largest: `3g.20gb`. */
  readonly profile: string;
  /** Nominal: the profile's size, a few percent above the slice's real one. */
  readonly bytes: number;
  readonly count: number;
}

export interface NvidiaList {
  readonly names: ReadonlyMap<number, string>;
  readonly slices: ReadonlyMap<number, MigSlices>;
}

/** The cards, and the slices that they are split into, of `nvidia-smi -L`. */
export function parseNvidiaList(lines: readonly string[]): NvidiaList {
  const names = new Map<number, string>();
  const slices = new Map<number, MigSlices>();
  let index: number | null = null;
  for (const line of lines) {
    const card = CARD.exec(line);
    if (card !== null) {
      index = Number(card[1]);
      names.set(index, card[2] ?? '');
      continue;
    }
    const slice = /^\s+MIG/.test(line) ? sliceIn(line) : null;
    if (slice === null || index === null) continue;
    const before = slices.get(index);
    const larger = before === undefined || slice.bytes > before.bytes ? slice : before;
    slices.set(index, { ...larger, count: (before?.count ?? 0) + 1 });
  }
  return { names, slices };
}

/** The slice that a text names, `null` where it names none. */
export function sliceIn(text: string): MigSlices | null {
  const slice = SLICE.exec(text);
  if (slice?.[1] === undefined) return null;
  return { profile: slice[1], bytes: Number(slice[2]) * GIB, count: 1 };
}
