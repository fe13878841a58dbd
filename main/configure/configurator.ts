import { randomBytes } from 'node:crypto';
import { ConfigChangedMeanwhile, ConfigNotRead, ConfigNotWritten } from './errors.ts';
import { type MadePlan, makeConfigPlan } from './make-config-plan.ts';
import type { Applied, ConfigPlan, Undone } from './nouns/config-plan.ts';
import type { ConfigSubject, WantedConfig } from './nouns/wanted-config.ts';
import { applyChanges } from './write/apply-changes.ts';
import { completed, isIncomplete } from './write/complete.ts';
import type { ConfigRecord, RecordFile } from './write/record.ts';
import { undoChanges } from './write/undo-changes.ts';

/** Digests of plans are remembered to say which file has changed since; a page holds one of them. */
const MOST_PLANS = 20;

export interface ConfiguratorTools {
  readonly record: RecordFile;
  now(): Date;
  /** Runs work while no other process of this user writes into our folder. */
  locked<T>(work: () => Promise<T>): Promise<T>;
  wanted(subject: ConfigSubject): WantedConfig;
}

/** Plans, writes and undoes configurations for one host. */
export class Configurator {
  readonly #tools: ConfiguratorTools;
  /** Digests of this process are of no use to any other. */
  readonly #key = randomBytes(32);
  readonly #plans = new Map<string, ReadonlyMap<string, string>>();

  constructor(tools: ConfiguratorTools) {
    this.#tools = tools;
  }

  /**
   * Completes or takes back what a killed process has left.
   * @returns what is applied now; `undefined`: there is no record of it
   * @throws ConfigNotRead, ConfigNotWritten
   */
  async settle(): Promise<Applied | null | undefined> {
    const { record: recordFile, locked } = this.#tools;
    const found = await recordFile.read();
    if (found === null) return undefined;
    return (isIncomplete(found) ? await locked(() => completed(recordFile)) : found).applied;
  }

  /** @throws ConfigNotRead, ConfigUnreadable, ValueNotWritable */
  async plan(subject: ConfigSubject): Promise<ConfigPlan> {
    const { plan, changes } = await this.#made(subject);
    this.#plans.delete(plan.id);
    this.#plans.set(plan.id, new Map(changes.map(({ file, digest }) => [file.path, digest])));
    const [oldest] = this.#plans.keys();
    if (this.#plans.size > MOST_PLANS && oldest !== undefined) this.#plans.delete(oldest);
    return plan;
  }

  /**
   * Writes what the plan of that id showed.
   * @throws ConfigChangedMeanwhile, ConfigNotWritten, and as `plan` does
   */
  async apply(
    subject: ConfigSubject,
    planId: string,
  ): Promise<{ plan: ConfigPlan; applied: Applied | null }> {
    const { record, now, locked } = this.#tools;
    const { plan, changes } = await this.#made(subject);
    if (plan.id !== planId) throw new ConfigChangedMeanwhile(this.#changedFile(planId, changes));
    const { target, project, names, tier, pipeline, next } = plan;
    // What was written before stays what can be taken back.
    if (project === null || changes.length === 0) return { plan, applied: null };
    const { server, option } = subject;
    const writing = { target, project, models: option.models, names, tier, pipeline, next, server };
    const applied = await locked(() => applyChanges(changes, writing, { record, now }));
    const backups = new Map(applied.files.map(({ path, backup }) => [path, backup]));
    const written = plan.changes.map((change) =>
      change.kind === 'unchanged' ? change : { ...change, backup: backups.get(change.path) ?? null },
    );
    return { plan: { ...plan, changes: written, canUndo: applied.files.length > 0 }, applied };
  }

  /** @throws NothingToUndo, ProjectUnusable, ConfigChangedSince, BackupMissing, ConfigNotWritten */
  undo(): Promise<Undone> {
    const { record, locked } = this.#tools;
    return locked(() => undoChanges(record));
  }

  async #made(subject: ConfigSubject): Promise<MadePlan> {
    const canUndo = canBeUndone(await this.#tools.record.read());
    const { wanted } = this.#tools;
    return await makeConfigPlan(subject, { key: this.#key, canUndo, wanted });
  }

  /** The first file that is not as it was shown; of an unknown plan the first of all. */
  #changedFile(planId: string, changes: MadePlan['changes']): string {
    const shown = this.#plans.get(planId);
    const changed = changes.find(({ file, digest }) => shown?.get(file.path) !== digest);
    return (changed ?? changes[0])?.file.path ?? '';
  }
}

function canBeUndone(record: ConfigRecord | null): boolean {
  return record !== null && record.applied !== null && record.files.length > 0;
}

/** A failure of the disk or of our record; a host can start without it. */
export function isDiskFailure(error: unknown): boolean {
  return error instanceof ConfigNotRead || error instanceof ConfigNotWritten;
}
