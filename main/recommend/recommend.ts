import type { Warning } from '../nouns/warning.ts';
import { alternativesTo } from './alternatives.ts';
import { detected } from './detected.ts';
import { firstReply } from './first-reply.ts';
import { isEligible, isLocal, type Judged, judgeTiers } from './judge.ts';
import type { AdviceWarning } from './nouns/notice.ts';
import type { Recommendation, TierVerdict } from './nouns/recommendation.ts';
import { cloudOption, localOption } from './option.ts';
import { subjectNotices } from './option-notices.ts';
import { advised, hardwareClass } from './picks.ts';
import { rangesSec, turnSec } from './run-figures.ts';
import type { Subject } from './subject.ts';

export { modelTable } from './model-table.ts';

/**
 * Which tier a machine should run, what else it could, and for every tier why not.
 * Pure: the same subject gives the same answer on every host, real or imagined.
 * @throws PipelineMissing if the registry's pipelines lack a kind
 */
export function recommend(subject: Subject): Recommendation {
  const judged = judgeTiers(subject);
  const best = advised(judged);
  const recommended = isLocal(best)
    ? localOption(best, subject)
    : cloudOption(best.tier, subject, { name: best.tier.name, verdict: best.verdict });
  const alternatives = alternativesTo(recommended, best, judged, subject);
  return {
    hardwareClass: hardwareClass(judged),
    limitSec: subject.registry.safe_llm_latency_sec,
    recommended,
    alternatives,
    tiers: judged.map((one) => tierVerdict(one, subject)),
    warnings: distinct([...subjectNotices(subject), ...recommended.warnings, ...factWarnings(subject)]),
    detected: detected(subject),
  };
}

function tierVerdict(judged: Judged, subject: Subject): TierVerdict {
  const { tier, run, reasons, verdict } = judged;
  const ranges = run && rangesSec(run);
  return {
    name: tier.name,
    model: run?.llm.shortName ?? null,
    eligible: isEligible(judged),
    llmSec: run?.llmSec ?? null,
    turnSec: run && turnSec(run, run.llmSec),
    rangeSec: { llm: ranges?.llm ?? null, total: ranges?.total ?? null },
    firstReply: run && firstReply(run, subject),
    verdict,
    reasons: [...reasons],
  };
}

/** Warnings of the rooms before this one about machine, speed and registry. */
function factWarnings({ machine, speed, registry }: Subject): Warning[] {
  const ofSpeed = speed?.kind === 'measured' ? speed.profile.warnings : [];
  return [...ofSpeed, ...machine.warnings, ...registry.warnings];
}

/** The benchmark may have reported the same before. */
function distinct(warnings: readonly AdviceWarning[]): AdviceWarning[] {
  const seen = new Set<string>();
  return warnings.filter((warning) => {
    const key = isOfContention(warning) ? 'contended' : JSON.stringify(warning);
    return seen.size < seen.add(key).size;
  });
}

/** One of an older version has no values. */
function isOfContention(warning: AdviceWarning): boolean {
  return (warning.code === 'as-written' ? warning.of : warning.code) === 'contended';
}
