import { z } from 'zod';

/** The system's code, such as `EACCES`. */
const why = z.string();

/** A folder named by the user is unusable. */
export const FolderFailure = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['folder-not-writable', 'folder-not-readable']), folder: z.string(), why }),
  z.object({ code: z.enum(['folder-missing', 'not-a-folder', 'no-voice-server']), folder: z.string() }),
  z.object({ code: z.literal('folder-not-absolute'), typed: z.string() }),
  z.object({ code: z.literal('folder-name-invalid') }),
]);
export type FolderFailure = z.infer<typeof FolderFailure>;
