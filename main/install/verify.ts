import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Registry } from '../../registry/schema.ts';
import { FolderFailed } from './errors.ts';
import { FileUnreadable } from './hash/errors.ts';
import { readInstalledList } from './installed-list.ts';
import { installedFiles } from './installed-models.ts';
import { listModels } from './list-models.ts';
import type { PlanTools } from './make-plan.ts';
import type { VerifiedFile, VerifyEvent } from './nouns/verify-result.ts';
import { type Asked, filesToHash, hashKey, type Presence } from './presence.ts';
import { recordedPresence, withRecorded } from './recorded-presence.ts';
import type { WantedModels } from './wanted-files.ts';

/** What is to be compared with its hashes. */
export interface VerifyRequest {
  readonly modelsFolder: string;
  readonly registry: Registry;
  /** What has to be there, whether it was installed or not; `null`: nothing is chosen. */
  readonly chosen: WantedModels | null;
}

/** How often progress is told. */
const TELL_MS = 100;

/**
 * Reads every byte of what is installed: what its list names, what is chosen, and what else of the registry is there.
 * @throws FolderFailed if the folder cannot be read, HasherEnded; the signal's reason when aborted
 */
export async function* verify(
  { modelsFolder, registry, chosen }: VerifyRequest,
  tools: PlanTools,
): AsyncGenerator<VerifyEvent> {
  const listing = await listModels(modelsFolder);
  const listed = await readInstalledList(modelsFolder);
  const files = installedFiles({ listing, listed, registry, chosen });
  const recorded = new Map(listed.map((one) => [one.path, one]));
  const compared = files.map((file) => withRecorded(file, recorded.get(file.path)));
  const asked = filesToHash(compared, listing);
  const sizeOf = new Map([
    ...listing.files.map(({ path, bytes }) => [path, bytes] as const),
    ...listing.folders.flatMap((folder) =>
      folder.files.map(({ path, bytes }) => [`${folder.path}/${path}`, bytes] as const),
    ),
  ]);
  const totalBytes = asked.reduce((sum, { path }) => sum + (sizeOf.get(path) ?? 0), 0);
  const hashes = new Map<string, string>();
  let readBytes = 0;
  for (const one of asked) {
    let hashedBytes = 0;
    const hashing = hashOf(join(modelsFolder, one.path), one, tools, (bytes) => {
      hashedBytes = bytes;
    });
    while ((await Promise.race([hashing, setTimeout(TELL_MS, WAITING)])) === WAITING) {
      yield { kind: 'progress', path: one.path, readBytes: readBytes + hashedBytes, totalBytes };
    }
    const value = await hashing;
    if (value !== null) hashes.set(hashKey(one), value);
    readBytes += sizeOf.get(one.path) ?? 0;
  }
  const looked = files.map((file): VerifiedFile => {
    const { id, model, part, path, bytes } = file;
    const look = { listing, hashes, folder: modelsFolder };
    const state = stateOf(() => recordedPresence(file, recorded.get(path), look));
    const isListed = Object.hasOwn(registry.models[part], model);
    return { id, model, part, path, bytes, state, isListed };
  });
  yield { kind: 'result', result: { folder: modelsFolder, files: looked } };
}

const WAITING = Symbol('waiting');

/** `null`: it is gone, or the disk cannot read it. */
async function hashOf(
  path: string,
  { algorithm }: Asked,
  { known, hasher, signal }: PlanTools,
  onHashed: (bytes: number) => void,
): Promise<string | null> {
  try {
    return await known.computeHashOf(path, { algorithm, hasher, signal, onHashed });
  } catch (error) {
    if (error instanceof FileUnreadable) return null;
    throw error;
  }
}

function stateOf(look: () => Presence): VerifiedFile['state'] {
  try {
    const presence = look();
    switch (presence.kind) {
      case 'missing':
        return 'missing';
      case 'verified':
        return 'verified';
      case 'unverified':
        return 'unverified';
      case 'flawed':
        return presence.flaw === 'other-version' ? 'unverified' : 'damaged';
    }
  } catch (error) {
    // A folder in the place of a file, or the other way round.
    if (error instanceof FolderFailed) return 'damaged';
    throw error;
  }
}
