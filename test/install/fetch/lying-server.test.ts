import { expect, test } from 'vitest';
import { BLOCK_BYTES } from '../../../main/install/fetch/blocks.ts';
import { MOST_FAILURES } from '../../../main/install/fetch/retry.ts';
import { type Asked, hashOf, type Lie } from '../mirror.ts';
import { Bench, flipped, IMPATIENT, PATH } from './given.ts';

const SIZE = 5 * BLOCK_BYTES + 77;
/** The first request only looks. */
const isFetch = ({ index }: Asked) => index > 0;
const once = (lie: Lie) => (asked: Asked) => (asked.index === 1 ? lie : null);
const always = (lie: Lie) => (asked: Asked) => (isFetch(asked) ? lie : null);

test.for<[string, (asked: Asked) => Lie | null]>([
  ['answers 200 with the whole file', always({ whole: true })],
  [
    'answers 200 with the whole file, and gives no length',
    always({ whole: true, headers: { 'transfer-encoding': 'chunked' } }),
  ],
  ['sends another range once', once({ headers: { 'content-range': `bytes 1-${SIZE}/${SIZE}` } })],
  ['sends a range that it cannot have once', once({ headers: { 'content-range': 'bytes 0-9/*' } })],
  ['breaks off in the middle', once({ after: { bytes: 3 * BLOCK_BYTES + 5, next: 'reset' } })],
  ['breaks off after each block', always({ after: { bytes: BLOCK_BYTES + 1, next: 'close' } })],
  ['sends fewer bytes than the range has', once({ body: (right) => right.subarray(0, 1000) })],
  ['sends more bytes than the range has', once({ body: (right) => Buffer.concat([right, right]) })],
  ['falls silent once', once({ after: { bytes: 2 * BLOCK_BYTES, next: 'silence' } })],
  ['never answers once', once({ after: { bytes: 0, next: 'silence' } })],
  ['compresses once', once({ headers: { 'content-encoding': 'gzip' } })],
  [
    'answers 503 five times',
    ({ index }) => (index < 5 ? { status: 503, body: () => Buffer.alloc(0) } : null),
  ],
])('a host that %s still yields the right file', async ([, lie]) => {
  await using bench = await Bench.set(SIZE);
  bench.mirror.lie = lie;
  await bench.fetch({}, { limits: IMPATIENT });
  expect(await bench.isWhole()).toBe(true);
  expect(await bench.names()).toEqual(['voice.onnx']);
});

const REFUSING = { status: 403, body: () => Buffer.from('no') };
const html = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: () => Buffer.from('<html>'),
};

test.for<[string, (asked: Asked) => Lie | null, object]>([
  [
    'always sends another range',
    always({ headers: { 'content-range': `bytes 1-${SIZE}/${SIZE}` } }),
    { code: 'wrong-answer', flaw: 'other-range' },
  ],
  [
    'has a file of another size',
    () => ({ headers: { 'content-range': 'bytes 0-0/12' } }),
    { code: 'wrong-answer', flaw: 'other-size' },
  ],
  [
    'always sends fewer bytes',
    always({ body: (right) => right.subarray(0, 9) }),
    { code: 'wrong-answer', flaw: 'other-range' },
  ],
  ['always falls silent', always({ after: { bytes: 10, next: 'silence' } }), { code: 'host-stalled' }],
  [
    'always breaks off',
    always({ after: { bytes: 10, next: 'reset' } }),
    { code: 'host-unreachable', why: 'ECONNRESET' },
  ],
  [
    'always compresses',
    () => ({ headers: { 'content-encoding': 'gzip' } }),
    { code: 'wrong-answer', flaw: 'compressed' },
  ],
  ['answers with a page for logging in', () => html, { code: 'wrong-answer', flaw: 'web-page' }],
  ['is overloaded', () => ({ status: 503 }), { code: 'host-overloaded', status: 503 }],
  [
    'asks for a wait of an hour',
    () => ({ status: 429, headers: { 'retry-after': '3600' } }),
    { code: 'host-overloaded', retryAfterSec: 3600 },
  ],
  ['refuses', () => REFUSING, { code: 'host-refused', status: 403, withToken: false }],
  ['has no such file', () => ({ status: 404 }), { code: 'host-refused', status: 404 }],
  [
    'redirects in a circle',
    () => ({ status: 302, headers: { location: PATH } }),
    { code: 'bad-redirect', flaw: 'too-many' },
  ],
  [
    'changes the file with each answer',
    ({ index }) => ({ headers: { etag: `"${index}"` } }),
    { code: 'wrong-answer', flaw: 'changing' },
  ],
])('a host that %s is reported, and nothing has the final name', async ([, lie, failure]) => {
  await using bench = await Bench.set(SIZE);
  bench.mirror.lie = lie;
  const { host } = bench.mirror.url;
  const fetching = bench.fetch({}, { limits: IMPATIENT });
  await expect(fetching).rejects.toMatchObject({ failure: { host, ...failure } });
  expect(await bench.names()).not.toContain('voice.onnx');
});

test('what another attempt cannot change is not asked for again', async () => {
  await using bench = await Bench.set(SIZE);
  bench.mirror.lie = () => html;
  await expect(bench.fetch()).rejects.toThrow();
  expect(bench.mirror.asked).toHaveLength(1);
  bench.mirror.lie = () => ({ status: 503 });
  await expect(bench.fetch()).rejects.toThrow();
  expect(bench.mirror.asked).toHaveLength(1 + MOST_FAILURES);
});

test('a host that names a time is asked again after that time', async () => {
  await using bench = await Bench.set(SIZE);
  bench.mirror.lie = ({ index }) => (index === 0 ? { status: 429, headers: { 'retry-after': '7' } } : null);
  const waits: number[] = [];
  await bench.fetch({}, { wait: async (ms) => void waits.push(ms) });
  expect(waits).toEqual([7_000]);
});

test.for(['sha256', 'md5'] as const)(
  'a byte that was flipped on the way is noticed by its %s, and nothing is kept',
  async (algorithm) => {
    await using bench = await Bench.set(SIZE);
    const value = hashOf(bench.content, algorithm);
    bench.mirror.lie = always({ body: flipped });
    await expect(bench.fetch({ hash: { algorithm, value } })).rejects.toMatchObject({
      failure: { code: 'hash-differs', file: 'tts/voice.onnx', algorithm, expected: value },
    });
    expect(await bench.names()).toEqual([]);
  },
);

test('a connection that has gone slow is replaced by a fresh one', async () => {
  await using bench = await Bench.set(100 * BLOCK_BYTES);
  bench.mirror.lie = once({ after: { bytes: 60 * BLOCK_BYTES, next: 'drip' } });
  await bench.fetch({}, { limits: { stallMs: 60_000, slowMs: 1_000 } });
  expect(await bench.isWhole()).toBe(true);
  expect(bench.mirror.asked[2]?.range).toEqual({ start: 60 * BLOCK_BYTES, end: 100 * BLOCK_BYTES });
});
