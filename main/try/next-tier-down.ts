import type { Registry } from '../../registry/schema.ts';
import { TTS_QUALITIES } from '../../registry/tts-qualities.ts';
import { type Recommendation, RUNS } from '../recommend/nouns/recommendation.ts';

/** A tier that answers in time, and what its replies take. */
export interface TierInstead {
  readonly tier: string;
  readonly model: string;
  readonly sec: number;
}

/**
 * The next lower tier whose reply is predicted to come in time; `null`: there is none. Without a tier, as for a model
 * picked by hand, the highest one that is faster.
 */
export function nextTierDown(
  { tiers, limitSec }: Pick<Recommendation, 'tiers' | 'limitSec'>,
  tier: string | null,
  measuredSec: number,
): TierInstead | null {
  const rank = tiers.findIndex(({ name }) => name === tier);
  const lower = rank === -1 ? tiers : tiers.slice(0, rank);
  const found = lower.findLast(
    ({ model, llmSec, verdict }) =>
      model !== null &&
      llmSec !== null &&
      llmSec <= Math.min(limitSec, measuredSec) &&
      RUNS.includes(verdict),
  );
  if (found?.model == null || found.llmSec === null) return null;
  return { tier: found.name, model: found.model, sec: found.llmSec };
}

/**
 * The id of a voice of the same language and the next lower quality, of the same speaker if there is one, and free to
 * use if this one is; `null`: there is none.
 */
export function fasterVoice({ models: { tts } }: Pick<Registry, 'models'>, id: string): string | null {
  const voice = tts[id];
  if (voice === undefined) return null;
  const speaker = speakerOf(id);
  const isFree = voice.commercial_use === 'yes';
  const others = Object.entries(tts).filter(
    ([, other]) =>
      other.language === voice.language &&
      TTS_QUALITIES.indexOf(other.quality) < TTS_QUALITIES.indexOf(voice.quality) &&
      (!isFree || other.commercial_use === 'yes'),
  );
  const rank = ([other, { quality }]: (typeof others)[number]) =>
    (speakerOf(other) === speaker ? 0 : OTHER_SPEAKER) - TTS_QUALITIES.indexOf(quality);
  return others.toSorted((one, other) => rank(one) - rank(other))[0]?.[0] ?? null;
}

/** Less than the step to another quality, so that it only decides among equals. */
const OTHER_SPEAKER = 0.5;

/** `en_US-lessac-high` is a voice of `lessac`. */
const speakerOf = (id: string): string => id.split('-')[1] ?? id;
