import type { OutgoingHttpHeaders } from 'node:http';

/** Only files of ours run, style and are talked to; nothing inline, and nobody frames us. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer carries. Nothing allows another origin anything: there is no CORS header here. */
export const GUARDED: OutgoingHttpHeaders = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-store',
};

/** Built assets carry a hash of their content in their names: another content is another address. */
export const KEPT_FOR_GOOD = 'private, max-age=31536000, immutable';
