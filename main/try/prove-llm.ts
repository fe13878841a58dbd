import type { TurnTokens } from '../../registry/schema.ts';
import type { Answer } from '../inference/nouns/protocol.ts';
import { keepsPrefix } from '../predict/keeps-prefix.ts';
import type { PredictedSpeed } from '../predict/speed.ts';
import { between, type ReplySec, replySec } from '../predict/turn.ts';
import type { LlmPlan } from './llm-plan.ts';
import type { LlmRatios } from './nouns/calibration.ts';
import type { LlmTrial, ProvenSec } from './nouns/trial-report.ts';

/** Seconds that were measured, as after a run they always are. */
type MeasuredSec = ProvenSec & { readonly measuredSec: number };

/** What running a model has shown. */
export interface ProvenLlm {
  readonly trial: LlmTrial;
  /** Of a later reply of the registry's turn. */
  readonly reply: MeasuredSec;
  /** Relative to what the benchmark alone predicts; `null`: this machine was not measured. */
  readonly ratios: Omit<LlmRatios, 'triedAt'> | null;
  /** The same for a later reply as a whole: measured / predicted seconds. */
  readonly calibration: number | null;
}

interface Ran {
  readonly loadMs: number;
  readonly answer: Answer<'answer'>;
  readonly peakBytes: number;
}

/**
 * Compares a run with its prediction. The trial's prompt is not exactly as long as the registry's turn: what is compared is
 * the registry's turn at the measured speeds, which are means, as a caller waits for every token.
 */
export function proveLlm(plan: LlmPlan, { loadMs, answer, peakBytes }: Ran, turn: TurnTokens): ProvenLlm {
  const measured = measuredSpeed(loadMs, answer);
  const rereads = !keepsPrefix(plan.named.model.shape);
  const ran = replySec(measured, turn, rereads);
  const predicted = plan.predicted && {
    ...replySec(plan.predicted, turn, rereads),
    load: plan.predicted.loadSec,
  };
  const range = plan.predicted?.relativeRange ?? null;
  const against = (measuredSec: number, predictedSec: number | null | undefined): MeasuredSec => ({
    predictedSec: predictedSec ?? null,
    range: predictedSec == null || range === null ? null : between(predictedSec, range),
    measuredSec,
  });
  return {
    reply: against(ran.later, predicted?.later),
    trial: {
      id: plan.named.id,
      backend: plan.backend,
      threads: plan.threads,
      load: against(loadMs / 1000, predicted?.load),
      firstSentence: against(ran.firstSentence, predicted?.firstSentence),
      firstReply: against(ran.first, predicted?.first),
      prefillTokensPerSec: measured.prefillTokensPerSec,
      decodeTokensPerSec: measured.decodeTokensPerSec,
      peakMemoryBytes: peakBytes,
      promptTokens: answer.cachedTokens + answer.freshTokens,
      replyTokens: answer.replyTokens,
      thoughtSec: answer.thoughtMs === null ? null : answer.thoughtMs / 1000,
    },
    ...comparison(plan, measured, ran, turn),
  };
}

function measuredSpeed(loadMs: number, answer: Answer<'answer'>): PredictedSpeed {
  const { cachedTokens, freshTokens, readCachedMs, readFreshMs, stepMs } = answer;
  // The last token of the prompt is read with the first one that is generated.
  const readTokens = Math.max(1, cachedTokens + freshTokens - 1);
  const readMs = Math.max(readCachedMs + readFreshMs, SHORTEST_MS);
  const stepsMs = Math.max(
    stepMs.reduce((sum, ms) => sum + ms, 0),
    SHORTEST_MS,
  );
  return {
    prefillTokensPerSec: (1000 * readTokens) / readMs,
    decodeTokensPerSec: (1000 * Math.max(1, stepMs.length)) / stepsMs,
    loadSec: loadMs / 1000,
    relativeRange: null,
    provenance: 'measured',
  };
}

/** A coarse clock may report 0 ms for a short time. */
const SHORTEST_MS = 0.01;

function comparison(
  { raw, backend, named }: LlmPlan,
  measured: PredictedSpeed,
  ran: ReplySec,
  turn: TurnTokens,
): Pick<ProvenLlm, 'ratios' | 'calibration'> {
  if (raw === null) return { ratios: null, calibration: null };
  const load = raw.loadSec === null || measured.loadSec === null ? null : measured.loadSec / raw.loadSec;
  return {
    calibration: ran.later / replySec(raw, turn, !keepsPrefix(named.model.shape)).later,
    ratios: {
      backend,
      decode: measured.decodeTokensPerSec / raw.decodeTokensPerSec,
      prefill: measured.prefillTokensPerSec / raw.prefillTokensPerSec,
      load: load !== null && load > 0 && Number.isFinite(load) ? load : null,
    },
  };
}
