import type { NamedTier } from '../../registry/schema.ts';
import { cpuScoreOf } from '../predict/speed-source.ts';
import { type LocalRun, tierRun } from './local-run.ts';
import type { Reason, ReasonCode } from './nouns/reason.ts';
import type { Verdict } from './nouns/recommendation.ts';
import { type Case, modelRules, type Rule, requirements, rules } from './rules.ts';
import { busyScoreRange, type Subject } from './subject.ts';

/** A tier on this machine, and every reason against it. */
export interface Judged {
  readonly tier: NamedTier;
  /** `null` for the fallback. */
  readonly run: LocalRun | null;
  readonly reasons: readonly Reason[];
  readonly verdict: Verdict;
  readonly meetsRequirements: boolean;
}

export interface JudgedRun extends Judged {
  readonly run: LocalRun;
}

/** Applies every rule to every tier of the registry, lowest tier first. */
export function judgeTiers(subject: Subject): Judged[] {
  const cases = subject.registry.tiers.map((tier) => caseOf(tier, tierRun(tier, subject), subject));
  const cpuClass = cases.findLastIndex(
    (one) => !one.tier.requirements.gpu_required && ask(requirements, one).length === 0,
  );
  return cases.map((one, rank) => {
    const reasons = ask(rules, { ...one, hasHeadroom: cpuClass > rank });
    const meetsRequirements = ask(requirements, one).length === 0;
    const verdict = verdictOf(reasons, one.run, one.safeSec);
    return { tier: one.tier, run: one.run, reasons, verdict, meetsRequirements };
  });
}

/** A model of the catalogue: it has no tier's requirements, but must fit and answer in time. */
export function judgeModel(run: LocalRun, subject: Subject): JudgedRun {
  const theCase = caseOf(run.tier, run, subject);
  const reasons = ask(modelRules, theCase);
  const verdict = verdictOf(reasons, run, theCase.safeSec);
  return { tier: run.tier, run, reasons, verdict, meetsRequirements: true };
}

export function isLocal(judged: Judged): judged is JudgedRun {
  return judged.run !== null;
}

const STOPPING: ReadonlySet<ReasonCode> = new Set([
  'does-not-fit',
  'not-predicted',
  'too-slow',
  'always-thinks',
]);

export function isEligible({ reasons }: Judged): boolean {
  return reasons.length === 0;
}

/** It fits, answers in time and at once, whatever else its tier requires. */
export function isRunnable({ reasons }: Judged): boolean {
  return !reasons.some(({ code }) => STOPPING.has(code));
}

function caseOf(tier: NamedTier, run: LocalRun | null, { machine, speed, registry }: Subject): Case {
  const safeSec = registry.safe_llm_latency_sec;
  const busyRange = busyScoreRange({ speed }) ?? undefined;
  return { tier, machine, run, safeSec, cpuScore: cpuScoreOf(speed), busyRange, hasHeadroom: false };
}

function ask(asked: readonly Rule[], theCase: Case): Reason[] {
  return asked.map((rule) => rule(theCase)).filter((reason) => reason !== null);
}

/** The verdict for each code, the most important first. */
const WORDS: readonly (readonly [Verdict, readonly ReasonCode[]])[] = [
  ['needs-gpu', ['no-usable-gpu', 'card-not-measured', 'card-slower-than-cpu', 'too-little-vram']],
  ['needs-memory', ['too-little-ram', 'does-not-fit']],
  ['needs-cores', ['too-few-cores']],
  ['thinks-first', ['always-thinks']],
  ['not-predicted', ['not-predicted']],
  ['too-slow', ['too-slow', 'below-threshold']],
];

function verdictOf(reasons: readonly Reason[], run: LocalRun | null, safeSec: number): Verdict {
  const codes = new Set<ReasonCode>(reasons.map(({ code }) => code));
  const [word] = WORDS.find(([, theirs]) => theirs.some((code) => codes.has(code))) ?? [];
  if (word === 'too-slow' && run?.countedSec === null) return 'unknown';
  if (word !== undefined) return word;
  return run?.llmRange && run.llmRange.high > safeSec ? 'close' : 'fits';
}
