import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { SpeedProfile } from '../../main/benchmark/nouns/speed-profile.ts';
import { nodePlatform, type WorkerName } from '../../main/platform.ts';
import type { Machine } from '../../main/probe/nouns/machine.ts';
import { joinRooms, openContext } from '../../main/setup.ts';
import type { SetupState } from '../../main/steps/nouns/setup-state.ts';
import type { RunningBy } from '../../main/steps/nouns/step-table.ts';
import type { Setup } from '../../preload/contract.ts';
import type { Registry } from '../../registry/schema.ts';
import { Folder } from '../install/given-files.ts';
import { backendSpeed, machineOf, profileOf } from '../recommend/given.ts';
import { SYNTHETIC_TIERS, writeSyntheticModels, writeSyntheticRegistry } from './synthetic-models.ts';

interface Site {
  /** Keys of the registry that replace those of the synthetic one. */
  readonly registry?: object;
  readonly machine?: Machine;
  /** Whether the models are there; they take 60 MB. */
  readonly isInstalled?: boolean;
  /** A CPU score that was measured; `null`: none was. */
  readonly score?: number | null;
}

/**
 * A machine of which everything is known, and on which other programs count as no disturbance: it has so many cores
 * more than the one that we may use. Several threads would wait for each other while other tests run.
 */
export function undisturbedMachine(): Machine {
  const { cpu, ...machine } = machineOf({ ramGib: 16, cores: 1 });
  return { ...machine, cpu: { ...cpu, logicalCores: 512 } };
}

const { SMALL } = SYNTHETIC_TIERS;

/** A model whose answer takes some ten seconds, so that a test meets it in the middle. */
export const TALKATIVE = {
  tiers: { ...SYNTHETIC_TIERS, SMALL: { ...SMALL, server: { ...SMALL.server, max_tokens: 1_500 } } },
};

/** Before all trials, so that they correct it. */
const MEASURED_AT = '2026-01-02T03:04:05.000Z';

function measuredBy(score: number, { id: machineId }: Machine, { id: registryId }: Registry): SpeedProfile {
  const backends = [backendSpeed(score, { threads: 1 })];
  return profileOf(score, { machineId, registryId, measuredAt: MEASURED_AT, backends });
}

/** The machine side in this process, with the synthetic models installed, and the processes that it starts. */
export class TrialSite implements AsyncDisposable {
  readonly setup: Setup;
  readonly folder: string;
  readonly #workers: ReadonlyMap<WorkerName, number>;

  private constructor(folder: string, setup: Setup, workers: ReadonlyMap<WorkerName, number>) {
    this.folder = folder;
    this.setup = setup;
    this.#workers = workers;
  }

  static async open(site: Site = {}): Promise<TrialSite> {
    const { path } = await Folder.make();
    if (site.isInstalled ?? true) await writeSyntheticModels(join(path, 'models'));
    await writeSyntheticRegistry(path, site.registry);
    return await TrialSite.again(path, site);
  }

  /** In the folder of another one, as after a restart: what is not stored is forgotten. */
  static async again(
    folder: string,
    { machine = undisturbedMachine(), score = 6 }: Pick<Site, 'machine' | 'score'> = {},
  ): Promise<TrialSite> {
    const workers = new Map<WorkerName, number>();
    const context = await openContext({
      platform: {
        startWorker(name) {
          const worker = nodePlatform.startWorker(name);
          workers.set(name, worker.pid ?? 0);
          return worker;
        },
      },
      registryFile: join(folder, 'synthetic-registry.json'),
      homeFolder: join(folder, 'home'),
      modelsFolder: join(folder, 'models'),
    });
    context.facts.keepMachine(machine);
    if (score !== null) await context.facts.keepSpeed(measuredBy(score, machine, context.registry));
    return new TrialSite(folder, createRouterClient(joinRooms(context)), workers);
  }

  /** A file below the models folder. */
  model(path: string): string {
    return join(this.folder, 'models', path);
  }

  async state(): Promise<SetupState> {
    for await (const state of await this.setup.steps.watch()) return state;
    throw new Error('The state ended.');
  }

  /** Runs a trial until its progress is as wanted, and leaves it running; its end is in `ended`. */
  async tryUntil(
    isWanted: (progress: RunningBy['try']['progress']) => boolean,
  ): Promise<{ readonly ended: Promise<unknown> }> {
    const ended = this.setup.try.run({}).catch((error: unknown) => error);
    for await (const { running } of await this.setup.steps.watch()) {
      if (running.try !== undefined && isWanted(running.try.progress)) break;
    }
    return { ended };
  }

  /** The last process of that name. */
  worker(name: WorkerName): number {
    const pid = this.#workers.get(name);
    if (pid === undefined) throw new Error(`No ${name} was started.`);
    return pid;
  }

  /** All processes that were started. */
  get workers(): number[] {
    return [...this.#workers.values()];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
