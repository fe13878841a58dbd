import { z } from 'zod';
import { namedWish } from '../../recommend/nouns/named-wish.ts';
import { isServerUrl } from './server-url.ts';

/** A WebSocket address of a voice server. */
export const ServerUrl = z.string().refine(isServerUrl);

/** What to try. Empty: the stored choice, else what is advised. */
export const TrialRequest = z.object({
  ...namedWish,
  /** The voice server to ask, instead of running the models here. */
  server: ServerUrl.optional(),
});
export type TrialRequest = z.infer<typeof TrialRequest>;
