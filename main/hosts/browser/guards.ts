import type { IncomingMessage } from 'node:http';

/** What a guard checks. */
export type Asked = Pick<IncomingMessage, 'method' | 'headers'>;

/** This computer by its own names, at any port: `ssh -L` uses another one. */
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Refuses every other name: a foreign name that points to this computer (DNS rebinding) would make a foreign
 * page one of ours.
 */
export function isOwnHost({ headers }: Asked): boolean {
  return LOOPBACK.test(headers.host ?? '');
}

/** Whether the request comes from a page of ours. Browsers name the origin in every POST and WebSocket. */
export function isOwnOrigin({ headers }: Asked): boolean {
  return headers.origin !== undefined && headers.origin === `http://${headers.host}`.toLowerCase();
}

/**
 * Whether the request comes from a foreign page, as far as the browser says. Another port of this computer is
 * the same site, but foreign. Any page may link here; only a page's own requests count.
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
