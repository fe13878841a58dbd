import { z } from 'zod';
import { FileFailed } from './file-failed.ts';

/** Files of an installation failed, each for a reason of its own. */
export const InstallFailure = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('install-incomplete'),
    /** How many files there are. */
    of: z.int(),
    files: z.array(z.object({ id: z.string(), failure: FileFailed })),
  }),
]);
export type InstallFailure = z.infer<typeof InstallFailure>;
