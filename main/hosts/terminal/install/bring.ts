import { ORPCError } from '@orpc/client';
import type { InstallRequest } from '../../../install/nouns/install-request.ts';
import type { InstallResult } from '../../../install/nouns/install-result.ts';
import { Ended, failureIn, Interrupted } from '../errors.ts';
import type { Session } from '../session.ts';
import type { Terminal } from '../terminal.ts';

/**
 * Installs, with live progress. Ctrl-C pauses.
 * @param resumedBy the command that continues a paused installation
 * @throws Ended if it was paused, cancelled, or another process installs
 */
export async function bring(
  session: Session,
  request: InstallRequest,
  resumedBy: string,
): Promise<InstallResult> {
  try {
    return await session.run('install', () => session.setup.install.run(request));
  } catch (error) {
    throw endedBy(error, resumedBy);
  }
}

/** One line for each file that failed: why, and what next. */
export function sayFailures({ files }: InstallResult, terminal: Terminal): void {
  const { said, texts } = terminal.wording;
  for (const { id, failure } of files) {
    if (failure === null) continue;
    const { message, nextStep } = said.failure(failure);
    terminal.say(`${texts.terminal.errors.error} ${id}: ${message} ${nextStep}`);
  }
}

/** Whether any file is missing now. */
export function hasFailed({ files }: InstallResult): boolean {
  return files.some(({ state }) => state === 'failed');
}

function endedBy(error: unknown, resumedBy: string): unknown {
  const isError = false;
  if (error instanceof Interrupted) {
    return new Ended(error.exitCode, (words) => words.pausedHere(resumedBy), { isError });
  }
  if (error instanceof ORPCError && error.code === 'PAUSED') {
    return new Ended(1, (words) => words.pausedElsewhere(resumedBy), { isError });
  }
  if (error instanceof ORPCError && error.code === 'CANCELLED') {
    return new Ended(1, (words) => words.cancelled, { isError });
  }
  const failure = failureIn(error);
  if (failure?.code === 'busy' && failure.step === 'install') {
    return new Ended(1, (words) => words.installsElsewhere);
  }
  return error;
}
