import type { ModelListing } from './list-models.ts';
import type { ModelFile } from './nouns/install-plan.ts';
import type { ListedInstall } from './nouns/installed-list.ts';
import { type Hashes, type Presence, presenceOf } from './presence.ts';

/** The file as it is compared: the registry's hash beats the recorded one. */
export function withRecorded(file: ModelFile, recorded: ListedInstall | undefined): ModelFile {
  return { ...file, hash: file.hash ?? recorded?.hash ?? null };
}

/**
 * What lies at the path of a file, where an earlier installation may have recorded what it brought: that shows damage,
 * and who vouched for it says what it is worth.
 * @throws FolderFailed as `presenceOf`
 */
export function recordedPresence(
  file: ModelFile,
  recorded: ListedInstall | undefined,
  look: { readonly listing: ModelListing; readonly hashes: Hashes; readonly folder: string },
): Presence {
  const presence = presenceOf(withRecorded(file, recorded), look.listing, look.hashes, look.folder);
  if (recorded === undefined || recorded.hash === null) return presence;
  const { kind, source } = recorded;
  // We unpacked it, so that its manifest was there.
  if (presence.kind === 'unverified' && presence.why === 'no-manifest' && kind === 'archive') {
    return { kind: 'flawed', flaw: 'damaged' };
  }
  const isOnlyRecorded = file.kind === 'file' && file.hash === null && source === 'nobody';
  return presence.kind === 'verified' && isOnlyRecorded ? { kind: 'unverified', why: 'no-hash' } : presence;
}
