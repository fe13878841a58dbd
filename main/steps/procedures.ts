import { type Context, on } from '../context.ts';

export function stepsProcedures({ facts, steps }: Context) {
  return {
    watch: on.steps.watch.handler(({ signal }) => facts.live.watch(signal)),
    cancel: on.steps.cancel.handler(async ({ input }) => ({ cancelled: await steps.cancel(input.step) })),
    pause: on.steps.pause.handler(async ({ input }) => ({ paused: await steps.pause(input.step) })),
  };
}
