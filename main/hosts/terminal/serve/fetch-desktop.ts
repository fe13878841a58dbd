import { english } from '../../../words/plain-wording.ts';
import { fetchRuntime, RuntimeNotFetched } from '../../desktop/fetch-runtime.ts';
import { findRuntime } from '../../desktop/launch.ts';
import { Interruption } from '../interruption.ts';
import { progressView } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { type FetchFirst, type HostDecision, inBrowser } from './decide-host.ts';
import { hasKeyboard, onEnter } from './keys.ts';

const ONCE = 'The desktop app needs its runtime (Electron, about 120 MB): it is fetched now, once.';
const SKIPPED = "The desktop app's runtime was not fetched";

/**
 * Fetches the desktop app's runtime before the user's eyes; who does not want to wait skips it. Answers
 * which host to start then.
 * @throws Interrupted
 */
export async function fetchDesktop(
  { electronPackage }: FetchFirst,
  terminal: Terminal,
): Promise<HostDecision> {
  terminal.say(hasKeyboard ? `${ONCE} Press Enter to go on in the browser instead.` : ONCE);
  const skip = new AbortController();
  const view = await progressView(terminal, 'Fetching');
  using interruption = new Interruption(() => skip.abort(), view.end);
  using _keys = onEnter(() => skip.abort());
  try {
    await fetchRuntime(electronPackage, { signal: skip.signal, report: view.show });
  } catch (error) {
    interruption.throwIfAny();
    if (skip.signal.aborted) return inBrowser(SKIPPED);
    if (error instanceof RuntimeNotFetched) return inBrowser(english.failure(error.failure).message);
    throw error;
  } finally {
    view.end();
  }
  const electronPath = findRuntime();
  return electronPath === null ? inBrowser(SKIPPED) : { host: 'desktop', electronPath };
}
