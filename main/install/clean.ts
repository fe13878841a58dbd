import type { Registry } from '../../registry/schema.ts';
import { holdFolder } from './folder-lock.ts';
import { readInstalledList } from './installed-list.ts';
import { listModels } from './list-models.ts';
import type { Removed, Unneeded } from './nouns/unneeded.ts';
import { removeItems } from './remove-items.ts';
import { unneededItems } from './unneeded-items.ts';
import type { WantedModels } from './wanted-files.ts';

/** What a models folder is compared with. */
export interface CleanRequest {
  readonly modelsFolder: string;
  readonly registry: Registry;
  /** `null`: nothing is chosen, so every model of the registry is kept. */
  readonly chosen: WantedModels | null;
  /** An installation that is paused, or runs, needs what it has. */
  readonly isUnfinished: boolean;
}

/**
 * What no choice needs.
 * @throws FolderFailed if the folder cannot be read
 */
export async function findUnneeded(request: CleanRequest): Promise<Unneeded> {
  const { modelsFolder: folder } = request;
  const listing = await listModels(folder);
  return { folder, ...unneededItems({ ...request, listing, listed: await readInstalledList(folder) }) };
}

/**
 * Removes what no choice needs and `isMeant` picks.
 * @throws ModelsFolderHeld while something is installed there; FolderFailed if the folder cannot be read
 */
export async function removeUnneeded(
  request: CleanRequest,
  isMeant: (item: Unneeded['items'][number]) => boolean,
): Promise<Removed> {
  const { modelsFolder: folder } = request;
  const meantNow = async () => (await findUnneeded(request)).items.filter(isMeant);
  if ((await meantNow()).length === 0) return { folder, removedBytes: 0, items: [] };
  await using _held = await holdFolder(folder);
  // Before it was held, an installation may have needed some of it.
  return await removeItems(folder, await meantNow());
}
