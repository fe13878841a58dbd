import type { PlanFailure } from '../nouns/plan-failure.ts';
import type { LicenceNotice } from '../recommend/nouns/notice.ts';
import type { ListedPartial, ModelListing } from './list-models.ts';
import type { MemoryRoom } from './memory-room.ts';
import { isSameHash } from './nouns/file-hash.ts';
import type { FileAction, FreeVoice, InstallPlan, ModelFile } from './nouns/install-plan.ts';
import type { ListedInstall } from './nouns/installed-list.ts';
import type { OptionNotice } from './nouns/option-notice.ts';
import { planWarnings } from './plan-warnings.ts';
import { bytesFromNetwork, neededBytes } from './planned-bytes.ts';
import { type Hashes, hasArchive, type Presence } from './presence.ts';
import { recordedPresence } from './recorded-presence.ts';
import { refusalsOf } from './refusals.ts';
import type { Copy } from './reuse/copy.ts';
import type { FolderCopy } from './reuse/find-folders.ts';
import { arrivalPath } from './wanted-files.ts';

/** All that a plan is made from. */
export interface Gathered {
  readonly folder: string;
  readonly files: readonly ModelFile[];
  /** What the advice says of models that are asked for by name. */
  readonly notices: readonly OptionNotice[];
  readonly licences: readonly LicenceNotice[];
  readonly freeVoices: readonly FreeVoice[];
  readonly listing: ModelListing;
  /** What earlier installations have recorded, by path: where the registry has no hash, it is compared with theirs. */
  readonly recorded: ReadonlyMap<string, ListedInstall>;
  /** Of the files that `filesToHash` names. */
  readonly hashes: Hashes;
  /** By the id of the wanted file. */
  readonly copies: ReadonlyMap<string, Copy>;
  /** Unpacked models to take instead of archives, and why files cannot come from where they are wanted from. */
  readonly folders: ReadonlyMap<string, FolderCopy>;
  readonly failures: ReadonlyMap<string, PlanFailure>;
  /** `null`: could not be asked for. */
  readonly freeBytes: number | null;
  readonly memory: MemoryRoom;
  /** The models will run on another machine, of whose memory nothing is known. */
  readonly forAnotherMachine: boolean;
}

/**
 * What an installation will do. Whether it may begin is in `refusals`.
 * @throws FolderFailed if a folder lies in the place of a file, or the other way round
 */
export function planInstall(gathered: Gathered): InstallPlan {
  const { folder, freeBytes, memory, forAnotherMachine, licences } = gathered;
  const looks = gathered.files.map((file) => ({
    file,
    presence: recordedPresence(file, gathered.recorded.get(file.path), gathered),
  }));
  const files = looks.map(({ file, presence }) => ({ ...file, action: actionFor(file, presence, gathered) }));
  const room = {
    folder,
    neededBytes: neededBytes(files),
    freeBytes,
    memoryNeededBytes: forAnotherMachine ? null : memory.neededBytes,
    memoryHaveBytes: forAnotherMachine ? null : memory.haveBytes,
  };
  return {
    ...room,
    files,
    downloadBytes: files.reduce((bytes, file) => bytes + bytesFromNetwork(file), 0),
    freeVoices: [...gathered.freeVoices],
    warnings: [...gathered.notices, ...planWarnings(looks, room), ...licences],
    refusals: refusalsOf(room),
  };
}

/** The cheapest way to the file: what is there, else what is on this machine, else the network. */
function actionFor(file: ModelFile, presence: Presence, gathered: Gathered): FileAction {
  if (presence.kind === 'verified') return { kind: 'present' };
  if (presence.kind === 'unverified') return { kind: 'unverified' };
  const { listing, hashes, copies, folders, failures } = gathered;
  const replaces = presence.kind === 'flawed' ? presence.flaw : null;
  if (hasArchive(file, listing, hashes)) return { kind: 'unpack', replaces };
  const copy = copies.get(file.id);
  if (copy !== undefined) {
    return { kind: copy.source, from: copy.from, costsBytes: copy.costsBytes, replaces };
  }
  const unpacked = folders.get(file.id);
  if (unpacked !== undefined) {
    return { kind: 'import-folder', from: unpacked.from, costsBytes: unpacked.bytes, replaces };
  }
  const failure = failures.get(file.id);
  if (failure !== undefined) return { kind: 'blocked', failure, replaces };
  const partial = listing.partials.find((one) => isPartOf(one, file));
  if (partial === undefined || partial.safeBytes === 0) return { kind: 'fetch', replaces };
  const { safeBytes, header } = partial;
  return { kind: 'continue', safeBytes, restBytes: header.bytes - safeBytes, replaces };
}

/** Whether an interrupted fetch has left a part of this file, as far as can be told without its host. */
function isPartOf({ path, header }: ListedPartial, file: ModelFile): boolean {
  if (path !== arrivalPath(file)) return false;
  if (file.bytes !== null && file.bytes !== header.bytes) return false;
  return file.hash === null || (header.hash !== null && isSameHash(file.hash, header.hash));
}
