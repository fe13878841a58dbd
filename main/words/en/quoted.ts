/** A program's output. */
export function quoted(text: string): string {
  return `"${text}"`;
}

/** Another program's message as a sentence of its own. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
