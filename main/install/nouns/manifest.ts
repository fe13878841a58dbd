import { z } from 'zod';
import { FileHash, HashSource } from './file-hash.ts';

/** In the unpacked folder: it is copied, moved and removed with it. Vosk opens files by their names only. */
export const MANIFEST_NAME = '.voicefit.json';

/** More files than any model has: what is longer is no manifest. */
const MOST_FILES = 20_000;

/** Below the folder, with `/`; never out of it. */
const pathInside = z
  .string()
  .min(1)
  .max(1000)
  .refine(
    (path) => !/[\\\0:]/.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part)),
  );

/**
 * What was unpacked, since a folder cannot be compared with the hash of its archive. It shows damage, not malice:
 * whoever can write into the folder can write the manifest too.
 */
export const Manifest = z.object({
  version: z.literal(1),
  /** The model's id in the registry. */
  id: z.string().max(120),
  archive: z.object({ hash: FileHash, source: HashSource }),
  /** Top-level folders of the archive that were not unpacked. */
  without: z.array(z.string()).max(100),
  files: z
    .array(
      z.object({
        path: pathInside,
        bytes: z.int().nonnegative(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1)
    .max(MOST_FILES),
});
export type Manifest = z.infer<typeof Manifest>;
