import { z } from 'zod';
import { Range } from '../../benchmark/nouns/speed-profile.ts';

const seconds = z.number().nonnegative();

/** Seconds of a later turn; `null` if a part runs elsewhere or is unknown. */
export const TurnSec = z.object({
  stt: seconds.nullable(),
  llm: seconds.nullable(),
  tts: seconds.nullable(),
  total: seconds.nullable(),
});
export type TurnSec = z.infer<typeof TurnSec>;

/** What an option costs as far as its voice has a part in it. `null` everywhere: unknown. */
export const OptionCosts = z.object({
  turnSec: TurnSec,
  /** `llm` and `tts` of a later turn, `total` of all of it, `first` of the first one, as a whole. */
  rangeSec: z.object({
    llm: Range.nullable(),
    tts: Range.nullable(),
    total: Range.nullable(),
    first: Range.nullable(),
  }),
  firstTurnSec: seconds.nullable(),
  firstAudioSec: seconds.nullable(),
  memoryBytes: z.int().positive().nullable(),
  downloadBytes: z.int().nonnegative().nullable(),
});
export type OptionCosts = z.infer<typeof OptionCosts>;
