import { join, resolve } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { loadRegistry } from '../registry/load.ts';
import { BENCHMARK_SEC } from './benchmark/nouns/promised-sec.ts';
import { benchmarkProcedures } from './benchmark/procedures.ts';
import { sweepSyntheticFolders } from './benchmark/synthetic-folder.ts';
import { configureProcedures, settleConfiguration } from './configure/procedures.ts';
import { type Context, on } from './context.ts';
import { Facts } from './facts.ts';
import { installProcedures } from './install/procedures.ts';
import { withNamedFolders } from './named-folder.ts';
import type { Platform } from './platform.ts';
import { readDisk } from './probe/disk.ts';
import { probeProcedures } from './probe/procedures.ts';
import { findVoiceServer } from './probe/voice-server.ts';
import { languageNamed, languagesOf } from './recommend/language.ts';
import type { WhatIf } from './recommend/nouns/what-if-input.ts';
import { recommendProcedures } from './recommend/procedures.ts';
import { recommend } from './recommend/recommend.ts';
import { imagine } from './recommend/what-if.ts';
import { reportProcedures } from './report/procedures.ts';
import { stepsProcedures } from './steps/procedures.ts';
import { Steps } from './steps/steps.ts';
import { homeFolder } from './store/home-folder.ts';
import { storeProcedures } from './store/procedures.ts';
import { tryProcedures } from './try/procedures.ts';
import { english } from './words/plain-wording.ts';

export interface SetupOptions {
  readonly platform: Platform;
  /** A registry other than the built-in one. */
  readonly registryFile?: string | undefined;
  /** Where models go; else `models/` in the home folder. */
  readonly modelsFolder?: string | undefined;
  /** Where state and history are kept; else the platform's folder. */
  readonly homeFolder?: string | undefined;
  /** Every benchmark is a quick one: fewer types, more inferred. */
  readonly measuresQuickly?: boolean | undefined;
  /** Follows what other hosts store while this one runs, until aborted; else it is only read at the start. */
  readonly follow?: AbortSignal | undefined;
}

/**
 * The machine side of the contract, the same for all hosts: connects the rooms.
 * @throws SetupError if the registry or the stored state cannot be used
 */
export async function createSetup(options: SetupOptions) {
  return joinRooms(await openContext(options));
}

/** The procedures of all rooms over one context. */
export function joinRooms(context: Context) {
  const advise = (whatIf: WhatIf = {}) =>
    recommend(imagine(context.facts.live.now, whatIf, context.registry));
  return on.router({
    steps: stepsProcedures(context),
    store: storeProcedures(context),
    probe: probeProcedures(context),
    benchmark: benchmarkProcedures(context),
    recommend: recommendProcedures(context),
    install: installProcedures(context, advise),
    try: tryProcedures(context, advise),
    configure: configureProcedures(context, { advise, inEnglish: english.warning }),
    report: reportProcedures(context, () => advise()),
  });
}

/**
 * The context that the rooms share.
 * @throws SetupError as `createSetup` does
 */
export async function openContext(options: SetupOptions): Promise<Context> {
  const { platform, measuresQuickly = false } = options;
  const home = options.homeFolder ?? homeFolder();
  const registry = await loadRegistry(options.registryFile);
  await sweepSyntheticFolders();
  const facts = await Facts.open(home, registry.id, platform.writeJson);
  const voiceServerFolder = await findVoiceServer();
  const usualFolder = resolve(options.modelsFolder ?? join(voiceServerFolder ?? home, 'models'));
  const context: Context = {
    platform,
    facts,
    steps: new Steps(facts.live, { outside: facts.outside }),
    home,
    measuresQuickly,
    registry,
    modelsFolder: () => options.modelsFolder ?? facts.live.now.preferences?.modelsFolder ?? usualFolder,
    about: () => ({
      version: packageJson.version,
      modelsFolder: usualFolder,
      voiceServerFolder,
      languages: languagesOf(context.registry),
      safeLlmSec: context.registry.safe_llm_latency_sec,
      benchmarkSec: measuresQuickly ? BENCHMARK_SEC.quick : BENCHMARK_SEC.full,
    }),
    acceptable: (preferences) => ({
      ...withNamedFolders(preferences),
      callLanguage: languageNamed(preferences.callLanguage, context.registry),
    }),
    lookAtDisk: async () => {
      facts.keepDisk(await readDisk(context.modelsFolder()));
    },
  };
  await settleConfiguration(context);
  await context.steps.lookOutside();
  const onChange = async () => {
    await context.lookAtDisk();
    await context.steps.lookOutside();
  };
  if (options.follow !== undefined) await facts.follow(onChange, options.follow);
  return context;
}
