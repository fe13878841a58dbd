import { z } from 'zod';
import { FetchFailure } from './fetch-failure.ts';
import { FolderFailure } from './folder-failure.ts';
import { PlanFailure } from './plan-failure.ts';

/** Why a model file is not there. */
export const FileFailed = z.discriminatedUnion('code', [
  ...FetchFailure.options,
  ...FolderFailure.options,
  ...PlanFailure.options,
]);
export type FileFailed = z.infer<typeof FileFailed>;
