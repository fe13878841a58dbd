import type { InferenceClient } from '../inference/client.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import { CalmWatch, calmest, countedVisits, isCalm, type MadeVisit } from './calm-watch.ts';
import type { LoadedPlan, PlannedVisits } from './load-plan.ts';
import { type LoadedModel, type VisitOptions, visit } from './measure.ts';
import { disturbanceOf, type Noise, noiseOf } from './noise.ts';
import type { Samples, Visit } from './samples.ts';
import { ThreadTrials, TRIAL_SIZE } from './thread-trials.ts';
import { coresWanted, missingCores, threadCandidates } from './threads.ts';

/** Where reading a prompt is fast, the first reading in a context differs from the others. */
const CARD_PROMPT_REPEATS = 3;

export interface Pass {
  readonly threads: number;
  readonly samples: Samples[];
  readonly noise: Noise;
}

interface PassOptions {
  readonly machine: Machine;
  readonly onGpu: boolean;
  readonly rounds: number;
  /** By `performance.now()`; a round that would end later is not begun. */
  readonly deadlineMs: number;
  onVisit(model: LoadedModel, visit: Visit, round: number): void;
}

/** Visits to every model in interleaved rounds, while others are watched. */
export function measurePass(
  worker: InferenceClient,
  loaded: LoadedPlan,
  options: PassOptions,
): Promise<Pass> {
  return new Measuring(worker, loaded, options).run();
}

class Measuring {
  readonly #worker: InferenceClient;
  readonly #loaded: LoadedPlan;
  readonly #options: PassOptions;
  readonly #watch: CalmWatch;
  readonly #trials: ThreadTrials;
  #made = new Map<LoadedModel, MadeVisit[]>();
  readonly #lastMs = new Map<LoadedModel, number>();

  constructor(worker: InferenceClient, loaded: LoadedPlan, options: PassOptions) {
    const { machine, onGpu } = options;
    this.#worker = worker;
    this.#loaded = loaded;
    this.#options = options;
    const { logicalCores } = machine.cpu;
    this.#watch = new CalmWatch(worker, { threads: coresWanted(machine, onGpu), logicalCores });
    this.#trials = new ThreadTrials(onGpu ? [1] : threadCandidates(machine));
  }

  async run(): Promise<Pass> {
    const threads = await this.#rounds();
    await this.#visitRare(threads);
    await this.#watch.close();
    await this.#repeatDisturbed(threads);
    return this.#result(threads);
  }

  /** Answers the number of threads of all visits that count. */
  async #rounds(): Promise<number> {
    const { rounds, deadlineMs } = this.#options;
    let threads = 0;
    for (let round = 0; round < rounds; round++) {
      if (round > 0 && performance.now() + this.#nextRoundMs() > deadlineMs) break;
      await this.#tryThreads();
      const best = this.#trials.best();
      // What was timed with another number of threads says nothing about this one.
      if (best !== threads) this.#made = new Map();
      threads = best;
      for (const planned of this.#loaded) {
        if (!isRare(planned)) await this.#visitAll(planned, threads, round);
      }
    }
    return threads;
  }

