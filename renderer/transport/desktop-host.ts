import { RPCLink } from '@orpc/client/message-port';
import { type Bridge, PAGE_READY, PORT } from '../../preload/bridge.ts';
import type { Host } from '../host.ts';
import { createLastingClient } from './lasting-client.ts';
import { createLinkState } from './link-state.ts';

declare global {
  interface Window {
    /** Exists only in the desktop app, where its preload defines it. */
    readonly voicefit?: Bridge;
  }
}

/** The main process may still be starting: the request is repeated until it hands over a port. */
const ASK_AGAIN_MS = 2000;

/** The window of the desktop app, which talks to the main process over a port. */
export function desktopHost(bridge: Bridge): Host {
  const { setup, use } = createLastingClient();
  const link = createLinkState('connecting');
  const ask = () => window.postMessage({ type: PAGE_READY }, location.origin);
  const asking = () => setInterval(ask, ASK_AGAIN_MS);
  let timer = asking();

  window.addEventListener('message', ({ source, data, ports: [port] }) => {
    if (source !== window || !isPort(data) || port === undefined) return;
    clearInterval(timer);
    port.addEventListener('close', () => {
      use(null);
      link.set('lost');
      clearInterval(timer);
      timer = asking();
      ask();
    });
    use(new RPCLink({ port }));
    port.start();
    link.set('up');
  });
  ask();
  return {
    kind: 'desktop',
    setup,
    link,
    linkForAnotherTab: null,
    close: () => window.close(),
    chooseFolder: () => bridge.chooseFolder(),
  };
}

function isPort(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === PORT;
}
