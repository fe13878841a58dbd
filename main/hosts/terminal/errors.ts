import { inspect } from 'node:util';
import { isDefinedError } from '@orpc/client';
import { ORPCError } from '@orpc/server';
import { CommanderError } from 'commander';
import { Failure } from '../../nouns/failure.ts';
import { SetupError } from '../../nouns/setup-error.ts';
import { canBePaused } from '../../steps/nouns/step-traits.ts';
import { english } from '../../words/plain-wording.ts';

/** The command line cannot be right, whatever the machine. */
export class UsageError extends Error {}

export type StopSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** The user, or the system, told us to stop. */
export class Interrupted extends Error {
  readonly exitCode: number;

  constructor(signal: StopSignal) {
    super('Stopped.');
    this.exitCode = SIGNAL_EXIT_CODES[signal];
  }
}

/** 128 and the signal's number, as shells have it. */
const SIGNAL_EXIT_CODES: Record<StopSignal, number> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** Failures that no machine could have met: a name that is not in the registry. */
const WRONG_COMMAND_LINE = new Set([
  'unknown-gpu',
  'unknown-tier',
  'unknown-model',
  'unknown-pipeline',
  'unknown-language',
  'contradictory-request',
]);

/** How a command ends that did not work: its exit code, and one line that says why. */
export interface Ending {
  readonly exitCode: number;
  readonly line: string | null;
}

/** 2: the command line cannot be right; 130: Ctrl-C; 1: anything else. */
export function endingOf(error: unknown): Ending {
  // Commander has said it already.
  if (error instanceof CommanderError) return { exitCode: error.exitCode === 0 ? 0 : 2, line: null };
  if (error instanceof UsageError) return { exitCode: 2, line: failed(error.message) };
  if (error instanceof Interrupted) return { exitCode: error.exitCode, line: error.message };
  if (error instanceof SetupError) return { exitCode: 1, line: failureLine(error.failure) };
  if (error instanceof ORPCError) return contractEnding(error);
  return bug(error);
}

function contractEnding(error: ORPCError<string, unknown>): Ending {
  const failure = failureOf(error);
  if (failure === null) return bug(error);
  return { exitCode: WRONG_COMMAND_LINE.has(failure.code) ? 2 : 1, line: failureLine(failure) };
}

/** What the contract says of it; `null`: nothing that it foresees. */
export function failureOf(error: ORPCError<string, unknown>): Failure | null {
  if (!isDefinedError(error)) return null;
  if (error.code !== 'BUSY') return Failure.safeParse(error.data).data ?? null;
  return Failure.safeParse({ code: 'busy', ...Object(error.data) }).data ?? null;
}

function failureLine(failure: Failure): string {
  const { message, nextStep } = english.failure(failure);
  return failed(message, isPausable(failure) ? PAUSE_IT : nextStep);
}

/** Waiting for the end of a download may take hours. */
const PAUSE_IT = 'Pause it with voicefit benchmark --pause, or wait until it has ended.';

function isPausable(failure: Failure): boolean {
  return failure.code === 'busy' && canBePaused(failure.step);
}

function bug(error: unknown): Ending {
  if (process.env.VOICEFIT_DEBUG) return { exitCode: 1, line: inspect(error) };
  const message = error instanceof Error ? error.message : String(error);
  return { exitCode: 1, line: failed(`${message}.`, 'This is a bug; VOICEFIT_DEBUG=1 shows where.') };
}

function failed(...sentences: string[]): string {
  return `error: ${sentences.join(' ').replaceAll(/\s*\n\s*/g, ' ')}`;
}
