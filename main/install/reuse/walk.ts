import type { Dirent, Stats } from 'node:fs';
import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from './search-places.ts';

/** How much of a place is looked at. A cache of Hugging Face may hold thousands of small files of other kinds. */
export interface WalkLimits {
  readonly entries: number;
  readonly ms: number;
}

export const WALK_LIMITS: WalkLimits = { entries: 20_000, ms: 3_000 };

/** A regular file that was found. */
export interface FoundFile {
  readonly path: string;
  readonly stats: Stats;
}

/**
 * The regular files of a place for whose size `isWanted`. No link is followed, so the walk stays in the place;
 * what cannot be read is left out. Files near its top come first.
 * @throws the signal's reason when aborted
 */
export async function filesIn(
  place: Place,
  isWanted: (bytes: number) => boolean,
  signal?: AbortSignal,
  limits: WalkLimits = WALK_LIMITS,
): Promise<FoundFile[]> {
  const untilMs = performance.now() + limits.ms;
  const found: FoundFile[] = [];
  let seen = 0;
  let level = [place.folder];
  for (let depth = 1; depth <= place.depth; depth++) {
    const below: string[] = [];
    for (const folder of level) {
      for await (const entry of entriesOf(folder)) {
        signal?.throwIfAborted();
        if (++seen > limits.entries || performance.now() > untilMs) return found;
        const path = join(folder, entry.name);
        if (entry.isDirectory()) below.push(path);
        const stats = entry.isFile() ? await statsOf(path) : null;
        if (stats !== null && isWanted(stats.size)) found.push({ path, stats });
      }
    }
    level = below;
  }
  return found;
}

/** Nothing if it cannot be read; what was read until then, if it fails later. */
async function* entriesOf(folder: string): AsyncGenerator<Dirent> {
  try {
    for await (const entry of await opendir(folder)) yield entry;
  } catch {
    // Another program's folder: that it cannot be read is no failure of ours.
  }
}

/** `null`: it is gone, or no regular file any more. */
async function statsOf(path: string): Promise<Stats | null> {
  try {
    const stats = await lstat(path);
    return stats.isFile() ? stats : null;
  } catch {
    return null;
  }
}
