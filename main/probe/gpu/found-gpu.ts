import type { Cause } from '../../nouns/cause.ts';
import type { Warning } from '../../nouns/warning.ts';
import type { GpuVendor } from '../nouns/machine.ts';

/** A card as reported by one tool or system folder, before the runtime was tried. */
export interface FoundGpu {
  readonly vendor: GpuVendor;
  readonly name: string;
  /** An AMD card's chip as the compiler calls it, `gfx1201`; missing or `null`: not known. */
  readonly chip?: string | null;
  readonly vramBytes: number | null;
  readonly integrated: boolean;
  /** The machine's RAM that the firmware reserves for an integrated card; `null` if unknown. */
  readonly borrowedBytes: number | null;
  /** RAM that AMD's driver lends to an integrated card besides; missing or `null` if unknown. */
  readonly gttBytes?: number | null;
  readonly driver: string | null;
  /** `0000:01:00.0`, lower case; `null` if the source does not report it. */
  readonly busId: string | null;
  /** Why it cannot be used, if its own tool says so. */
  readonly cause: Cause | null;
}

export interface Found {
  readonly gpus: readonly FoundGpu[];
  readonly warnings: readonly Warning[];
}

export const NOTHING_FOUND: Found = { gpus: [], warnings: [] };

/**
 * One spelling for the bus ids of all tools: `00000000:01:00.0`, `0000:01:00.0`. An id without a domain keeps
 * none. `null` if the text is not a bus id.
 */
export function busIdOf(text: string): string | null {
  const id = /^\s*(?:([0-9a-f]{4,8}):)?([0-9a-f]{2}:[0-9a-f]{2}\.[0-7])\s*$/i.exec(text);
  if (id?.[2] === undefined) return null;
  const place = id[2].toLowerCase();
  return id[1] === undefined ? place : `${id[1].toLowerCase().slice(-4).padStart(4, '0')}:${place}`;
}

interface Placed {
  readonly busId: string | null;
}

/** `null` if one of them does not report its place. A list without domains means the first one. */
export function isSamePlace(a: Placed, b: Placed): boolean | null {
  if (a.busId === null || b.busId === null) return null;
  return a.busId.endsWith(b.busId) || b.busId.endsWith(a.busId);
}
