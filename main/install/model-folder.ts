import type { ListedFile, ListedFolder } from './list-models.ts';
import type { Flaw, ModelFile } from './nouns/install-plan.ts';
import { MANIFEST_NAME, type Manifest } from './nouns/manifest.ts';

/** A file that has to have this hash for its folder to be what was unpacked. */
export interface FileToCheck {
  /** Below the models folder. */
  readonly path: string;
  readonly sha256: string;
}

/** How an unpacked model compares with its manifest, before any file is read. */
export type FolderLook =
  | { readonly kind: 'flawed'; readonly flaw: Flaw }
  /** We have not unpacked it, but Vosk can open it. */
  | { readonly kind: 'without-manifest' }
  /** Names and sizes agree. `isVouched`: the archive was the registry's, or its host vouched for it. */
  | { readonly kind: 'agrees'; readonly isVouched: boolean; readonly toCheck: readonly FileToCheck[] };

/** What Vosk tells the layout of a model by (its `model.cc`): today's, and the older one without folders. */
const OPENED = [
  { file: 'am/final.mdl', besides: (path: string) => path.startsWith('conf/') },
  { file: 'final.mdl', besides: (path: string) => path === 'mfcc.conf' },
] as const;

/** Compares a folder with its manifest, and the manifest with the archive that is wanted. */
export function lookAtFolder(folder: ListedFolder, wanted: ModelFile): FolderLook {
  const { files, manifest } = folder;
  if (manifest === null) {
    return canBeOpened(files) ? { kind: 'without-manifest' } : { kind: 'flawed', flaw: 'incomplete' };
  }
  if (!isOfArchive(manifest, wanted)) return { kind: 'flawed', flaw: 'other-version' };
  const bytesOf = new Map(files.map(({ path, bytes }) => [path, bytes]));
  // What was added, such as a file manager's notes, harms nothing.
  const unpacked = manifest.files.filter(({ path }) => path !== MANIFEST_NAME);
  if (unpacked.some(({ path, bytes }) => bytesOf.get(path) !== bytes)) {
    return { kind: 'flawed', flaw: 'damaged' };
  }
  const toCheck = unpacked.map(({ path, sha256 }) => ({ path: `${folder.path}/${path}`, sha256 }));
  return { kind: 'agrees', isVouched: isVouched(manifest, wanted), toCheck };
}

function canBeOpened(files: readonly ListedFile[]): boolean {
  const has = (is: (path: string) => boolean) => files.some(({ path }) => is(path));
  return OPENED.some(({ file, besides }) => has((path) => path === file) && has(besides));
}

/** Whether it may be: of hashes by different algorithms nobody can tell. */
function isOfArchive({ archive, without }: Manifest, wanted: ModelFile): boolean {
  const sorted = (names: readonly string[]) => JSON.stringify([...new Set(names)].sort());
  if (sorted(without) !== sorted(wanted.without)) return false;
  const { hash } = archive;
  return wanted.hash?.algorithm !== hash.algorithm || wanted.hash.value === hash.value;
}

function isVouched({ archive: { hash, source } }: Manifest, wanted: ModelFile): boolean {
  return wanted.hash === null ? source !== 'nobody' : wanted.hash.algorithm === hash.algorithm;
}
