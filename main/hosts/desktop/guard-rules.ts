import { APP_HOST, APP_SCHEME } from './app-address.ts';

/*
 * What pages may do, as pure functions: `guards.ts` asks them. Everything else is refused.
 */

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

/** Whether a message may be listened to: only from the page itself, never from a frame inside it. */
export function mayAsk(frame: FrameFacts | null): boolean {
  return frame?.isTop === true && isOwnPage(frame.url);
}

/** Whether an address may be opened in the user's browser: encrypted, and without a name to mislead. */
export function mayOpenOutside(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '';
}

/** Pages copy commands and links; nothing else that needs a permission is any of their business. */
export function mayUse(permission: string, frame: FrameFacts): boolean {
  return permission === 'clipboard-sanitized-write' && mayAsk(frame);
}
