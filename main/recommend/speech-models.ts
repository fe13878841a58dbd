import { type Found, findStt, findTts } from '../../registry/find-model.ts';
import type { NamedTier, Registry, SttModel, TtsModel } from '../../registry/schema.ts';
import { speechModelBytes } from '../predict/capacity.ts';

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

/** RAM of a tier's speech models while they run. */
export function speechRamBytes(tier: NamedTier, registry: Registry): number {
  const { stt, tts } = speechModels(tier, registry);
  return speechModelBytes(stt?.model) + speechModelBytes(tts?.model);
}
