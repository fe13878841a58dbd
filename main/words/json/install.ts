import type { FileAction, InstallPlan, PlannedFile } from '../../install/nouns/install-plan.ts';
import type { InstalledFile, InstallResult } from '../../install/nouns/install-result.ts';
import type { Removed, Unneeded } from '../../install/nouns/unneeded.ts';
import type { VerifyResult } from '../../install/nouns/verify-result.ts';
import { failureJson, warningJson } from './warning.ts';

/** What `install --json` prints. */
export function installJson({ folder, files, fetchedBytes, durationMs, warnings }: InstallResult) {
  return {
    folder,
    files: files.map(({ failure, ...file }) => ({ ...file, failure: failure && failureJson(failure) })),
    fetchedBytes,
    durationMs: Math.round(durationMs),
    warnings: warnings.map(warningJson),
  };
}

/** What `install --dry-run --json` prints. */
export function planJson({ files, warnings, refusals, ...plan }: InstallPlan) {
  return {
    ...plan,
    files: files.map(plannedFileJson),
    warnings: warnings.map(warningJson),
    refusals: refusals.map(failureJson),
  };
}

/** In the keys of the result, with what would be in them. */
function plannedFileJson({ id, part, path, bytes, hash, action, ...file }: PlannedFile) {
  const { model, name, kind, url, unpackedBytes, without, license, commercialUse } = file;
  return {
    ...{ id, part, path, bytes },
    fetchedBytes: willFetch(action, bytes),
    state: WILL_BE[action.kind],
    hash,
    action: action.kind === 'blocked' ? { ...action, failure: failureJson(action.failure) } : action,
    ...{ model, name, kind, url, unpackedBytes, without, license, commercialUse },
  };
}

/** `null`: the size is unknown. */
function willFetch(action: FileAction, bytes: number | null): number | null {
  if (action.kind === 'continue') return action.restBytes;
  return action.kind === 'fetch' ? bytes : 0;
}

const WILL_BE: Record<FileAction['kind'], InstalledFile['state']> = {
  present: 'present',
  unverified: 'unverified',
  fetch: 'fetched',
  continue: 'fetched',
  unpack: 'present',
  reuse: 'reused',
  import: 'imported',
  'import-folder': 'imported',
  blocked: 'failed',
};

/** What `verify --json` prints. `repair`: what fetching again has done; `null`: it was not wanted or not needed. */
export function verifyJson(result: VerifyResult, repair: InstallResult | null) {
  return { ...result, repair: repair && installJson(repair) };
}

/** What `clean --json` prints. `removed` is `null` if nothing was to be removed yet. */
export function cleanJson(unneeded: Unneeded, removed: Removed | null) {
  const { folder, items, hasChoice, kept } = unneeded;
  const bytes = items.reduce((sum, item) => sum + item.bytes, 0);
  return { folder, items, bytes, hasChoice, kept, removed };
}
