/** What a program printed. */
export function quoted(text: string): string {
  return `"${text}"`;
}

/** Another program's words as a sentence of their own. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
