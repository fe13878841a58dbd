/** Where a sentence ends, with the quote or bracket that closes it. */
const SENTENCE = /[.!?…。！？]["'”’)\]]*(?=\s|$)/g;

/**
 * The part of a reply that is shown while it is generated: as it comes, or only whole sentences for those who
 * want little motion.
 */
export function shownReply(text: string, bySentence: boolean): string {
  if (!bySentence) return text;
  const last = [...text.matchAll(SENTENCE)].at(-1);
  return last === undefined ? '' : text.slice(0, last.index + last[0].length);
}
