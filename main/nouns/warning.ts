import { z } from 'zod';
import { Trouble } from './trouble.ts';

/** Something a person should know, which stopped nothing. `code` is for tools, `message` for people. */
export const Warning = z.object({
  code: z.string(),
  message: z.string(),
  /** The values of `message`, for pages in other languages; what another version wrote is left out. */
  trouble: Trouble.optional().catch(undefined),
});
export type Warning = z.infer<typeof Warning>;

/** One that pages in other languages have words for, as all of the machine's and the store's must be. */
export type ToldWarning = Warning & { readonly trouble: Trouble };
