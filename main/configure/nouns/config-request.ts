import { z } from 'zod';
import { namedWish } from '../../recommend/nouns/named-wish.ts';
import { Target } from '../../recommend/nouns/what-if-input.ts';
import { ServerUrl } from '../../try/nouns/trial-request.ts';

/** What to configure. Empty: the stored choice, else what is advised, for the voice server that was found. */
export const ConfigRequest = z.object({
  ...namedWish,
  /** `undefined`: recognised from the folder; without one, AVA. */
  target: Target.optional(),
  /** The voice server's folder; else the preferred or the found one. `null`: none, so there are only snippets. */
  project: z.string().min(1).max(1000).nullable().optional(),
  /** The speech server stands on another machine than the PBX. */
  server: ServerUrl.optional(),
});
export type ConfigRequest = z.infer<typeof ConfigRequest>;
