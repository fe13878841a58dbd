import { type Context, on } from '../context.ts';
import { benchmark } from './benchmark.ts';
import { requireModel } from './model-file.ts';

export function benchmarkProcedures(context: Context) {
  const { facts, platform, steps } = context;
  return {
    checkModel: on.benchmark.checkModel.handler(({ input: { file } }) => requireModel(file, null)),
    run: on.benchmark.run.handler(({ input: request }) =>
      steps.run('benchmark', async (task) => {
        const quick = request.quick || context.measuresQuickly;
        const asked = { machine: facts.machine, registry: context.registry, request: { ...request, quick } };
        return facts.keepSpeed(await benchmark(asked, platform, task));
      }),
    ),
  };
}
