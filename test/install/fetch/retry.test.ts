import { expect, test } from 'vitest';
import { MOST_FAILURES, waitBeforeRetry } from '../../../main/install/fetch/retry.ts';
import type { FetchFailure } from '../../../main/nouns/fetch-failure.ts';

const host = 'models.example';
const file = 'llm/model.gguf';
const busy = (retryAfterSec: number | null = null): FetchFailure => ({
  code: 'host-overloaded',
  host,
  status: 503,
  retryAfterSec,
});
const refused = (redirected: boolean, status = 403): FetchFailure => ({
  code: 'host-refused',
  host,
  file,
  status,
  withToken: false,
  redirected,
});

test('waits double, from half a second to half a minute, and differ between clients', () => {
  expect([1, 2, 3, 4, 5].map((failures) => waitBeforeRetry(busy(), failures, 1))).toEqual([
    500, 1000, 2000, 4000, 8000,
  ]);
  expect(waitBeforeRetry(busy(), 1, 0)).toBe(250);
});

test('after six failures in a row the user decides', () => {
  expect(waitBeforeRetry(busy(), MOST_FAILURES, 1)).toBeNull();
});

test('a host that names a time is obeyed, up to five minutes', () => {
  expect(waitBeforeRetry(busy(300), 1, 0)).toBe(300_000);
  expect(waitBeforeRetry(busy(301), 1, 0)).toBeNull();
});

test.for<[string, FetchFailure, boolean]>([
  ['a name that is not found', { code: 'host-unreachable', host, why: 'ENOTFOUND' }, true],
  ['a certificate that has expired', { code: 'host-unreachable', host, why: 'CERT_HAS_EXPIRED' }, false],
  ['a certificate of its own', { code: 'host-unreachable', host, why: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, false],
  ['a silence', { code: 'host-stalled', host, sec: 20 }, true],
  ['another range', { code: 'wrong-answer', host, file, flaw: 'other-range' }, true],
  ['a page for logging in', { code: 'wrong-answer', host, file, flaw: 'web-page' }, false],
  ['a file of another size', { code: 'wrong-answer', host, file, flaw: 'other-size' }, false],
  ['a refusal', refused(false), false],
  ['a signature that may have expired', refused(true), true],
  ['a file that is gone, behind a redirect', refused(true, 404), false],
  ['a circle of redirects', { code: 'bad-redirect', host, flaw: 'too-many' }, false],
  ['plain http', { code: 'insecure-address', host }, false],
])('%s is tried again: %o', ([, failure, expected]) => {
  expect(waitBeforeRetry(failure, 1, 0.5) !== null).toBe(expected);
});
