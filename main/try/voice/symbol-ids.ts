import type { VoiceSettings } from './voice-settings.ts';

/** The symbols by which Piper marks the beginning and the end of a sentence, and fills the gaps. */
const BEGIN = '^';
const END = '$';
const GAP = '_';

/** Older voices lack some rare symbols; of another alphabet most are missing. */
const MOST_MISSING = 1 / 4;

/**
 * What the model is given for a sentence: the ids of its symbols as its voice numbers them, with a gap after each.
 * Symbols that the voice lacks are left out, as Piper does. `null`: too many would be, or the marks are missing.
 */
export function symbolIds(
  sentence: string,
  { phoneme_id_map: idsOf }: Pick<VoiceSettings, 'phoneme_id_map'>,
): readonly number[] | null {
  const [begin, end, gap] = [idsOf[BEGIN], idsOf[END], idsOf[GAP]];
  if (begin === undefined || end === undefined || gap === undefined) return null;
  // Piper separates letters from their marks: it knows a nasal vowel as a vowel and a tilde.
  const symbols = [...sentence.normalize('NFD')];
  const known = symbols.map((symbol) => idsOf[symbol]).filter((ids) => ids !== undefined);
  if (known.length === 0 || symbols.length - known.length > symbols.length * MOST_MISSING) return null;
  return [...begin, ...gap, ...known.flatMap((ids) => [...ids, ...gap]), ...end];
}
