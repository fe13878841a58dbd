import { expect, test } from 'vitest';
import { checkResponse, type Head, type Question } from '../../../main/install/fetch/check-response.ts';

const question: Question = {
  start: 100,
  end: 200,
  fileBytes: 1000,
  etag: '"a"',
  withToken: false,
  redirected: false,
};
const right: Head = {
  status: 206,
  headers: { 'content-range': 'bytes 100-199/1000', 'content-length': '100', etag: '"a"' },
};
const answer = (headers: Head['headers'], status = 206, asked: Partial<Question> = {}) =>
  checkResponse({ status, headers: { ...right.headers, ...headers } }, { ...question, ...asked });

test('the bytes that were asked for are taken', () => {
  expect(checkResponse(right, question)).toEqual({ kind: 'range', fileBytes: 1000, etag: '"a"' });
});

test('the size of an unknown file is learned', () => {
  expect(answer({}, 206, { fileBytes: null })).toMatchObject({ kind: 'range', fileBytes: 1000 });
  expect(answer({ 'content-length': '1000' }, 200, { fileBytes: null })).toMatchObject({
    kind: 'whole',
    fileBytes: 1000,
  });
});

test('the last part of a file may end before the last block would', () => {
  const last = answer({ 'content-range': 'bytes 100-999/1000', 'content-length': '900' }, 206, { end: 1024 });
  expect(last).toMatchObject({ kind: 'range' });
});

test.for<[string, Head['headers'], number, string]>([
  ['begins elsewhere', { 'content-range': 'bytes 0-99/1000' }, 206, 'other-range'],
  ['ends elsewhere', { 'content-range': 'bytes 100-198/1000', 'content-length': '99' }, 206, 'other-range'],
  ['does not say where it begins', { 'content-range': undefined }, 206, 'other-range'],
  ['does not say how long the file is', { 'content-range': 'bytes 100-199/*' }, 206, 'other-range'],
  ['has another length than its range', { 'content-length': '99' }, 206, 'other-range'],
  ['is of a file of another size', { 'content-range': 'bytes 100-199/999' }, 206, 'other-size'],
  ['is a whole file of another size', { 'content-length': '999' }, 200, 'other-size'],
  ['is compressed', { 'content-encoding': 'br' }, 206, 'compressed'],
  ['is a web page', { 'content-type': 'text/html' }, 200, 'web-page'],
])('an answer that %s is refused', ([, headers, status, flaw]) => {
  expect(answer(headers, status)).toEqual({ kind: 'refused', refusal: { code: 'wrong-answer', flaw } });
});

test('a whole file of unknown size is refused', () => {
  expect(answer({ 'content-length': undefined }, 200, { fileBytes: null })).toMatchObject({
    kind: 'refused',
  });
});

test('another version is noticed; a weak tag promises nothing', () => {
  expect(answer({ etag: '"b"' })).toEqual({ kind: 'changed' });
  expect(answer({ etag: 'W/"b"' })).toMatchObject({ kind: 'range', etag: null });
  expect(answer({ etag: '"b"' }, 206, { etag: null })).toMatchObject({ kind: 'range', etag: '"b"' });
  expect(answer({}, 416)).toEqual({ kind: 'changed' });
});

test.for([401, 403, 404, 410, 451, 302, 400] as const)('status %i is a refusal', (status) => {
  expect(answer({}, status, { withToken: true, redirected: true })).toEqual({
    kind: 'refused',
    refusal: { code: 'host-refused', status, withToken: true, redirected: true },
  });
});

test.for([408, 425, 429, 500, 502, 503, 504] as const)('status %i passes', (status) => {
  expect(answer({}, status)).toMatchObject({
    refusal: { code: 'host-overloaded', status, retryAfterSec: null },
  });
});

test.for<[string, number | null]>([
  ['120', 120],
  ['Sat, 28 Nov 2026 10:00:30 GMT', 30],
  ['Sat, 28 Nov 2026 09:00:00 GMT', 0],
  ['soon', null],
])('a wait of %s is understood', ([after, expected]) => {
  const date = 'Sat, 28 Nov 2026 10:00:00 GMT';
  expect(answer({ 'retry-after': after, date }, 429)).toMatchObject({ refusal: { retryAfterSec: expected } });
});
