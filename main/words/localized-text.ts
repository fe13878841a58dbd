/**
 * A sentence in the user's language, and its part that stays English: from a model list or another version.
 */
export interface LocalizedText {
  readonly text: string;
  /** `null`: nothing stays English. */
  readonly english: string | null;
}

/** Without an English part. */
export function localized(text: string): LocalizedText {
  return { text, english: null };
}

/** Both parts, where they cannot be marked as two languages. */
export function wholeText({ text, english }: LocalizedText): string {
  return [text, english ?? ''].filter((part) => part !== '').join(' ');
}
