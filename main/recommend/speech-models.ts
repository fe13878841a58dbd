import { type Found, findStt, findTts } from '../../registry/find-model.ts';
import type { NamedTier, Registry, SttModel, TtsModel } from '../../registry/schema.ts';
import type { SttInstall } from '../install/nouns/stt-install.ts';
import { ramForModelsBytes, speechModelBytes } from '../predict/capacity.ts';
import { quietScoreOf } from '../predict/speed-source.ts';
import { sttInstall } from '../predict/stt-install.ts';
import type { Subject } from './subject.ts';

/** The speech models of a tier; `null` if it has none, or they are missing from the catalogue. */
export interface SpeechModels {
  readonly stt: Found<SttModel> | null;
  readonly tts: Found<TtsModel> | null;
}

export function speechModels({ models }: NamedTier, registry: Registry): SpeechModels {
  return {
    stt: models.stt && findStt(registry, models.stt.name),
    tts: models.tts && findTts(registry, models.tts.name),
  };
}

/** The ids of a tier's speech models; a model missing from the catalogue keeps its file name. */
export function speechIds(tier: NamedTier, registry: Registry): { stt: string | null; tts: string | null } {
  const { stt, tts } = speechModels(tier, registry);
  return {
    stt: stt?.id ?? tier.models.stt?.name ?? null,
    tts: tts?.id ?? tier.models.tts?.name ?? null,
  };
}

/** Display names of a tier's speech models, if the catalogue has them. */
export function speechNames(tier: NamedTier, registry: Registry): { stt: string | null; tts: string | null } {
  const { stt, tts } = speechModels(tier, registry);
  return { stt: stt?.model.short_name ?? null, tts: tts?.model.short_name ?? null };
}

/** How a tier's speech-to-text model is installed here, and the RAM of both speech models while they run. */
export interface SpeechMemory {
  /** `null`: the tier has none, or it is missing from the catalogue. */
  readonly stt: SttInstall | null;
  readonly ramBytes: number;
}

/** @param llmBytes RAM that the language model takes beside them */
export function speechMemory(tier: NamedTier, llmBytes: number, subject: Subject): SpeechMemory {
  const { stt, tts } = speechModels(tier, subject.registry);
  const ttsBytes = speechModelBytes(tts?.model);
  const hearing = stt && hearingBeside(stt.model, llmBytes + ttsBytes, subject);
  return { stt: hearing, ramBytes: (hearing?.ramBytes ?? 0) + ttsBytes };
}

/** How a speech-to-text model is installed on this machine, beside others that take `othersBytes` of its RAM. */
export function hearingBeside(
  model: SttModel,
  othersBytes: number,
  { machine, speed, registry }: Subject,
): SttInstall {
  const ramBytes = ramForModelsBytes(machine.memory.usableBytes) - othersBytes;
  return sttInstall(model, { cpuScore: quietScoreOf(speed), ramBytes }, registry);
}
