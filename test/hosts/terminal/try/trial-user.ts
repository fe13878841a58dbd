import { join } from 'node:path';
import { z } from 'zod';
import { Machine } from '../../../../main/probe/nouns/machine.ts';
import { TrialReport } from '../../../../main/try/nouns/trial-report.ts';
import { loadRegistry } from '../../../../registry/load.ts';
import { keepMeasurement } from '../../../browser/measured-home.ts';
import { environmentsWith } from '../../../browser/processes.ts';
import { Folder } from '../../../install/given-files.ts';
import { writeSyntheticModels, writeSyntheticRegistry } from '../../../try/synthetic-models.ts';
import { type Circumstances, type Outcome, Voicefit } from '../voicefit.ts';

const sec = z.number().nullable();
const sentence = z.looseObject({ code: z.string(), message: z.string() });
const Part = z.strictObject({
  predictedSec: sec,
  measuredSec: sec,
  range: z.object({ low: z.number(), high: z.number() }).nullable(),
  state: z.enum(['measured', 'checked', 'failed', 'cloud', 'not-tried']),
  failure: sentence.extend({ nextStep: z.string() }).nullable(),
});

/** What tools rely on. */
export const Tried = z.looseObject({
  parts: z.strictObject({ llm: Part, tts: Part, stt: Part }),
  server: TrialReport.shape.server,
  reply: z.string().nullable(),
  firstAudioSec: sec,
  turnSec: sec,
  calibration: sec,
  keys: z.array(z.looseObject({ key: z.string(), state: z.string() })),
  warnings: z.array(sentence),
});

/** A user who has installed the synthetic models, with a home of their own and the built command. */
export class TrialUser implements AsyncDisposable {
  readonly voicefit = new Voicefit();
  readonly #registry: Folder;

  private constructor(registry: Folder) {
    this.#registry = registry;
  }

  /** @param changes keys of the registry that replace those of the synthetic one */
  static async settle({ changes = {}, isInstalled = true } = {}): Promise<TrialUser> {
    const user = new TrialUser(await Folder.make());
    await writeSyntheticRegistry(user.#registry.path, changes);
    if (isInstalled) await writeSyntheticModels(user.model(''));
    return user;
  }

  /** From now on this machine counts as measured with these models. */
  async measured(): Promise<void> {
    const { stdout } = await this.run(['probe', '--json']);
    const registry = await loadRegistry(this.#registry.at('synthetic-registry.json'));
    await keepMeasurement(this.voicefit.home, Machine.parse(JSON.parse(stdout)), registry);
  }

  /** `voicefit try` of the installed tier, unless another option is named: beside busy programs less would be advised. */
  try(args: readonly string[] = [], circumstances: Circumstances = {}): Promise<Outcome> {
    const isNamed = args.some((arg) => ['--tier', '--model', '--pipeline'].includes(arg));
    return this.run(['try', ...(isNamed ? [] : ['--tier', 'SMALL']), ...args], circumstances);
  }

  run(args: readonly string[], circumstances: Circumstances = {}): Promise<Outcome> {
    const registry = this.#registry.at('synthetic-registry.json');
    return this.voicefit.run([...args, '--registry', registry], circumstances);
  }

  /** Below the models folder. */
  model(path: string): string {
    return join(this.voicefit.home, 'models', path);
  }

  /** In a folder of the test. */
  at(path: string): string {
    return this.#registry.at(path);
  }

  /** All that runs for this user. */
  processes(): Promise<number[]> {
    return environmentsWith(`VOICEFIT_HOME=${this.voicefit.home}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.voicefit[Symbol.dispose]();
    await this.#registry[Symbol.asyncDispose]();
  }
}

/** The object that was printed, and nothing beside it. */
export const printedBy = ({ stdout }: Outcome) => Tried.parse(JSON.parse(stdout));

export const lastLine = ({ stderr }: Outcome) => stderr.trimEnd().split('\n').at(-1);
