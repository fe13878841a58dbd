/** A program's message, often in English. The full stop of the surrounding sentence is enough. */
export function quoted(text: string): string {
  return `„${text.replace(/\.$/, '')}“`;
}
