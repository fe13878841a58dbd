import type { IncomingMessage } from 'node:http';

/** What a guard looks at. */
export type Asked = Pick<IncomingMessage, 'method' | 'headers'>;

/** This computer by its own names, at any port: `ssh -L` brings another one. */
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Refuses every other name: a name of a stranger's that points to this computer (DNS rebinding) would
 * make the stranger's page one of ours.
 */
export function isOwnHost({ headers }: Asked): boolean {
  return LOOPBACK.test(headers.host ?? '');
}

/** Whether a page of ours asks. Browsers name the origin in every POST and WebSocket. */
export function isOwnOrigin({ headers }: Asked): boolean {
  return headers.origin !== undefined && headers.origin === `http://${headers.host}`.toLowerCase();
}

/**
 * Whether a page of somebody else's asks, as far as the browser tells. Another port of this computer is
 * the same site, but somebody else. A link may lead here from anywhere; only a page's own requests count.
 */
export function isForeign(asked: Asked): boolean {
  const { origin, 'sec-fetch-site': site } = asked.headers;
  if (origin !== undefined && !isOwnOrigin(asked)) return true;
  return site !== undefined && site !== 'same-origin' && site !== 'none' && !isLinkFollowed(asked);
}

function isLinkFollowed({ method, headers }: Asked): boolean {
  return (
    method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  );
}
