import { z } from 'zod';
import { isSecret } from './is-secret.ts';

/** API keys by their names in `.env`. They never leave the process but to their provider and into `.env`. */
export const CloudKeys = z.record(z.string().regex(/^[A-Z][A-Z0-9_]{1,60}$/), z.string().refine(isSecret));
export type CloudKeys = z.infer<typeof CloudKeys>;

/** What a provider said about a key. */
export const KeyCheck = z.object({
  key: z.string(),
  /** The host that was asked. */
  host: z.string(),
  state: z.enum(['accepted', 'refused', 'unreachable', 'unclear']),
  /** From here to the provider and back; `null`: it did not answer. */
  roundTripMs: z.number().nonnegative().nullable(),
  /** The HTTP status; `null`: none. */
  status: z.int().nullable(),
});
export type KeyCheck = z.infer<typeof KeyCheck>;
