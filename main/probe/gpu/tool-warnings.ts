import type { ToolWarning } from '../../nouns/tool-warning.ts';
import { type CommandAnswer, linesOf } from '../command.ts';
import { shown } from './words.ts';

/** The warning for a tool that did not answer: none if it is not installed. `null` if it did answer. */
export function unanswered(answer: CommandAnswer, tool: string): ToolWarning[] | null {
  switch (answer.kind) {
    case 'missing':
      return [];
    case 'silent':
      return [{ code: 'tool-silent', tool, sec: answer.afterMs / 1000 }];
    case 'not-startable':
      return [{ code: 'tool-not-startable', tool, why: shown(answer.why) }];
    case 'ended':
      return null;
  }
}

/** The warning for output in which no card could be read. */
export function unreadable(answer: CommandAnswer, tool: string): ToolWarning {
  const printed = shown(linesOf(answer).find((line) => shown(line) !== '') ?? '') || null;
  const { signal, exitCode } = answer.kind === 'ended' ? answer : { signal: null, exitCode: null };
  if (signal !== null) return { code: 'tool-killed', tool, signal };
  return exitCode === null || exitCode === 0
    ? { code: 'tool-unreadable', tool, printed }
    : { code: 'tool-failed', tool, exitCode, printed };
}
