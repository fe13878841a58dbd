import { type Context, on } from '../context.ts';

export function storeProcedures(context: Context) {
  const { facts } = context;
  return {
    about: on.store.about.handler(() => context.about()),
    prefer: on.store.prefer.handler(async ({ input }) => {
      await facts.prefer(context.acceptable(input));
      await context.lookAtDisk();
      return facts.live.now;
    }),
    preferLanguage: on.store.preferLanguage.handler(({ input }) => facts.keepLanguage(input.language)),
    history: on.store.history.handler(() => facts.history()),
  };
}
