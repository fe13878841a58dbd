import { type Context, on } from '../context.ts';
import { measuringAlone } from '../store/benchmark-lock.ts';
import { benchmark } from './benchmark.ts';

export function benchmarkProcedures(context: Context) {
  const { facts, home, platform, steps } = context;
  return {
    run: on.benchmark.run.handler(({ input: request }) =>
      steps.run('benchmark', async (task) => {
        const asked = { machine: facts.machine, registry: context.registry, request };
        return facts.keepSpeed(await measuringAlone(home, () => benchmark(asked, platform, task)));
      }),
    ),
  };
}
