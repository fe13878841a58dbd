import type { SpeedProfile } from './benchmark/nouns/speed-profile.ts';
import { asVarying } from './benchmark/nouns/varying-profile.ts';
import type { Applied } from './configure/nouns/config-plan.ts';
import type { Language } from './nouns/language.ts';
import { SetupError } from './nouns/setup-error.ts';
import type { WriteJson } from './platform.ts';
import type { Machine } from './probe/nouns/machine.ts';
import { LiveState } from './steps/live-state.ts';
import { type Choice, emptyState, type SetupState } from './steps/nouns/setup-state.ts';
import type { History } from './store/nouns/history.ts';
import { historyEntry, withDifferences } from './store/nouns/history-changes.ts';
import type { Preferences } from './store/nouns/preferences.ts';
import { Store } from './store/store.ts';
import { UnfinishedSteps } from './store/unfinished-steps.ts';
import type { Calibration } from './try/nouns/calibration.ts';
import type { TrialReport } from './try/nouns/trial-report.ts';

export class MachineUnknown extends SetupError {
  constructor() {
    super({ code: 'machine-unknown' });
  }
}

/** What is known, in the snapshot that all views watch; what must survive this run is also stored. */
export class Facts {
  readonly live: LiveState;
  /** For the steps: what they have left unfinished, and what other processes run. */
  readonly outside: UnfinishedSteps;
  readonly #store: Store;

  private constructor(store: Store, registryId: string) {
    this.#store = store;
    this.outside = new UnfinishedSteps(store);
    this.live = new LiveState({
      ...emptyState(registryId),
      ...shared(store),
    });
  }

  /** @throws NewerState */
  static async open(folder: string, registryId: string, writeJson?: WriteJson): Promise<Facts> {
    return new Facts(await Store.open(folder, writeJson), registryId);
  }

  /** Shows what other hosts keep, until aborted; `onChange` is called after that. */
  async follow(onChange: () => Promise<void>, until: AbortSignal): Promise<void> {
    await this.#store.follow(async () => {
      this.live.change(shared(this.#store));
      await onChange();
    }, until);
  }

  /** @throws MachineUnknown before the first probe */
  get machine(): Machine {
    const { machine } = this.live.now;
    if (machine === null) throw new MachineUnknown();
    return machine;
  }

  keepMachine(machine: Machine): Machine {
    this.live.change({ machine });
    return machine;
  }

  async keepSpeed(speed: SpeedProfile): Promise<SpeedProfile> {
    // First the history: who sees the new measurement finds it there.
    await this.#store.remember(historyEntry(this.machine, speed));
    await this.#store.save((saved) => ({ ...saved, speed }));
    this.live.change(shared(this.#store));
    const known = asVarying(speed, this.#store.runs);
    return { ...known, warnings: [...known.warnings, ...this.#store.warnings] };
  }

  /** @param calibration what all trials have shown, this one included */
  async keepTrial(trial: TrialReport, calibration: Calibration): Promise<void> {
    await this.#store.save((saved) => ({ ...saved, trial, calibration }));
    this.live.change(shared(this.#store));
  }

  /** `null`: it was taken back. */
  async keepApplied(applied: Applied | null): Promise<void> {
    await this.#store.save((saved) => ({ ...saved, applied }));
    this.live.change(shared(this.#store));
  }

  async choose(choice: Choice): Promise<SetupState> {
    await this.#store.save((saved) => ({ ...saved, choice }));
    this.live.change(shared(this.#store));
    return this.live.now;
  }

  /** From now on facts are judged by this registry. */
  judgeBy(registryId: string): SetupState {
    this.live.change({ registryId });
    return this.live.now;
  }

  async prefer(preferences: Preferences): Promise<void> {
    await this.#store.save((saved) => ({ ...saved, preferences }));
    this.live.change(shared(this.#store));
  }

  async keepLanguage(language: Language): Promise<SetupState> {
    await this.#store.save((saved) => ({ ...saved, language }));
    this.live.change(shared(this.#store));
    return this.live.now;
  }

  /** Free space where models currently go; nothing while the machine is unknown. */
  keepDisk(disk: Machine['disk']): SetupState {
    const { machine } = this.live.now;
    if (machine !== null) this.live.change({ machine: { ...machine, disk } });
    return this.live.now;
  }

  async history(): Promise<History> {
    const entries = await this.#store.history();
    // Someone may have deleted it.
    this.live.change(shared(this.#store));
    const varies = this.live.now.speed?.warnings.filter(({ code }) => code === 'speed-varies') ?? [];
    return { entries: withDifferences(entries), warnings: [...this.#store.warnings, ...varies] };
  }
}

/** What all hosts of one user know. The measurement is stored as it was, and shown with what its history adds. */
function shared({ saved, runs, warnings }: Store): Partial<SetupState> {
  const { choice, preferences, language, trial, calibration, applied } = saved;
  const speed = saved.speed && asVarying(saved.speed, runs);
  return { speed, choice, preferences, language, trial, calibration, applied, warnings };
}
