import type { Registry } from '../../registry/schema.ts';
import type { Range } from '../benchmark/nouns/speed-profile.ts';
import { MB } from '../nouns/bytes.ts';
import { concurrentCalls } from '../predict/turn.ts';
import type { LocalRun } from './local-run.ts';
import type { Option } from './nouns/recommendation.ts';
import { localPipeline } from './pipelines.ts';
import { speechModels } from './speech-models.ts';
import type { Subject } from './subject.ts';

/** The figures of an option beyond the seconds of its language model. */

/** Only the adapters of OpenAI's interface speak while the model is still writing. */
const STREAMING_TARGET = 'llama-server';

/** `llmSec` plus speech-to-text and text-to-speech; `null` unless all three are known. */
export function turnSec({ speech: { stt, tts } }: Speaking, llmSec: number | null): number | null {
  return llmSec === null || stt.sec === null || tts.sec === null ? null : stt.sec + llmSec + tts.sec;
}

type Speaking = Pick<LocalRun, 'speech'>;

/** Low and high of whole turns: the model's part and the predicted voice are known to vary. */
export function rangesSec(run: LocalRun): Option['rangeSec'] {
  return {
    llm: run.llmRange,
    tts: run.speech.tts.range,
    total: withSpeech(run, run.llmRange),
    first: withSpeech(run, run.reply?.firstRange ?? null),
  };
}

/** `null` without a range of the model: a card may lack one, and then nobody knows how the whole varies. */
function withSpeech({ speech: { stt, tts } }: Speaking, llm: Range | null): Range | null {
  if (llm === null || stt.sec === null || tts.sec === null) return null;
  const { low, high } = tts.range ?? { low: tts.sec, high: tts.sec };
  return { low: stt.sec + llm.low + low, high: stt.sec + llm.high + high };
}

/** Until the caller hears the first sentence; `null` if the whole reply is awaited anyway. */
export function firstAudioSec(
  { reply, speech: { stt, tts } }: LocalRun,
  { registry, wishes }: Subject,
): number | null {
  const streams = localPipeline(registry).streams || wishes.target === STREAMING_TARGET;
  if (!streams || reply === null || stt.sec === null || tts.sec === null) return null;
  const { first_sentence_tokens, reply_tokens } = registry.turn;
  return stt.sec + reply.firstSentence + tts.sec * (first_sentence_tokens / reply_tokens);
}

/** Calls at once; without a speed the tier's own figure. */
export function callsAtOnce({ tier, reply, llmSec }: LocalRun, registry: Registry): number | null {
  const listed = tier.expectations.recommended_concurrent_calls ?? null;
  if (reply !== null) return concurrentCalls(reply.first, registry.safe_llm_latency_sec, listed);
  return llmSec === null ? null : listed;
}

/** Slowest and fastest; `null` if the speed was given, or is the tier's own. */
export function tokensPerSecRange({ speed }: LocalRun): Range | null {
  if (speed === null || speed.relativeRange === null) return null;
  const { decodeTokensPerSec, relativeRange } = speed;
  return { low: decodeTokensPerSec * relativeRange.low, high: decodeTokensPerSec * relativeRange.high };
}

/** tokens/s as predicted, else as the tier states them for its own model beside its seconds. */
export function tokensPerSec({ speed, tier, isTiersOwn, provenance }: LocalRun): number | null {
  if (speed !== null) return speed.decodeTokensPerSec;
  return isTiersOwn && provenance === 'registry' ? (tier.models.llm?.expected_tokens_per_sec ?? null) : null;
}

/** All files of a run; `null` if the size of one is unknown. */
export function downloadBytes({ tier, llm, isTiersOwn }: LocalRun, registry: Registry): number | null {
  const { stt, tts } = speechModels(tier, registry);
  const listedMb = isTiersOwn ? tier.models.llm?.size_mb : undefined;
  const sizes = [
    llm.known?.model.bytes ?? (listedMb === undefined ? null : Math.round(listedMb * MB)),
    tier.models.stt === null ? 0 : (stt?.model.bytes ?? null),
    tier.models.tts === null ? 0 : (tts?.model.bytes ?? null),
    tier.models.tts === null ? 0 : (tts?.model.config.bytes ?? null),
  ];
  return sizes.reduce((sum, size) => (sum === null || size === null ? null : sum + size), 0);
}
