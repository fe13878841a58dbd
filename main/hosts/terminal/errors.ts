import { inspect } from 'node:util';
import { isDefinedError } from '@orpc/client';
import { ORPCError } from '@orpc/server';
import { CommanderError } from 'commander';
import { Failure } from '../../nouns/failure.ts';
import { SetupError } from '../../nouns/setup-error.ts';
import { canBePaused } from '../../steps/nouns/step-traits.ts';
import type { Messages } from '../../words/en.ts';
import type { Wording } from '../../words/wording.ts';

/** An error whose message is printed in the user's language. */
type Say = (words: Messages['terminal']['errors']['usage']) => string;

/** The command line is invalid, on any machine. */
export class UsageError extends Error {
  readonly say: Say;

  constructor(say: Say) {
    super('What it says depends on the reader.');
    this.say = say;
  }
}

/** The command ends without its result, for a reason that is not on the command line. */
export class Ended extends Error {
  readonly exitCode: number;
  /** Whether something is wrong: a download that was paused is not. */
  readonly isError: boolean;
  readonly say: (words: Messages['terminal']['errors']) => string;

  constructor(exitCode: number, say: Ended['say'], { isError = true } = {}) {
    super('What it says depends on the reader.');
    this.exitCode = exitCode;
    this.say = say;
    this.isError = isError;
  }
}

export type StopSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** The user or the system asked us to stop. */
export class Interrupted extends Error {
  readonly exitCode: number;

  constructor(signal: StopSignal) {
    super('Stopped.');
    this.exitCode = SIGNAL_EXIT_CODES[signal];
  }
}

/** 128 plus the signal's number, as in shells. */
const SIGNAL_EXIT_CODES: Record<StopSignal, number> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** Failures that are the same on every machine: a name that is not in the registry. */
const WRONG_COMMAND_LINE = new Set([
  'unknown-gpu',
  'unknown-tier',
  'unknown-model',
  'unknown-voice',
  'unknown-pipeline',
  'unknown-language',
  'contradictory-request',
]);

/** How a failed command ends: its exit code, and one line with the reason. */
export interface Ending {
  readonly exitCode: number;
  readonly line: string | null;
}

/** 2: invalid command line; 130: Ctrl-C; 1: anything else. */
export function endingOf(error: unknown, wording: Wording): Ending {
  const { errors } = wording.texts.terminal;
  const failed = (...sentences: string[]) => failureLine(errors.error, sentences);
  // Commander has printed it already.
  if (error instanceof CommanderError) return { exitCode: error.exitCode === 0 ? 0 : 2, line: null };
  if (error instanceof UsageError) return { exitCode: 2, line: failed(error.say(errors.usage)) };
  if (error instanceof Interrupted) return { exitCode: error.exitCode, line: errors.stopped };
  if (error instanceof Ended) {
    const said = error.say(errors);
    return { exitCode: error.exitCode, line: error.isError ? failed(said) : said };
  }
  const failure = failureIn(error);
  if (failure !== null) {
    const { message, nextStep } = wording.said.failure(failure);
    return {
      exitCode: WRONG_COMMAND_LINE.has(failure.code) ? 2 : 1,
      line: failed(message, isPausable(failure) ? errors.pauseIt : nextStep),
    };
  }
  if (process.env.VOICEFIT_DEBUG) return { exitCode: 1, line: inspect(error) };
  return { exitCode: 1, line: failed(errors.bug(error instanceof Error ? error.message : String(error))) };
}

/** The message of an expected failure of the machine side or the start; `null`: not an expected failure. */
export function failureIn(error: unknown): Failure | null {
  if (error instanceof SetupError) return error.failure;
  if (!(error instanceof ORPCError) || !isDefinedError(error)) return null;
  if (error.code !== 'BUSY') return Failure.safeParse(error.data).data ?? null;
  return Failure.safeParse({ code: 'busy', ...Object(error.data) }).data ?? null;
}

/** Waiting for the end of a download may take hours. */
function isPausable(failure: Failure): boolean {
  return failure.code === 'busy' && canBePaused(failure.step);
}

function failureLine(error: string, sentences: readonly string[]): string {
  return `${error} ${sentences.join(' ').replaceAll(/\s*\n\s*/g, ' ')}`.trimEnd();
}
