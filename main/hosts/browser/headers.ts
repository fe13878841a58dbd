import type { OutgoingHttpHeaders } from 'node:http';

/** Only our own files may be run, styled with and connected to; nothing inline, and no framing. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  // The greeting that a voice speaks: the page makes it from the contract's answer.
  'media-src blob:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every response. Nothing allows another origin anything: there is no CORS header here. */
export const GUARDED: OutgoingHttpHeaders = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-store',
};

/** The names of built assets contain a hash of their content: new content has a new address. */
export const KEPT_FOR_GOOD = 'private, max-age=31536000, immutable';
