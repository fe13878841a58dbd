import { join } from 'node:path';
import type { Registry } from '../../registry/schema.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import { diskRoom } from './disk-room.ts';
import type { Hasher } from './hash/hasher.ts';
import type { KnownHashes } from './known-hashes.ts';
import { listModels, type ModelListing } from './list-models.ts';
import { memoryRoom } from './memory-room.ts';
import type { InstallPlan, ModelFile } from './nouns/install-plan.ts';
import { planInstall } from './plan-install.ts';
import { filesToHash, type Hashes, hasArchive, hashKey, presenceOf } from './presence.ts';
import type { Copy } from './reuse/copy.ts';
import { findCopies } from './reuse/find-copies.ts';
import type { Place } from './reuse/search-places.ts';
import { type WantedModels, wantedFiles } from './wanted-files.ts';

/** What is to be installed, and where. */
export interface PlanRequest {
  readonly models: WantedModels;
  readonly registry: Registry;
  /** Absolute. */
  readonly modelsFolder: string;
  /** That the models will run on; `null`: unknown. */
  readonly machine: Machine | null;
  readonly forAnotherMachine?: boolean;
  /** Top-level folders of speech-to-text models that are not unpacked. */
  readonly without?: readonly string[];
  /** Where copies are looked for; nowhere if nothing is to be reused. */
  readonly places: readonly Place[];
  /** Verified files of an export, by the id of the wanted file. They are preferred to copies on this machine. */
  readonly imports?: ReadonlyMap<string, Copy>;
}

/** What planning needs beside the request. */
export interface PlanTools {
  readonly known: KnownHashes;
  readonly hasher: Hasher;
  readonly signal?: AbortSignal;
  /** So many bytes of that file, given by its absolute path, are hashed. */
  readonly onHashed?: (path: string, bytes: number) => void;
}

/** A plan, and the copies that it takes: they have to be what they were when they are taken. */
export interface MadePlan {
  readonly plan: InstallPlan;
  readonly copies: ReadonlyMap<string, Copy>;
}

/**
 * Looks at the models folder, the disk and other programs' models, and plans the installation.
 * @throws ModelWithoutAddress, FolderFailed, FileUnreadable, HasherEnded; the signal's reason when aborted
 */
export async function makePlan(request: PlanRequest, tools: PlanTools): Promise<MadePlan> {
  const { models, registry, modelsFolder, machine, forAnotherMachine = false, imports } = request;
  const { files, licences } = wantedFiles(models, registry, request.without);
  const listing = await listModels(modelsFolder);
  const hashes = await hashesOf(files, listing, modelsFolder, tools);
  const { stats, freeBytes } = await diskRoom(modelsFolder);
  const missing = files.filter(
    (file) => !imports?.has(file.id) && isMissing(file, listing, hashes, modelsFolder),
  );
  const search = { ...tools, modelsFolder, folderStats: stats, places: request.places };
  const copies = new Map([...(await findCopies(missing, search)), ...(imports ?? [])]);
  const memory = memoryRoom(models, registry, machine);
  const folder = modelsFolder;
  const gathered = { folder, files, licences, listing, hashes, copies, freeBytes, memory, forAnotherMachine };
  return { plan: planInstall(gathered), copies };
}

async function hashesOf(
  files: readonly ModelFile[],
  listing: ModelListing,
  modelsFolder: string,
  { known, hasher, signal, onHashed }: PlanTools,
): Promise<Hashes> {
  const hashes = new Map<string, string>();
  for (const asked of filesToHash(files, listing)) {
    const path = join(modelsFolder, asked.path);
    const { algorithm } = asked;
    const onBytes = (bytes: number) => onHashed?.(path, bytes);
    const value = await known.hashOf(path, { algorithm, hasher, signal, onHashed: onBytes });
    if (value !== null) hashes.set(hashKey(asked), value);
  }
  return hashes;
}

function isMissing(file: ModelFile, listing: ModelListing, hashes: Hashes, modelsFolder: string): boolean {
  const { kind } = presenceOf(file, listing, hashes, modelsFolder);
  return (kind === 'missing' || kind === 'flawed') && !hasArchive(file, listing, hashes);
}
