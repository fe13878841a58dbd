import type { Warning } from '../../warning.ts';
import { type CommandAnswer, linesOf } from '../command.ts';
import { shown } from './words.ts';

/**
 * What to say of a tool that gave no answer: nothing if it is not installed. `null` if it did answer.
 */
export function unanswered(answer: CommandAnswer, tool: string): Warning[] | null {
  switch (answer.kind) {
    case 'missing':
      return [];
    case 'silent':
      return [
        {
          code: `${tool}-silent`,
          message: `${tool} has not answered for ${answer.afterMs / 1000} s. Going on without it.`,
        },
      ];
    case 'not-startable':
      return [
        {
          code: `${tool}-not-startable`,
          message: `${tool} is on PATH but cannot be started: ${shown(answer.why)}. Going on without it.`,
        },
      ];
    case 'ended':
      return null;
  }
}

/** What to say of an answer in which no card could be read. */
export function unreadable(answer: CommandAnswer, tool: string): Warning {
  const said = shown(linesOf(answer).find((line) => shown(line) !== '') ?? '');
  const quoted = said === '' ? 'It printed nothing.' : `It printed: "${said}".`;
  if (answer.kind === 'ended' && answer.signal !== null) {
    return { code: `${tool}-failed`, message: `${tool} was ended by ${answer.signal}. Going on without it.` };
  }
  if (answer.kind === 'ended' && answer.exitCode !== null && answer.exitCode !== 0) {
    return { code: `${tool}-failed`, message: `${tool} failed with exit code ${answer.exitCode}. ${quoted}` };
  }
  return {
    code: `${tool}-unreadable`,
    message: `${tool} named no graphics card that could be read. ${quoted}`,
  };
}
