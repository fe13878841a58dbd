import type { Snippet } from '../../../preload/contract.ts';

/** Several texts as one, each under the name of its file, in the form of a comment. */
export function asText(snippets: readonly Snippet[]): string {
  if (snippets.length === 1) return snippets[0]?.text ?? '';
  return snippets
    .map(({ fileName, text }) => (fileName === null ? text : `# ${fileName}\n${text}`))
    .map((text) => (text.endsWith('\n') ? text : `${text}\n`))
    .join('\n');
}
