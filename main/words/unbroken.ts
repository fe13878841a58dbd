/** Units in the machine side's sentences. */
const FIGURE_AND_UNIT = /(\d) (?=(?:(?:[KMG]B|ms|s|min|h|cores?|threads?|tokens\/s)\b|%))/g;

/** Keeps a figure and its unit on one line. */
export function unbroken(sentence: string): string {
  return sentence.replaceAll(FIGURE_AND_UNIT, '$1\u00A0');
}
