import { join } from 'node:path';
import { implement } from '@orpc/server';
import { contract } from '../preload/contract.ts';
import { loadRegistry } from '../registry/load.ts';
import { benchmark } from './benchmark/benchmark.ts';
import { asContractError } from './contract-errors.ts';
import { Facts } from './facts.ts';
import { homeFolder } from './home-folder.ts';
import { tryBackend } from './inference/try-backend.ts';
import type { Platform } from './platform.ts';
import { type ProbeWorld, probe } from './probe/probe.ts';
import { modelTable } from './recommend/model-table.ts';
import { recommend } from './recommend/recommend.ts';
import { imagine } from './recommend/what-if.ts';
import type { WhatIf } from './recommend/what-if-input.ts';
import { Steps } from './steps.ts';

export interface SetupOptions {
  readonly platform: Platform;
  /** Another registry than the built-in one. */
  readonly registryFile?: string | undefined;
  /** Where models go; else `models/` in the home folder. */
  readonly modelsFolder?: string | undefined;
  /** Where state and history are kept; else the platform's folder. */
  readonly homeFolder?: string | undefined;
}

/**
 * The machine side of the contract, the same for all hosts.
 * @throws SetupError where the registry, or what an earlier run has kept, cannot be used
 */
export async function createSetup(options: SetupOptions) {
  const { platform } = options;
  const home = options.homeFolder ?? homeFolder();
  const registry = await loadRegistry(options.registryFile);
  const facts = await Facts.open(home, registry.id, platform.writeJson);
  const steps = new Steps(facts.live);
  const world: ProbeWorld = {
    platform,
    modelsFolder: options.modelsFolder ?? join(home, 'models'),
    tryBackend: (backend, timeoutMs, signal) => tryBackend(platform, backend, timeoutMs, signal),
  };
  const subject = (whatIf: WhatIf) => imagine(facts.live.now, whatIf, registry);

  return on.router({
    watch: on.watch.handler(({ signal }) => facts.live.watch(signal)),
    probe: on.probe.handler(() =>
      steps.run('probe', async (task) => facts.keepMachine(await probe(world, task))),
    ),
    benchmark: on.benchmark.handler(({ input: request }) =>
      steps.run('benchmark', async (task) => {
        return facts.keepSpeed(
          await benchmark({ machine: facts.machine, registry, request }, platform, task),
        );
      }),
    ),
    about: on.about.handler(unbuilt),
    prefer: on.prefer.handler(unbuilt),
    checkFolder: on.checkFolder.handler(unbuilt),
    report: on.report.handler(unbuilt),
    recommend: on.recommend.handler(({ input }) => recommend(subject(input))),
    choose: on.choose.handler(({ input }) => facts.choose(input)),
    tiers: on.tiers.handler(() => ({ tiers: [...registry.tiers], warnings: [...registry.warnings] })),
    models: on.models.handler(({ input }) => modelTable(subject(input))),
    history: on.history.handler(() => facts.history()),
    cancel: on.cancel.handler(async ({ input }) => ({ cancelled: await steps.cancel(input.step) })),
  });
}

const unbuilt = (): never => {
  throw new Error('Not built yet.');
};

const on = implement(contract).use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    throw asContractError(error);
  }
});
