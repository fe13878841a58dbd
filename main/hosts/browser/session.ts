import type { IncomingHttpHeaders } from 'node:http';
import { SECRET_SUBPROTOCOL } from './handshake.ts';
import { isSameSecret, newSecret } from './secrets.ts';

/**
 * Identifies a browser that has redeemed a link, for as long as this host runs. The browser sends the cookie
 * to every server on this computer; the secret only to us.
 */
export interface Session {
  readonly cookie: string;
  readonly secret: string;
}

export function newSession(): Session {
  return { cookie: newSecret(), secret: newSecret() };
}

/**
 * Sets the cookie. Its name contains the port as the browser sees it, since cookies themselves ignore ports.
 */
export function setCookie({ cookie }: Session, host: string): string {
  return `${cookieName(host)}=${cookie}; Path=/; HttpOnly; SameSite=Strict`;
}

export function hasCookie(headers: IncomingHttpHeaders, session: Session): boolean {
  const name = cookieName(headers.host ?? '');
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.some(
    (pair) => pair.startsWith(`${name}=`) && isSameSecret(pair.slice(name.length + 1), session.cookie),
  );
}

/** The secret as `fetch` sends it. */
export function hasBearer(headers: IncomingHttpHeaders, session: Session): boolean {
  const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  return given !== undefined && isSameSecret(given, session.secret);
}

/** The secret as a WebSocket sends it: scripts cannot set its headers, but can name subprotocols. */
export function hasSecretSubprotocol(headers: IncomingHttpHeaders, session: Session): boolean {
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((each) => each.trim());
  const given = offered.find((each) => each.startsWith(SECRET_SUBPROTOCOL));
  return given !== undefined && isSameSecret(given.slice(SECRET_SUBPROTOCOL.length), session.secret);
}

function cookieName(host: string): string {
  return `voicefit-${/:(\d+)$/.exec(host)?.[1] ?? '80'}`;
}
