import { RPCLink } from '@orpc/client/message-port';
import { type Bridge, PAGE_READY, PORT } from '../../preload/bridge.ts';
import type { Host } from '../host.ts';
import { createLastingClient } from './lasting-client.ts';
import { createLinkState } from './link-state.ts';

declare global {
  interface Window {
    /** There in the desktop app alone; its preload puts it there. */
    readonly voicefit?: Bridge;
  }
}

/** The main process may be starting still: it is asked again until it hands over a port. */
const ASK_AGAIN_MS = 2000;

/** The window of the desktop app, which speaks with the main process over a port. */
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
    chooseFolder: () => bridge.chooseFolder(),
  };
}

function isPort(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === PORT;
}
