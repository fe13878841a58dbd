import { expect, test } from 'vitest';
import type { Failure, FileFailed } from '../../../preload/contract.ts';
import { failedFiles, isOnlyDamage, wantsToken } from '../../../renderer/pages/download/failures.ts';
import { plannedFile } from './given.ts';

const UNREACHABLE: FileFailed = { code: 'host-unreachable', host: 'h', why: 'ENOTFOUND' };
const DAMAGED: FileFailed = {
  code: 'hash-differs',
  file: 'a',
  algorithm: 'md5',
  expected: '1',
  found: '2',
};
const refused = (different: Partial<Extract<FileFailed, { code: 'host-refused' }>> = {}): FileFailed => ({
  code: 'host-refused',
  host: 'huggingface.co',
  file: 'llm/a.gguf',
  status: 401,
  withToken: false,
  redirected: false,
  ...different,
});
const incomplete = (...failures: FileFailed[]): Failure => ({
  code: 'install-incomplete',
  of: 4,
  files: failures.map((failure, index) => ({ id: 'abcd'.charAt(index), failure })),
});

test('each reason is said once, with all its files', () => {
  expect(failedFiles(incomplete(UNREACHABLE, DAMAGED, UNREACHABLE))).toEqual([
    { ids: ['a', 'c'], failure: UNREACHABLE },
    { ids: ['b'], failure: DAMAGED },
  ]);
  expect(failedFiles({ code: 'bug', said: 'no' })).toEqual([]);
});

test('only damage is fetched again from its start', () => {
  expect(isOnlyDamage(failedFiles(incomplete(DAMAGED)))).toBe(true);
  expect(isOnlyDamage(failedFiles(incomplete(DAMAGED, UNREACHABLE)))).toBe(false);
  expect(isOnlyDamage([])).toBe(false);
});

const ask = (failure: FileFailed, request = {}, url = 'https://huggingface.co/a.gguf') =>
  wantsToken(failedFiles(incomplete(failure)), request, [plannedFile({ id: 'a', url })]);

test.for([
  ['unknown who asks', refused(), true],
  ['a token without the right', refused({ status: 403, withToken: true }), true],
  ['an expired signature', refused({ status: 403, redirected: true }), false],
  ['not there', refused({ status: 404 }), false],
  ['another reason', UNREACHABLE, false],
] as const)('a token is asked for: %s', ([, failure, asked]) => {
  expect(ask(failure)).toBe(asked);
});

test('no token is asked for where none would be sent', () => {
  expect(ask(refused({ host: 'm.example' }), { mirror: 'https://m.example' })).toBe(false);
  const elsewhere = 'https://alphacephei.com/a.zip';
  expect(ask(refused({ host: 'alphacephei.com', status: 403 }), {}, elsewhere)).toBe(false);
  // What takes the place of Hugging Face gets the token too.
  expect(ask(refused({ host: 'hub.intranet' }))).toBe(true);
});
