/** A line of code in a file of ours, and whether the linter must reject it there. */
export type Case = readonly [file: string, line: string, verdict: 'refused' | 'allowed'];

export const refused = (file: string, ...lines: string[]): Case[] =>
  lines.map((line) => [file, line, 'refused']);
export const allowed = (file: string, ...lines: string[]): Case[] =>
  lines.map((line) => [file, line, 'allowed']);
export const load = (module: string) => `import '${module}';`;
