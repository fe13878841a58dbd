/**
 * The symbols that a Piper voice may list, in the order of their ids: the voice's own three, punctuation, letters,
 * IPA letters, stress and length, digits (tones), then marks that combine with the letter before them.
 */
const WHOLE =
  "_^$ !'(),-.:;?abcdefhijklmnopqrstuvwxyzæçðøħŋœǀǁǂǃɐɑɒɓɔɕɖɗɘəɚɛɜɞɟɠɡɢɣɤɥɦɧɨɪɫɬɭɮɯɰɱɲɳɴɵɶɸɹɺɻɽɾʀʁʂʃʄʈʉʊʋʌʍʎʏʐʑʒʔʕʘʙʛʜʝʟʡʢʲˈˌːˑ˞βθχᵻⱱ0123456789";
const COMBINING = '\u0327\u0303\u032a\u032f\u0329ʰˤε↓#"↑\u033a\u033b';

export const PIPER_SYMBOLS: readonly string[] = [...WHOLE, ...COMBINING];

/** As in a voice's settings: each symbol with its id. */
export const PIPER_ID_MAP: Record<string, number[]> = Object.fromEntries(
  PIPER_SYMBOLS.map((symbol, id) => [symbol, [id]]),
);
