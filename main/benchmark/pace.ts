import type { PlannedModel } from './planned-model.ts';

/** How fast this machine gets through a benchmark: enough to plan it, far too rough to predict from. */
export interface Pace {
  /** Weight bytes that are written, loaded and repacked. */
  readonly loadBytesPerSec: number;
  readonly decodeBytesPerSec: number;
  readonly prefillOpsPerSec: number;
  /** Of a visit beside what it times. */
  readonly visitSec: number;
}

/** A machine of two slow cores, and how long it takes to start the runtime's process. */
const TYPICAL: Pace = {
  loadBytesPerSec: 0.4e9,
  decodeBytesPerSec: 25e9,
  prefillOpsPerSec: 150e9,
  visitSec: 0.03,
};
const TYPICAL_OPEN_SEC = 0.5;

/** A guess where there is no time to measure it: a machine starts the runtime as slowly as it does everything. */
export function paceByOpening(openSec: number): Pace {
  const slowness = openSec / TYPICAL_OPEN_SEC;
  return {
    loadBytesPerSec: TYPICAL.loadBytesPerSec / slowness,
    decodeBytesPerSec: TYPICAL.decodeBytesPerSec / slowness,
    prefillOpsPerSec: TYPICAL.prefillOpsPerSec / slowness,
    visitSec: TYPICAL.visitSec * slowness,
  };
}

/** Types other than Q4_K are not repacked when they are loaded: about three times as fast on that machine. */
const MAPPED_FASTER = 3;
/** Other types read a prompt more slowly than the one that is repacked. */
const OTHER_PROMPT_SLOWER = 2.5;

/** Seconds that it takes to load these models, and to visit them in `rounds` rounds (default: all of theirs). */
export function costOf(
  models: readonly PlannedModel[],
  pace: Pace,
  rounds = Number.POSITIVE_INFINITY,
): { readonly loadSec: number; readonly visitSec: number } {
  let [loadSec, visitSec] = [0, 0];
  for (const planned of models) {
    const { model, sizes } = planned;
    const isRepacked = model.type === 'Q4_K';
    loadSec += model.loadBytes / (pace.loadBytesPerSec * (isRepacked ? 1 : MAPPED_FASTER));
    const promptSec = ((isRepacked ? 1 : OTHER_PROMPT_SLOWER) * model.promptOps) / pace.prefillOpsPerSec;
    const visits = Math.min(planned.rounds, rounds);
    const prompts = Math.min(planned.promptRounds, rounds);
    for (const { position, steps, promptTokens } of sizes) {
      const stepsSec = ((steps + 1) * model.readBytes) / pace.decodeBytesPerSec;
      visitSec +=
        visits * (pace.visitSec + position * promptSec + stepsSec) + prompts * promptTokens * promptSec;
    }
  }
  return { loadSec, visitSec };
}
