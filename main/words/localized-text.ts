/** A sentence in the user's language, and the part of it that stays English: what a model list or another version wrote. */
export interface LocalizedText {
  readonly text: string;
  /** `null`: nothing stays English. */
  readonly english: string | null;
}

/** Nothing of it stays English. */
export function localized(text: string): LocalizedText {
  return { text, english: null };
}

/** Both parts, for where they cannot be marked as of two languages. */
export function wholeText({ text, english }: LocalizedText): string {
  return [text, english ?? ''].filter((part) => part !== '').join(' ');
}
