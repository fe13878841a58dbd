import { z } from 'zod';
import { CardFailureValues } from '../../nouns/cause.ts';
import { WrittenWarnings, withPresentNames } from '../../nouns/written.ts';
import { CardFailure, SpeedProfile } from './speed-profile.ts';

/** What `benchmark --json` printed or `state.json` keeps, of this version or of another. */
export const SpeedFile = SpeedProfile.extend({
  cardFailures: z
    .array(
      CardFailure.pick({ backend: true, card: true }).extend({
        message: z.string().default(''),
        failure: z.unknown().optional(),
        mishap: z.unknown().optional(),
      }),
    )
    .default([])
    .transform((all) =>
      all.map(
        ({ backend, card, message, failure, mishap }): CardFailure => ({
          backend,
          failure: failureOf(failure ?? mishap, message),
          ...(card !== undefined && { card }),
        }),
      ),
    ),
  warnings: WrittenWarnings,
});

/** A warning of a version that stored no values keeps that version's sentence. */
function failureOf(written: unknown, message: string): CardFailureValues {
  const values = CardFailureValues.safeParse(withPresentNames(written)).data;
  return values ?? { code: 'as-written', of: 'gpu-failed', message };
}
