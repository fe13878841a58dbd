import { z } from 'zod';

const bytes = z.number();

/** What differs from the measurement before. */
export const Difference = z.discriminatedUnion('code', [
  z.object({ code: z.literal('processor'), before: z.string(), after: z.string() }),
  z.object({ code: z.literal('cores'), before: z.number(), after: z.number() }),
  z.object({ code: z.literal('memory'), before: bytes, after: bytes }),
  z.object({ code: z.enum(['card-gone', 'card-new', 'card-usable', 'card-unusable']), card: z.string() }),
  z.object({ code: z.literal('driver'), card: z.string(), before: z.string(), after: z.string() }),
  z.object({
    code: z.literal('score'),
    /** Of the score of the last quiet measurement: -0.3 is 30 % lower. */
    share: z.number(),
  }),
  /** Other programs were busy, so its score was not compared. */
  z.object({ code: z.literal('busy') }),
]);
export type Difference = z.infer<typeof Difference>;
