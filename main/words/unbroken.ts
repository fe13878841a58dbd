/** What the machine side's sentences name after a figure. */
const FIGURE_AND_UNIT = /(\d) (?=(?:(?:[KMG]B|ms|s|min|h|cores?|threads?|tokens\/s)\b|%))/g;

/** A figure and its unit never part at the end of a line. */
export function unbroken(sentence: string): string {
  return sentence.replaceAll(FIGURE_AND_UNIT, '$1\u00A0');
}
