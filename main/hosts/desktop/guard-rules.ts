import { APP_HOST, APP_SCHEME } from './app-address.ts';

/* What pages may do, as pure functions that `guards.ts` calls. Everything else is refused. */

/** A frame as far as trust is concerned. */
export interface FrameFacts {
  readonly url: string;
  /** Not inside another one. */
  readonly isTop: boolean;
}

/** Whether an address is one of our own pages. A prefix would also fit `app://voicefit.example`. */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '';
}

/** Whether a message is accepted: only from the page itself, never from a frame inside it. */
export function mayAsk(frame: FrameFacts | null): boolean {
  return frame?.isTop === true && isOwnPage(frame.url);
}

/**
 * Whether an address may be opened in the user's browser: encrypted, and without a user name that could
 * mislead.
 */
export function mayOpenOutside(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '';
}

/** Pages copy commands and links; no other permission is granted. */
export function mayUse(permission: string, frame: FrameFacts): boolean {
  return permission === 'clipboard-sanitized-write' && mayAsk(frame);
}
