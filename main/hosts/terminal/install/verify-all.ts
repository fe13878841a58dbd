import type { VerifyEvent, VerifyResult } from '../../../install/nouns/verify-result.ts';
import type { Wording } from '../../../words/wording.ts';
import { Interruption } from '../interruption.ts';
import { type HowFar, progressView } from '../progress.ts';
import type { Session } from '../session.ts';
import type { Terminal } from '../terminal.ts';

/**
 * Compares everything that is installed with its hashes, with live progress.
 * @throws Interrupted
 */
export async function verifyAll(session: Session, terminal: Terminal): Promise<VerifyResult> {
  const { wording } = terminal;
  const stop = new AbortController();
  const view = await progressView(terminal, wording.texts.terminal.install.verify.doing);
  using interruption = new Interruption(() => stop.abort(), view.end);
  try {
    for await (const event of await session.setup.install.verify(undefined, { signal: stop.signal })) {
      if (event.kind === 'result') return event.result;
      view.show(howFarVerified(event, wording));
    }
    throw new Error('The verification ended without a result.');
  } finally {
    view.end();
    interruption.throwIfAny();
  }
}

function howFarVerified(
  { path, readBytes, totalBytes }: Extract<VerifyEvent, { kind: 'progress' }>,
  { texts, format }: Wording,
): HowFar {
  const amount = texts.terminal.install.amount(format.file(readBytes), format.file(totalBytes));
  return {
    // A file may have grown since it was listed.
    fraction: totalBytes === 0 ? null : Math.min(1, readBytes / totalBytes),
    detail: `${amount}  ${path}`,
  };
}
