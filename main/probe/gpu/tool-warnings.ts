import type { ToldWarning } from '../../nouns/warning.ts';
import { type CommandAnswer, linesOf } from '../command.ts';
import { shown } from './words.ts';

/**
 * What to say of a tool that gave no answer: nothing if it is not installed. `null` if it did answer.
 */
export function unanswered(answer: CommandAnswer, tool: string): ToldWarning[] | null {
  switch (answer.kind) {
    case 'missing':
      return [];
    case 'silent':
      return [
        {
          code: `${tool}-silent`,
          message: `${tool} has not answered for ${answer.afterMs / 1000} s. Going on without it.`,
          trouble: { code: 'tool-silent', tool, sec: answer.afterMs / 1000 },
        },
      ];
    case 'not-startable':
      return [
        {
          code: `${tool}-not-startable`,
          message: `${tool} is on PATH but cannot be started: ${shown(answer.why)}. Going on without it.`,
          trouble: { code: 'tool-not-startable', tool, why: shown(answer.why) },
        },
      ];
    case 'ended':
      return null;
  }
}

/** What to say of an answer in which no card could be read. */
export function unreadable(answer: CommandAnswer, tool: string): ToldWarning {
  const said = shown(linesOf(answer).find((line) => shown(line) !== '') ?? '');
  const printed = said === '' ? null : said;
  const quoted = printed === null ? 'It printed nothing.' : `It printed: "${printed}".`;
  const { signal, exitCode } = answer.kind === 'ended' ? answer : { signal: null, exitCode: null };
  if (signal !== null) {
    return {
      code: `${tool}-failed`,
      message: `${tool} was ended by ${signal}. Going on without it.`,
      trouble: { code: 'tool-killed', tool, signal },
    };
  }
  if (exitCode !== null && exitCode !== 0) {
    return {
      code: `${tool}-failed`,
      message: `${tool} failed with exit code ${exitCode}. ${quoted}`,
      trouble: { code: 'tool-failed', tool, exitCode, printed },
    };
  }
  return {
    code: `${tool}-unreadable`,
    message: `${tool} named no graphics card that could be read. ${quoted}`,
    trouble: { code: 'tool-unreadable', tool, printed },
  };
}
