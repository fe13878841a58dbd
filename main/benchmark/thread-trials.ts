import { calmest, type MadeVisit } from './calm-watch.ts';
import { quantile } from './statistics.ts';
import { bestThreads } from './threads.ts';

/** The reply that thread counts are judged by: 40 tokens read, 30 generated. */
const PROMPT_SHARE = 40;
const REPLY_SHARE = 30;
/** Stalls hit either count by chance; between them the threads show their speed. */
const BETWEEN_STALLS = 0.1;

/** Tokens that a trial reads and generates. */
export const TRIAL_SIZE = { steps: 10, promptTokens: 24 };

/**
 * Which number of threads answers fastest, by trials that are repeated through the whole measurement: one moment in
 * which another program was busy must not decide it.
 */
export class ThreadTrials {
  readonly #tries: ReadonlyMap<number, MadeVisit[]>;

  constructor(candidates: readonly number[]) {
    this.#tries = new Map(candidates.map((threads) => [threads, []]));
  }

  /** Tries every candidate once more, in turn, so that whatever disturbs the machine disturbs each of them. */
  async again(tryOut: (threads: number) => Promise<MadeVisit>): Promise<void> {
    if (this.#tries.size === 1) return;
    for (const [threads, made] of this.#tries) made.push(await tryOut(threads));
  }

  /** The best number of threads by all trials so far that others left undisturbed. */
  best(): number {
    return bestThreads(
      [...this.#tries].map(([threads, made]) => ({ threads, replySec: replySec(calmest(made)) })),
    );
  }

  /** The cores that others took from the candidate that was always disturbed most; 0: each had a calm trial. */
  takenCores(): number {
    const least = [...this.#tries.values()].map((made) => Math.min(...made.map((each) => each.takenCores)));
    return this.#tries.size === 1 ? 0 : Math.max(0, ...least);
  }
}

function replySec(made: readonly MadeVisit[]): number {
  const visits = made.map(({ visit }) => visit);
  const promptMs = Math.min(...visits.map(({ prefillMs }) => prefillMs ?? 0)) / TRIAL_SIZE.promptTokens;
  const stepMs = quantile(
    visits.flatMap((visit) => visit.stepMs),
    BETWEEN_STALLS,
  );
  return (PROMPT_SHARE * promptMs + REPLY_SHARE * stepMs) / 1000;
}
