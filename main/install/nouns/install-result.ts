import { z } from 'zod';
import { FileFailed } from '../../nouns/file-failed.ts';
import { FileHash } from './file-hash.ts';
import { ModelPart } from './install-plan.ts';
import { InstallWarning } from './install-warning.ts';

/** What became of a file. */
export const InstalledFile = z.object({
  id: z.string(),
  part: ModelPart,
  /** Below the models folder; for an archive, the folder that it was unpacked to. */
  path: z.string(),
  bytes: z.int().nonnegative().nullable(),
  /** Over the network, this time. */
  fetchedBytes: z.int().nonnegative(),
  /** `unverified`: it is there, but nobody but itself vouches for its hash. */
  state: z.enum(['fetched', 'present', 'reused', 'imported', 'unverified', 'failed']),
  /** For an archive, of the archive. */
  hash: FileHash.nullable(),
  /** `null`: it has not failed. */
  failure: FileFailed.nullable(),
});
export type InstalledFile = z.infer<typeof InstalledFile>;

/** What an installation has done. */
export const InstallResult = z.object({
  folder: z.string(),
  files: z.array(InstalledFile),
  fetchedBytes: z.int().nonnegative(),
  durationMs: z.number().nonnegative(),
  warnings: z.array(InstallWarning),
});
export type InstallResult = z.infer<typeof InstallResult>;
