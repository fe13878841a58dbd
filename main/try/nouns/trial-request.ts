import { z } from 'zod';
import { namedWish } from '../../recommend/nouns/named-wish.ts';

/** Blanks and quotes are encoded in a URL: as they are, they would end a word of a command line. */
const UNENCODED = /[\s"'`\\<>^{}|]/;

/** A WebSocket address of a voice server, without a name or password in it. */
export const ServerUrl = z
  .url({ protocol: /^wss?$/ })
  .max(500)
  .refine((text) => !UNENCODED.test(text))
  .refine((text) => {
    const url = URL.parse(text);
    return url?.username === '' && url.password === '';
  });

/** What to try. Empty: the stored choice, else what is advised. */
export const TrialRequest = z.object({
  ...namedWish,
  /** The voice server to ask, instead of running the models here. */
  server: ServerUrl.optional(),
});
export type TrialRequest = z.infer<typeof TrialRequest>;
