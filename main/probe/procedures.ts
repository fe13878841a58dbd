import { type Context, on } from '../context.ts';
import { tryBackend } from '../inference/try-backend.ts';
import { checkFolder } from './check-folder.ts';
import { type ProbeWorld, probe } from './probe.ts';

export function probeProcedures(context: Context) {
  const { facts, platform, steps } = context;
  const world = (): ProbeWorld => ({
    platform,
    modelsFolder: context.modelsFolder(),
    tryBackend: (backend, timeoutMs, signal) => tryBackend(platform, backend, timeoutMs, signal),
  });
  return {
    run: on.probe.run.handler(() =>
      steps.run('probe', async (task) => facts.keepMachine(await probe(world(), task))),
    ),
    checkFolder: on.probe.checkFolder.handler(({ input }) => checkFolder(input)),
  };
}
