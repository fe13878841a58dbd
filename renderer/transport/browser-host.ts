import { RPCLink } from '@orpc/client/websocket';
import type { Host } from '../host.ts';
import { createLastingClient, type LastingClient } from './lasting-client.ts';
import { type ChangingLink, createLinkState } from './link-state.ts';
import { linkForAnotherTab, openContract, PATHS, storedSecret, whyClosed } from './session.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5000;

/** A browser tab; `null` without a session: it then goes to the page that explains how to get one. */
export function browserHost(): Host | null {
  const secret = storedSecret();
  if (secret === null) {
    location.replace(PATHS.enter);
    return null;
  }
  const { setup, use } = createLastingClient();
  const link = createLinkState('connecting');
  void keepConnected(secret, link, use);
  return {
    kind: 'browser',
    setup,
    link,
    linkForAnotherTab: () => linkForAnotherTab(secret),
    close: null,
    chooseFolder: null,
  };
}

/** Connects, and reconnects whenever the socket closes, until the host refuses. */
async function keepConnected(secret: string, link: ChangingLink, use: LastingClient['use']): Promise<void> {
  let pauseMs = FIRST_PAUSE_MS;
  while (link.now() !== 'refused') {
    const socket = openContract(secret);
    const wasOpen = await new Promise<boolean>((closed) => {
      let isOpen = false;
      socket.addEventListener('open', () => {
        isOpen = true;
        use(new RPCLink({ websocket: socket }));
        link.set('up');
      });
      socket.addEventListener('close', () => closed(isOpen));
    });
    use(null);
    link.set(await whyClosed(secret));
    pauseMs = wasOpen ? FIRST_PAUSE_MS : Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    if (link.now() !== 'refused') await pause(pauseMs);
  }
}

/** A laptop that wakes, or a tab that becomes visible, does not wait for the rest of the pause. */
function pause(pauseMs: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      document.removeEventListener('visibilitychange', end);
      resolve();
    };
    const timer = setTimeout(end, pauseMs);
    window.addEventListener('online', end);
    document.addEventListener('visibilitychange', end);
  });
}
