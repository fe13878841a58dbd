import { z } from 'zod';

/** A configuration could not be written, or taken back. `why` is the system's code, such as `EACCES`. */
export const ConfigureFailure = z.discriminatedUnion('code', [
  /** A file of the voice server that we would change cannot be understood; it was left as it is. */
  z.object({
    code: z.literal('config-unreadable'),
    file: z.string(),
    /** Counted from 1; `null`: the whole file. */
    line: z.int().nullable(),
    flaw: z.enum([
      'syntax',
      'duplicate-key',
      'several-documents',
      'not-a-mapping',
      'shared-value',
      'contains-itself',
      'endless-aliases',
      'unusual-form',
      'too-large',
      'not-text',
    ]),
  }),
  z.object({ code: z.literal('config-not-read'), file: z.string(), why: z.string() }),
  z.object({ code: z.literal('config-not-written'), file: z.string(), why: z.string() }),
  /** Somebody else changed it between the diff and the writing. */
  z.object({ code: z.literal('config-changed-meanwhile'), file: z.string() }),
  /** A file was changed since we wrote it: undoing would lose that. */
  z.object({ code: z.literal('config-changed-since'), file: z.string(), backup: z.string().nullable() }),
  z.object({ code: z.literal('nothing-to-undo') }),
  z.object({ code: z.literal('backup-missing'), file: z.string(), backup: z.string() }),
  /** A key or an address with characters that no configuration file can hold. */
  z.object({ code: z.literal('value-not-writable'), key: z.string() }),
]);
export type ConfigureFailure = z.infer<typeof ConfigureFailure>;
