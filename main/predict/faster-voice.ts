import type { Registry } from '../../registry/schema.ts';
import { TTS_QUALITIES } from '../../registry/tts-qualities.ts';

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
