import type { Registry } from '../../registry/schema.ts';
import { everyModel, filesOf } from './installed-models.ts';
import type { ListedFolder, ModelListing } from './list-models.ts';
import type { ListedInstall } from './nouns/installed-list.ts';
import type { Unneeded, UnneededItem } from './nouns/unneeded.ts';
import { arrivalPath, type WantedModels } from './wanted-files.ts';

/** What says which files are needed. */
export interface NeededBy {
  readonly listing: ModelListing;
  /** The list that installations keep. */
  readonly listed: readonly ListedInstall[];
  readonly registry: Registry;
  /** `null`: nothing is chosen. */
  readonly chosen: WantedModels | null;
  /** An installation that is paused, or runs, needs what it has. */
  readonly isUnfinished: boolean;
}

/** What `fetch/partial-file.ts`, `reuse/take-copy.ts` and `write-durably.ts` leave when they are killed. */
const UNFINISHED_FILE = /^(.+?)\.(?:partial|partial\.journal|copying|new)$/;
/** The same of `unpack/unfinished-folder.ts` and `settle-file.ts`. */
const UNFINISHED_FOLDER = /^\..+\.unpacking-\d+-[A-Za-z0-9]{6}$|\.replaced-[0-9a-f-]{36}$/;

/** What of a models folder no choice needs. Files that are neither the registry's nor ours are only counted. */
export function unneededItems(by: NeededBy): Omit<Unneeded, 'folder'> {
  const { listing, chosen } = by;
  const kindOf = classifier(by);
  const found = [
    ...listing.files,
    ...listing.folders.map((folder) => ({ path: folder.path, bytes: bytesIn(folder) })),
  ].map(({ path, bytes }) => ({ path, bytes, kind: kindOf(path) }));
  const items = found.flatMap(({ path, bytes, kind }): UnneededItem[] =>
    kind === 'needed' || kind === 'unknown' ? [] : [{ kind, path, bytes }],
  );
  const unknown = found.filter(({ kind }) => kind === 'unknown');
  const bytes = unknown.reduce((sum, one) => sum + one.bytes, 0);
  return { items, hasChoice: chosen !== null, kept: { count: unknown.length, bytes } };
}

function classifier({ listing, listed, registry, chosen, isUnfinished }: NeededBy) {
  const needed = new Set(filesOf(chosen ?? everyModel(registry), registry).map(({ path }) => path));
  const all = filesOf(everyModel(registry), registry);
  const models = new Set([...all, ...listed].map(({ path }) => path));
  const archives = new Map([...all, ...listed].map((file) => [arrivalPath(file), file]));
  const unpacked = new Set(listing.folders.map(({ path }) => path));
  const there = new Set(listing.files.map(({ path }) => path));
  // Other programs end names like that too: it has to be of a model that is known, or have its journal beside it.
  const isOurs = (target: string) =>
    models.has(target) || archives.has(target) || there.has(`${target}.partial.journal`);
  return (path: string): UnneededItem['kind'] | 'needed' | 'unknown' => {
    const [part, name] = [path.slice(0, path.indexOf('/') + 1), path.slice(path.indexOf('/') + 1)];
    const file = UNFINISHED_FILE.exec(name)?.[1];
    if (file !== undefined && isOurs(part + file)) {
      return isUnfinished && !name.endsWith('.new') ? 'needed' : 'leftover';
    }
    if (UNFINISHED_FOLDER.test(name)) return 'leftover';
    const archive = archives.get(path);
    if (archive?.kind === 'archive' && unpacked.has(archive.path)) return 'archive';
    const isChosen = needed.has(path) || (archive !== undefined && needed.has(archive.path));
    if (isChosen) return 'needed';
    if (!models.has(path) && archive === undefined) return 'unknown';
    return chosen === null ? 'needed' : 'model';
  };
}

function bytesIn({ files }: ListedFolder): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
