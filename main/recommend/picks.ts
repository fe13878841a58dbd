import { isEligible, isLocal, isRunnable, type Judged, type JudgedRun } from './judge.ts';
import { turnSec } from './run-figures.ts';

/** The judged tiers that an answer consists of. All lists are in the registry's order, lowest first. */

/** The advice: the highest eligible tier on the GPU, else on the CPU, else the fallback. */
export function advised(judged: readonly Judged[]): Judged {
  return highestOnBestPath(judged.filter(isLocal).filter(isEligible)) ?? fallback(judged);
}

/** Below every local tier: the highest that fits and answers in time, whatever its requirements. */
export function bestBelowRequirements(judged: readonly Judged[]): JudgedRun | null {
  return highestOnBestPath(runnable(judged));
}

/** The least seconds per turn among eligible tiers, else among those that would run at all. */
export function fastest(judged: readonly Judged[]): JudgedRun | null {
  const eligible = judged.filter(isLocal).filter(isEligible);
  const candidates = eligible.length > 0 ? eligible : runnable(judged);
  return candidates.toReversed().toSorted(bySeconds)[0] ?? null;
}

/** The highest tier whose requirements are met, whatever its speed; else the fallback. */
export function hardwareClass(judged: readonly Judged[]): string {
  return (judged.findLast((one) => one.meetsRequirements) ?? fallback(judged)).tier.name;
}

function fallback(judged: readonly Judged[]): Judged {
  const found = judged.find((one) => !isLocal(one));
  if (found === undefined) throw new Error('the registry has no tier without a language model');
  return found;
}

/** A tier that needs a GPU is no answer if there is none to use. */
function runnable(judged: readonly Judged[]): JudgedRun[] {
  return judged
    .filter(isLocal)
    .filter((one) => isRunnable(one) && (one.run.gpu !== null || !one.tier.requirements.gpu_required));
}

function highestOnBestPath(candidates: readonly JudgedRun[]): JudgedRun | null {
  const onGpu = candidates.findLast(({ run }) => run.gpu !== null);
  return onGpu ?? candidates.at(-1) ?? null;
}

/** If no turn is known because a voice is missing, the language model's seconds decide which is faster. */
function bySeconds(a: JudgedRun, b: JudgedRun): number {
  const llmSec = ({ run }: JudgedRun) => run.llmSec ?? Number.MAX_VALUE;
  return secondsOf(a) - secondsOf(b) || llmSec(a) - llmSec(b);
}

function secondsOf({ run }: JudgedRun): number {
  return turnSec(run, run.llmSec) ?? Number.MAX_VALUE;
}
