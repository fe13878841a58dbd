import { join, resolve } from 'node:path';
import { implement } from '@orpc/server';
import packageJson from '../package.json' with { type: 'json' };
import { contract } from '../preload/contract.ts';
import { loadRegistry } from '../registry/load.ts';
import type { Registry } from '../registry/schema.ts';
import { benchmark } from './benchmark/benchmark.ts';
import { sweepSyntheticFolders } from './benchmark/synthetic-folder.ts';
import { asContractError } from './contract-errors.ts';
import { Facts } from './facts.ts';
import { tryBackend } from './inference/try-backend.ts';
import { withNamedFolders } from './named-folder.ts';
import { type About, BENCHMARK_SEC } from './nouns/about.ts';
import type { Platform } from './platform.ts';
import { checkFolder } from './probe/check-folder.ts';
import { readDisk } from './probe/disk.ts';
import { type ProbeWorld, probe } from './probe/probe.ts';
import { findVoiceServer } from './probe/voice-server.ts';
import { languageNamed, languagesOf } from './recommend/language.ts';
import { modelTable } from './recommend/model-table.ts';
import type { WhatIf } from './recommend/nouns/what-if-input.ts';
import { recommend } from './recommend/recommend.ts';
import { imagine } from './recommend/what-if.ts';
import { knownChoice } from './recommend/wishes.ts';
import { writeReport } from './report/write-report.ts';
import { Steps } from './steps/steps.ts';
import { measuringAlone } from './store/benchmark-lock.ts';
import { homeFolder } from './store/home-folder.ts';
import type { Preferences } from './store/nouns/preferences.ts';

export interface SetupOptions {
  readonly platform: Platform;
  /** Another registry than the built-in one. */
  readonly registryFile?: string | undefined;
  /** Where models go; else `models/` in the home folder. */
  readonly modelsFolder?: string | undefined;
  /** Where state and history are kept; else the platform's folder. */
  readonly homeFolder?: string | undefined;
  /** Shows what other hosts keep while this one runs, until aborted; else it is read at the start alone. */
  readonly follow?: AbortSignal | undefined;
}

/**
 * The machine side of the contract, the same for all hosts.
 * @throws SetupError where the registry, or what an earlier run has kept, cannot be used
 */
export async function createSetup(options: SetupOptions) {
  const { platform } = options;
  const opened = await open(options);
  const { facts, home, modelsFolder } = opened;
  let { registry } = opened;
  const about = () => aboutOf(opened, registry);
  const steps = new Steps(facts.live);
  const subject = (whatIf: WhatIf) => imagine(facts.live.now, whatIf, registry);
  const advise = () => recommend(subject({}));
  const world = (): ProbeWorld => ({
    platform,
    modelsFolder: modelsFolder(),
    tryBackend: (backend, timeoutMs, signal) => tryBackend(platform, backend, timeoutMs, signal),
  });

  return on.router({
    watch: on.watch.handler(({ signal }) => facts.live.watch(signal)),
    about: on.about.handler(about),
    prefer: on.prefer.handler(async ({ input }) => {
      await facts.prefer(acceptable(input, registry));
      return facts.keepDisk(await readDisk(modelsFolder()));
    }),
    checkFolder: on.checkFolder.handler(({ input }) => checkFolder(input)),
    probe: on.probe.handler(() =>
      steps.run('probe', async (task) => facts.keepMachine(await probe(world(), task))),
    ),
    benchmark: on.benchmark.handler(({ input: request }) =>
      steps.run('benchmark', async (task) => {
        const asked = { machine: facts.machine, registry, request };
        return facts.keepSpeed(await measuringAlone(home, () => benchmark(asked, platform, task)));
      }),
    ),
    recommend: on.recommend.handler(({ input }) => recommend(subject(input))),
    choose: on.choose.handler(({ input }) => facts.choose(knownChoice(input, registry))),
    takeBuiltInRegistry: on.takeBuiltInRegistry.handler(async () => {
      registry = await loadRegistry();
      return facts.judgeBy(registry.id);
    }),
    tiers: on.tiers.handler(() => ({ tiers: [...registry.tiers], warnings: [...registry.warnings] })),
    models: on.models.handler(({ input }) => modelTable(subject(input))),
    history: on.history.handler(() => facts.history()),
    report: on.report.handler(async () =>
      writeReport({ about: about(), home, state: facts.live.now, history: await facts.history(), advise }),
    ),
    cancel: on.cancel.handler(async ({ input }) => ({ cancelled: await steps.cancel(input.step) })),
  });
}

/** What every procedure rests on. */
async function open(options: SetupOptions) {
  const home = options.homeFolder ?? homeFolder();
  const registry = await loadRegistry(options.registryFile);
  await sweepSyntheticFolders();
  const facts = await Facts.open(home, registry.id, options.platform.writeJson);
  const voiceServerFolder = await findVoiceServer();
  const usualFolder = resolve(options.modelsFolder ?? join(voiceServerFolder ?? home, 'models'));
  const modelsFolder = () => options.modelsFolder ?? facts.live.now.preferences?.modelsFolder ?? usualFolder;
  const onNews = async () => {
    facts.keepDisk(await readDisk(modelsFolder()));
  };
  if (options.follow !== undefined) await facts.follow(onNews, options.follow);
  return { facts, home, registry, modelsFolder, usualFolder, voiceServerFolder };
}

function aboutOf(
  {
    usualFolder,
    voiceServerFolder,
  }: Pick<Awaited<ReturnType<typeof open>>, 'usualFolder' | 'voiceServerFolder'>,
  registry: Registry,
): About {
  return {
    version: packageJson.version,
    modelsFolder: usualFolder,
    voiceServerFolder,
    languages: languagesOf(registry),
    safeLlmSec: registry.safe_llm_latency_sec,
    benchmarkSec: BENCHMARK_SEC,
  };
}

/** @throws UnknownLanguage, FolderNotAbsolute, FolderNameInvalid */
function acceptable(preferences: Preferences, registry: Registry): Preferences {
  const callLanguage = languageNamed(preferences.callLanguage, registry);
  return { ...withNamedFolders(preferences), callLanguage };
}

const on = implement(contract).use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    throw asContractError(error);
  }
});
