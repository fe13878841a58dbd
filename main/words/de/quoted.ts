/** What a program said, which is often English. The full stop of the sentence around it is enough. */
export function quoted(text: string): string {
  return `„${text.replace(/\.$/, '')}“`;
}
