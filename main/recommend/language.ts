import { type Found, findStt, findTts } from '../../registry/find-model.ts';
import type { NamedTier, Registry, SttModel, TtsModel } from '../../registry/schema.ts';
import { TTS_QUALITIES } from '../../registry/tts-qualities.ts';
import { isSameName } from './nearest-name.ts';
import { UnknownLanguage } from './what-if-errors.ts';

/** The default language of callers. */
export const USUAL_LANGUAGE = 'en-US';

/** The languages of the registry's speech models, the usual one first, the others by tag. */
export function languagesOf({ models }: Registry): string[] {
  const all = [...Object.values(models.stt), ...Object.values(models.tts)].map(({ language }) => language);
  const others = [...new Set(all)].filter((language) => language !== USUAL_LANGUAGE);
  return [USUAL_LANGUAGE, ...others.toSorted()];
}

/**
 * The registry's own tag for the typed one: `de`, `de_de` and `DE-de` are `de-DE`. A registry without speech
 * models has no tags: the typed one stays.
 * @throws UnknownLanguage
 */
export function languageNamed(typed: string, registry: Registry): string {
  const known = languagesOf(registry);
  const tag = typed.replaceAll('_', '-');
  const found = known.find((each) => isSameName(each, tag)) ?? onlyOneOf(known, tag);
  if (found !== undefined) return found;
  if (known.length === 1) return tag;
  throw new UnknownLanguage(typed, known);
}

/** A bare language if the registry has it for only one country. */
function onlyOneOf(known: readonly string[], tag: string): string | undefined {
  const [first, ...more] = known.filter((each) => isSameName(baseOf(each), tag));
  return more.length === 0 ? first : undefined;
}

/** `de` of `de-DE`. */
export const baseOf = (tag: string) => tag.split('-')[0] ?? tag;

export type SpeechPart = 'stt' | 'tts';

/** Whether the registry has no model for this part of a call in that language. */
export function isMissing(part: SpeechPart, language: string, { models }: Registry): boolean {
  return !Object.values(models[part]).some((model) => isSameName(model.language, language));
}

/**
 * The registry with the speech models of its tiers in that language: of the size and the quality of the
 * tier's own, or the nearest there is. Tiers that support it already are unchanged; a part without a model is
 * `null`, and its seconds are unknown. The voices that pipelines name in the cloud speak the usual language:
 * for another one, the voice is unknown.
 */
export function speaking(registry: Registry, language: string): Registry {
  const tiers = registry.tiers.map((tier) => tierIn(tier, language, registry));
  if (baseOf(language) === baseOf(USUAL_LANGUAGE)) return { ...registry, tiers };
  return { ...registry, tiers, pipelines: withoutVoices(registry.pipelines) };
}

function withoutVoices(pipelines: Registry['pipelines']): Registry['pipelines'] {
  const bare = Object.entries(pipelines).map(([name, { cloud_models, ...pipeline }]) => {
    const { tts: _voice, ...others } = cloud_models ?? {};
    return [name, { ...pipeline, cloud_models: others }];
  });
  return Object.fromEntries(bare);
}

function tierIn(tier: NamedTier, language: string, registry: Registry): NamedTier {
  const stt = tier.models.stt && sttIn(tier.models.stt, language, registry);
  const tts = tier.models.tts && ttsIn(tier.models.tts, language, registry);
  if (stt === tier.models.stt && tts === tier.models.tts) return tier;
  const { stt_latency_sec, tts_latency_sec, ...others } = tier.expectations;
  return {
    ...tier,
    models: { ...tier.models, stt, tts },
    expectations: {
      ...others,
      ...(stt !== null && stt_latency_sec !== undefined && { stt_latency_sec }),
      ...(tts !== null && tts_latency_sec !== undefined && { tts_latency_sec }),
    },
  };
}

type TierModel = NonNullable<NamedTier['models']['stt']>;

/** A model missing from the catalogue is assumed to support the usual language, as its tier implies. */
function speaks(own: Found<SttModel | TtsModel> | null, language: string): boolean {
  return isSameName(own?.model.language ?? USUAL_LANGUAGE, language);
}

/** The sizes to try, best first, starting with the tier's own; an unknown one matches any. */
const SIZES: Record<SttModel['size'], readonly SttModel['size'][]> = {
  small: ['small', 'big-lgraph', 'big'],
  big: ['big', 'big-lgraph', 'small'],
  'big-lgraph': ['big-lgraph', 'big', 'small'],
};

function sttIn(named: TierModel, language: string, registry: Registry): TierModel | null {
  const own = findStt(registry, named.name);
  if (speaks(own, language)) return named;
  const sizes = SIZES[own?.model.size ?? 'small'];
  return best(registry.models.stt, language, ({ size }) => sizes.indexOf(size));
}

/** Of two equally near ones, the lower is faster. */
function ttsIn(named: TierModel, language: string, registry: Registry): TierModel | null {
  const own = findTts(registry, named.name);
  if (speaks(own, language)) return named;
  const wanted = TTS_QUALITIES.indexOf(own?.model.quality ?? 'medium');
  return best(registry.models.tts, language, ({ quality }) => {
    const step = TTS_QUALITIES.indexOf(quality) - wanted;
    return step > 0 ? step + 0.5 : -step;
  });
}

/** Callers are customers: of equally good models, one that a business may use comes first. */
const LICENCES: readonly SttModel['commercial_use'][] = ['yes', 'restricted', 'unknown', 'no'];

function best<Model extends SttModel | TtsModel>(
  models: Readonly<Record<string, Model>>,
  language: string,
  distance: (model: Model) => number,
): TierModel | null {
  const licence = ({ commercial_use }: Model) => LICENCES.indexOf(commercial_use);
  const [first] = Object.values(models)
    .filter((model) => isSameName(model.language, language))
    .toSorted((a, b) => distance(a) - distance(b) || licence(a) - licence(b));
  return first === undefined ? null : { name: first.file_name };
}
