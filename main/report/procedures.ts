import { type Context, on } from '../context.ts';
import type { Recommendation } from '../recommend/nouns/recommendation.ts';
import { writeReport } from './write-report.ts';

/** @param advise the advice for this machine, as another room gives it */
export function reportProcedures(context: Context, advise: () => Recommendation) {
  const { facts, home } = context;
  return {
    write: on.report.write.handler(async () =>
      writeReport({
        about: context.about(),
        home,
        state: facts.live.now,
        history: await facts.history(),
        advise,
      }),
    ),
  };
}
