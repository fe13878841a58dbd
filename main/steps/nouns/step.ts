import { z } from 'zod';
import { Mishap } from '../../nouns/mishap.ts';

/** A failure as it crosses to a wizard or a terminal. */
export const Failure = z.object({
  code: z.string(),
  message: z.string(),
  nextStep: z.string(),
  /** The values of both sentences, for pages in other languages. */
  mishap: Mishap.optional().catch(undefined),
});
export type Failure = z.infer<typeof Failure>;

/** One that pages in other languages have words for. */
export type ToldFailure = Failure & { readonly mishap: Mishap };
