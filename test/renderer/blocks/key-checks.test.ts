import { expect, test } from 'vitest';
import { en } from '../../../main/words/en.ts';
import { createFormat } from '../../../main/words/format.ts';
import { checkWords } from '../../../main/words/key-check.ts';
import type { KeyCheck } from '../../../preload/contract.ts';
import { faultOf, typedKeys } from '../../../renderer/blocks/key-checks.ts';
import { likelyServer } from '../../../renderer/blocks/server-address.ts';
import { stateWith } from '../given.ts';
import { trialWith } from '../try/given.ts';

const check = (different: Partial<KeyCheck>): string =>
  checkWords(
    {
      key: 'OPENAI_API_KEY',
      host: 'api.openai.com',
      state: 'accepted',
      roundTripMs: 230,
      status: 200,
      ...different,
    },
    en.apply.keys,
    createFormat('en-US', en.format),
  ).replaceAll('\u00A0', ' ');

test('an answer about a key has its host, and its milliseconds if there was one', () => {
  expect(check({})).toBe('accepted by api.openai.com, 230 ms');
  expect(check({ state: 'unreachable', roundTripMs: null, status: null })).toBe(
    'api.openai.com cannot be reached from here',
  );
  expect(check({ state: 'unclear', status: 500 })).toBe(
    'api.openai.com does not say whether the key is valid (status 500), 230 ms',
  );
});

test('an empty field leaves its key as it is', () => {
  expect(typedKeys({ A: ' key ', B: '', C: '  ' })).toEqual({ A: 'key' });
});

test('at least one key is needed, and only the wrong one is called wrong', () => {
  expect(faultOf({ A: ' ' }, null)).toBe('nothing');
  expect(faultOf({ A: 'two words', B: 'good' }, null)).toBe('wrong');
  expect(faultOf({ A: 'two words', B: 'good' }, 'A')).toBe('wrong');
  expect(faultOf({ A: 'two words', B: 'good' }, 'B')).toBeNull();
  expect(faultOf({ A: 'good' }, null)).toBeNull();
});

test('the field starts with the address that was asked last', () => {
  const state = stateWith({ trial: trialWith({ server: 'ws://tried:1' }) });
  expect(likelyServer(stateWith())).toBe('ws://127.0.0.1:8765');
  expect(likelyServer(state)).toBe('ws://tried:1');
  const failure = { code: 'server-closed' as const, url: 'ws://asked:2', asked: 'llm' as const };
  const failed = { try: { step: 'try' as const, failedAt: '2026-11-24T10:32:10Z', failure } };
  expect(likelyServer({ ...state, failed })).toBe('ws://asked:2');
});