  /** Types that can be inferred come last, while there is time: another round of the common ones tells more. */
  async #visitRare(threads: number): Promise<void> {
    const { rounds, deadlineMs } = this.#options;
    for (const rare of this.#loaded.filter(isRare)) {
      if (performance.now() < deadlineMs) await this.#visitAll(rare, threads, rounds - 1);
    }
  }

  /** The next round takes as long as the last visits to the models that are visited again. */
  #nextRoundMs(): number {
    const again = this.#loaded.filter(
      ({ planned, sized }) => (this.#made.get(first(sized))?.length ?? 0) < planned.rounds,
    );
    return again
      .flatMap(({ sized }) => sized)
      .reduce((sum, model) => sum + (this.#lastMs.get(model) ?? 0), 0);
  }

  async #tryThreads(): Promise<void> {
    const shallow = shallowOf(this.#loaded);
    const short = { ...shallow, size: { ...shallow.size, ...TRIAL_SIZE } };
    await this.#trials.again((threads) => this.#visit(short, { threads }));
    await this.#watch.close();
  }

  async #visitAll({ planned, sized }: PlannedVisits, threads: number, round: number): Promise<void> {
    const made = this.#made.get(first(sized))?.length ?? 0;
    if (made >= planned.rounds) return;
    for (const model of sized) {
      await this.#visitOnce(model, { threads, readsPrompt: made < planned.promptRounds }, round);
    }
  }

  async #visitOnce(model: LoadedModel, options: VisitOptions, round: number): Promise<void> {
    const startedMs = performance.now();
    const made = await this.#visit(model, options);
    this.#lastMs.set(model, performance.now() - startedMs);
    this.#made.set(model, [...(this.#made.get(model) ?? []), made]);
    this.#options.onVisit(model, made.visit, round);
  }

  /** What others disturbed each time is visited once more, while there is time. */
  async #repeatDisturbed(threads: number): Promise<void> {
    const { rounds, deadlineMs } = this.#options;
    for (const [model, made] of [...this.#made]) {
      const isSpoilt = !made.some(isCalm) || !hasCalmPrompt(model, made);
      if (isSpoilt && performance.now() < deadlineMs) await this.#visitOnce(model, { threads }, rounds - 1);
    }
    await this.#watch.close();
  }

  #visit(model: LoadedModel, options: VisitOptions): Promise<MadeVisit> {
    const { machine, onGpu } = this.#options;
    // A card computes whatever share of a core this process gets.
    const coreShare = onGpu ? undefined : machine.cpu.coreShare;
    const promptRepeats = onGpu ? CARD_PROMPT_REPEATS : 1;
    return this.#watch.during(() => visit(this.#worker, model, { promptRepeats, coreShare, ...options }));
  }

  #result(threads: number): Pass {
    const rare = new Set(this.#loaded.filter(isRare).flatMap(({ sized }) => sized));
    const counted = countedVisits(this.#made, rare);
    const samples = [...counted].map(([{ model, size, loadMs }, made]) => ({
      model,
      size,
      loadMs,
      visits: usableVisits(made),
    }));
    const { machine, onGpu } = this.#options;
    const takenCores = Math.max(
      onGpu ? 0 : missingCores(machine, threads),
      this.#trials.takenCores(),
      ...[...counted.values()].map((made) => disturbanceOf(made)),
    );
    const [main = []] = counted.values();
    return { threads, samples, noise: noiseOf(main, takenCores) };
  }
}

function isRare({ planned }: PlannedVisits): boolean {
  return planned.canBeInferred && planned.rounds === 1;
}

/** Undisturbed visits, and of those that read a prompt the calmest one too, should all others have had none. */
function usableVisits(made: readonly MadeVisit[]): Visit[] {
  const calm = calmest(made);
  const prompted = made.filter(({ visit }) => visit.prefillMs !== null);
  const needsPrompt = prompted.length > 0 && !calm.some(({ visit }) => visit.prefillMs !== null);
  return (needsPrompt ? [...calm, ...calmest(prompted)] : calm).map(({ visit }) => visit);
}

function hasCalmPrompt({ size }: LoadedModel, made: readonly MadeVisit[]): boolean {
  const prompted = made.filter(({ visit }) => visit.prefillMs !== null);
  return size.promptTokens === 0 || prompted.length === 0 || prompted.some(isCalm);
}

function shallowOf(loaded: LoadedPlan): LoadedModel {
  const shallow = loaded[1]?.sized[0];
  if (shallow === undefined) throw new Error('No shallow model was loaded.');
  return shallow;
}

function first(sized: readonly LoadedModel[]): LoadedModel {
  const [model] = sized;
  if (model === undefined) throw new Error('A model without a size to visit.');
  return model;
}
