import type { Messages } from '../../../words/en.ts';
import { type FetchProgress, fetchRuntime, RuntimeNotFetched } from '../../desktop/fetch-runtime.ts';
import { findRuntime } from '../../desktop/launch.ts';
import { Interruption } from '../interruption.ts';
import { type HowFar, progressView } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { type FetchFirst, type HostDecision, inBrowser } from './decide-host.ts';
import { hasKeyboard, onEnter } from './keys.ts';

/**
 * Fetches the desktop app's runtime with visible progress; the user can skip it. Returns which host to start
 * then.
 * @throws Interrupted
 */
export async function fetchDesktop(
  { electronPackage }: FetchFirst,
  terminal: Terminal,
): Promise<HostDecision> {
  const words = terminal.wording.texts.terminal.serving;
  terminal.say(hasKeyboard ? `${words.fetchesOnce} ${words.enterSkips}` : words.fetchesOnce);
  const skip = new AbortController();
  const view = await progressView(terminal, words.fetching);
  using interruption = new Interruption(() => skip.abort(), view.end);
  using _keys = onEnter(() => skip.abort());
  try {
    await fetchRuntime(electronPackage, {
      signal: skip.signal,
      report: (progress) => view.show(inWords(progress, words)),
    });
  } catch (error) {
    interruption.throwIfAny();
    if (skip.signal.aborted) return inBrowser({ code: 'not-fetched' });
    if (error instanceof RuntimeNotFetched) {
      return inBrowser({ code: 'fetch-failed', why: terminal.wording.said.failure(error.failure).message });
    }
    throw error;
  } finally {
    view.end();
  }
  const electronPath = findRuntime();
  return electronPath === null ? inBrowser({ code: 'not-fetched' }) : { host: 'desktop', electronPath };
}

type Words = Messages['terminal']['serving'];

function inWords({ fraction, fetchedMb, ofMb, isUnpacking }: FetchProgress, words: Words): HowFar {
  if (isUnpacking) return { fraction, detail: words.unpacking };
  const detail = ofMb === null ? `${fetchedMb} MB` : words.fetched(String(fetchedMb), String(ofMb));
  return { fraction, detail };
}
