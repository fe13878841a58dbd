import { z } from 'zod';

/** The path of the file below the models folder. */
const file = z.string();

/** About a model file, planned or installed. */
export const FileWarning = z.discriminatedUnion('code', [
  /** The registry does not say how large it is, or how large unpacked; it counts nothing in the disk space. */
  z.object({ code: z.literal('size-unknown'), file, of: z.enum(['file', 'unpacked']) }),
  /** The registry knows no hash; the host's own will be compared, if it states one. */
  z.object({ code: z.literal('hash-unknown'), file }),
  /** The host that sent it is the only one that vouches for its hash. */
  z.object({ code: z.literal('hash-from-host'), file }),
  /** It is used as it is: there is nothing to compare it with. */
  z.object({ code: z.literal('file-unverified'), file }),
  /** An unpacked model that we have not unpacked; it is used as it is. */
  z.object({ code: z.literal('folder-without-manifest'), folder: file }),
]);
export type FileWarning = z.infer<typeof FileWarning>;
