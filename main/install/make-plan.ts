import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Registry } from '../../registry/schema.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import { diskRoom } from './disk-room.ts';
import { asReadFailure, FolderFailed } from './errors.ts';
import type { Hasher } from './hash/hasher.ts';
import { readInstalledList } from './installed-list.ts';
import type { KnownHashes } from './known-hashes.ts';
import { listModels, type ModelListing } from './list-models.ts';
import { memoryRoom } from './memory-room.ts';
import { isSameHash } from './nouns/file-hash.ts';
import type { InstallPlan, ModelFile } from './nouns/install-plan.ts';
import type { OptionNotice } from './nouns/option-notice.ts';
import { planInstall } from './plan-install.ts';
import { filesToHash, type Hashes, hasArchive, hashKey, presenceOf } from './presence.ts';
import { withRecorded } from './recorded-presence.ts';
import type { Copy } from './reuse/copy.ts';
import { type CopySearch, findCopies } from './reuse/find-copies.ts';
import type { FolderCopy } from './reuse/find-folders.ts';
import { findImports, type Imports } from './reuse/find-imports.ts';
import type { Place } from './reuse/search-places.ts';
import { type LeftOut, type WantedModels, wantedFiles } from './wanted-files.ts';

/** What is to be installed, and where. */
export interface PlanRequest {
  readonly models: WantedModels;
  /** What the advice says of models that are asked for by name. */
  readonly notices?: readonly OptionNotice[];
  readonly registry: Registry;
  /** Absolute. */
  readonly modelsFolder: string;
  /** That the models will run on; `null`: unknown. */
  readonly machine: Machine | null;
  readonly forAnotherMachine?: boolean;
  /** Parts of speech-to-text models that are not unpacked. */
  readonly leftOut?: LeftOut;
  /**
   * Nobody has asked for these folders: a model that is there with others, or without others, is as good, unless the
   * memory does not suffice for them.
   */
  readonly keepsWhatIsUnpacked?: boolean;
  /** Where copies are looked for; nowhere if nothing is to be reused. */
  readonly places: readonly Place[];
  /** A folder that everything has to come from, instead of the network and of other programs. Absolute. */
  readonly from?: string | undefined;
  /** Archives stay packed: the files are meant for other machines. */
  readonly packed?: boolean;
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
  readonly folders: ReadonlyMap<string, FolderCopy>;
}

/**
 * Looks at the models folder, the disk and other programs' models, and plans the installation.
 * @throws ModelWithoutAddress, FolderFailed, FileUnreadable, HasherEnded; the signal's reason when aborted
 */
export async function makePlan(request: PlanRequest, tools: PlanTools): Promise<MadePlan> {
  const { models, registry, modelsFolder, machine, forAnotherMachine = false } = request;
  const { leftOut, packed } = request;
  const { files: wanted, licences, freeVoices } = wantedFiles(models, registry, { leftOut, packed });
  const listing = await listModels(modelsFolder);
  const recorded = new Map((await readInstalledList(modelsFolder)).map((one) => [one.path, one]));
  const files = request.keepsWhatIsUnpacked ? wanted.map((file) => asUnpacked(file, listing)) : wanted;
  const compared = files.map((file) => withRecorded(file, recorded.get(file.path)));
  const hashes = await hashesOf(compared, listing, modelsFolder, tools);
  const { stats, freeBytes } = await diskRoom(modelsFolder);
  const isAbsent = new Map(
    compared.map((file) => [file.id, isMissing(file, listing, hashes, modelsFolder)] as const),
  );
  const missing = files.filter(({ id }) => isAbsent.get(id));
  const elsewhere = await lookElsewhere(missing, request, { ...tools, folderStats: stats });
  const plan = planInstall({
    folder: modelsFolder,
    files,
    notices: request.notices ?? [],
    licences,
    freeVoices,
    listing,
    recorded,
    hashes,
    ...elsewhere,
    freeBytes,
    memory: memoryRoom(models, files, registry, machine),
    forAnotherMachine,
  });
  return { plan, ...elsewhere };
}

/** The same archive, unpacked as it was the last time. */
function asUnpacked(file: ModelFile, { folders }: ModelListing): ModelFile {
  const manifest = folders.find(({ path }) => path === file.path)?.manifest ?? null;
  if (file.kind === 'file' || manifest === null || file.hash === null) return file;
  if (file.leftOutBecause === 'memory' || !isSameHash(manifest.archive.hash, file.hash)) return file;
  return { ...file, without: [...manifest.without], leftOutBecause: null };
}

/** Where missing files can come from, other than the network. */
async function lookElsewhere(
  missing: readonly ModelFile[],
  { from, packed = false, modelsFolder, places }: PlanRequest,
  tools: PlanTools & Pick<CopySearch, 'folderStats'>,
): Promise<Imports> {
  const search = { ...tools, modelsFolder };
  if (from !== undefined) {
    await expectFolder(from);
    return await findImports(missing, from, await readInstalledList(from), search);
  }
  const copies = await findCopies(missing, { ...search, places, neverLinks: packed });
  return { copies, folders: new Map(), failures: new Map() };
}

/** @throws FolderFailed if there is nothing to import from */
async function expectFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: unknown) => Promise.reject(asReadFailure(error, folder)));
  if (!found.isDirectory()) throw new FolderFailed({ code: 'not-a-folder', folder });
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
