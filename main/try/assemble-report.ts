import type { Registry } from '../../registry/schema.ts';
import type { Range } from '../benchmark/nouns/speed-profile.ts';
import type { Failure } from '../nouns/failure.ts';
import type { Warning } from '../nouns/warning.ts';
import { fasterVoice } from '../predict/faster-voice.ts';
import type { Option, Recommendation } from '../recommend/nouns/recommendation.ts';
import { nextTierDown } from './next-tier-down.ts';
import { MOST_TEXT } from './nouns/step.ts';
import type { LlmTrial, ProvenSec, TrialPart, TrialReport, VoiceTrial } from './nouns/trial-report.ts';

export type Part = 'stt' | 'llm' | 'tts';

/** What became of a part of the voice stack. */
export type PartOutcome =
  | { readonly state: 'measured'; readonly sec: number }
  | { readonly state: 'checked' | 'cloud' | 'not-tried' }
  | { readonly state: 'failed'; readonly failure: Failure };

/** All that a trial has found. */
export interface Found {
  readonly triedAt: string;
  readonly machineId: string;
  readonly server: string | null;
  readonly option: Option;
  readonly advice: Recommendation;
  readonly registry: Registry;
  readonly parts: Readonly<Record<Part, PartOutcome>>;
  /** Parts whose seconds are of another model than the option's: they say nothing about that one. */
  readonly others: readonly Part[];
  /** Predicted seconds of a later reply; `null`: unknown. */
  readonly predictedReply: { readonly sec: number; readonly range: Range | null } | null;
  readonly question: string | null;
  readonly reply: string | null;
  readonly llm: LlmTrial | null;
  readonly voice: VoiceTrial | null;
  readonly heard: TrialReport['heard'];
  readonly calibration: number | null;
  readonly warnings: readonly Warning[];
}

/** The report of a trial: predicted and proven, and what follows from that. */
export function assembleReport(found: Found): TrialReport {
  const { option, registry, advice } = found;
  const parts = partsOf(found);
  const measuredSec = parts.llm.measuredSec;
  const limitSec = registry.safe_llm_latency_sec;
  const isTooSlow = measuredSec !== null && measuredSec > limitSec && !found.others.includes('llm');
  return {
    triedAt: found.triedAt,
    machineId: found.machineId,
    registryId: registry.id,
    server: found.server,
    tier: option.tier,
    pipeline: option.pipeline,
    models: option.models,
    names: option.names,
    parts,
    question: found.question,
    reply: found.reply === null ? null : found.reply.slice(0, MOST_TEXT),
    llm: found.llm,
    voice: found.voice,
    heard: found.heard,
    firstAudioSec: firstAudioSec(found, parts),
    turnSec: option.models.llm === null ? option.turnSec.total : sum(parts),
    calibration: found.calibration,
    limitSec,
    isTooSlow,
    warnings: [
      ...(isTooSlow && measuredSec !== null ? [tooSlow(option, advice, measuredSec, limitSec)] : []),
      ...slowVoice(found, parts.tts),
      ...found.warnings,
    ],
  };
}

function partsOf({ option, predictedReply, others, parts }: Found): Parts {
  const { turnSec, rangeSec } = option;
  const predicted = {
    stt: { sec: turnSec.stt, range: null },
    llm: predictedReply ?? { sec: turnSec.llm, range: null },
    tts: { sec: turnSec.tts, range: rangeSec.tts },
  };
  const of = (part: Part) =>
    partOf(parts[part], others.includes(part) ? { sec: null, range: null } : predicted[part]);
  return { stt: of('stt'), llm: of('llm'), tts: of('tts') };
}

interface Predicted {
  readonly sec: number | null;
  readonly range: Range | null;
}

function partOf(outcome: PartOutcome, predicted: Predicted): TrialPart {
  const { state } = outcome;
  return {
    state,
    predictedSec: state === 'cloud' ? null : predicted.sec,
    range: state === 'cloud' ? null : predicted.range,
    measuredSec: state === 'measured' ? outcome.sec : null,
    failure: state === 'failed' ? outcome.failure : null,
  };
}

/** What was measured, else what was predicted. */
const best = ({ measuredSec, predictedSec }: ProvenSec): number | null => measuredSec ?? predictedSec;

type Parts = TrialReport['parts'];

function sum({ stt, llm, tts }: Parts): number | null {
  return [stt, llm, tts]
    .map(best)
    .reduce((total, sec) => (total === null || sec === null ? null : total + sec), 0);
}

/** As if the reply were spoken sentence by sentence: hearing, the first sentence, and speaking that. */
function firstAudioSec({ llm, registry: { turn } }: Found, { stt, tts }: Parts): number | null {
  const heardSec = best(stt);
  const spokenSec = best(tts);
  const sentenceSec = llm && best(llm.firstSentence);
  if (heardSec === null || spokenSec === null || sentenceSec === null) return null;
  return heardSec + sentenceSec + spokenSec * (turn.first_sentence_tokens / turn.reply_tokens);
}

function tooSlow(option: Option, advice: Recommendation, sec: number, limitSec: number): Warning {
  const model = option.names.llm ?? option.models.llm ?? option.pipeline;
  return { code: 'trial-too-slow', model, sec, limitSec, instead: nextTierDown(advice, option.tier, sec) };
}

/** A voice that takes longer than the list expects, where a lower quality of the same language would do. */
function slowVoice({ option, registry, others }: Found, { measuredSec }: TrialPart): Warning[] {
  const id = option.models.tts;
  if (id === null || measuredSec === null || others.includes('tts')) return [];
  const expectedSec = expectedVoiceSec(option, registry);
  if (expectedSec === null || measuredSec <= expectedSec) return [];
  const instead = fasterVoice(registry, id);
  const voice = option.names.tts ?? id;
  return instead === null ? [] : [{ code: 'trial-slow-voice', voice, sec: measuredSec, instead }];
}

/** What the list says of the tier; else the longest that it says of any. `null`: it says nothing. */
function expectedVoiceSec({ tier }: Option, { tiers }: Registry): number | null {
  const own = tiers.find(({ name }) => name === tier)?.expectations.tts_latency_sec;
  if (own !== undefined) return own;
  const known = tiers.flatMap(({ expectations }) => expectations.tts_latency_sec ?? []);
  return known.length === 0 ? null : Math.max(...known);
}
