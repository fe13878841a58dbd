import type { ArchiveFlaw } from '../errors.ts';
import { type ArchiveEntry, isFolder } from './archive-entry.ts';
import { partsOf } from './check-name.ts';

/** A file or folder of the archive. */
interface Place {
  readonly spelling: string;
  readonly isFolder: boolean;
  /** Whether an entry names it; a folder may only follow from what is below it. */
  isNamed: boolean;
  /** By folded names. */
  readonly below: Map<string, Place>;
}

export interface Clash {
  readonly entry: ArchiveEntry;
  readonly flaw: ArchiveFlaw;
}

/**
 * The first entry that some file system cannot keep apart from an earlier one: it has the same name, one that
 * differs only in case or in how accents are written, or lies below a file. `null`: there is none.
 */
export function findClash(entries: readonly ArchiveEntry[]): Clash | null {
  const top = newPlace('', true);
  for (const entry of entries) {
    const flaw = settle(top, partsOf(entry.name), isFolder(entry));
    if (flaw !== null) return { entry, flaw };
  }
  return null;
}

function settle(top: Place, parts: readonly string[], endsInFolder: boolean): ArchiveFlaw | null {
  let at = top;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const wantsFolder = !isLast || endsInFolder;
    const folded = fold(part);
    const found = at.below.get(folded) ?? newPlace(part, wantsFolder);
    at.below.set(folded, found);
    if (found.spelling !== part) return 'case-clash';
    if (found.isFolder !== wantsFolder || (isLast && found.isNamed)) return 'duplicate';
    if (isLast) found.isNamed = true;
    at = found;
  }
  return null;
}

function newPlace(spelling: string, isFolder: boolean): Place {
  return { spelling, isFolder, isNamed: false, below: new Map() };
}

/**
 * The same for all names that some file system takes for one. Lower case comes first, since upper case unites
 * ß with ss, and the small letters of ẞ and of the Kelvin sign with those that everyone types.
 */
export function fold(name: string): string {
  return name.normalize('NFD').toLowerCase().toUpperCase().normalize('NFC');
}
