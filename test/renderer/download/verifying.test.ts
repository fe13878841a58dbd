import { expect, test } from 'vitest';
import type { VerifiedFile } from '../../../preload/contract.ts';
import { endsAfter } from '../../../renderer/pages/download/use-install-end.ts';
import { afterEvent, repairRequest } from '../../../renderer/pages/download/verifying.ts';
import { stateWith } from '../given.ts';
import { pausedWith, progressOf, runningWith } from './given.ts';

const verified = (different: Partial<VerifiedFile>): VerifiedFile => ({
  id: 'a',
  model: 'a',
  part: 'llm',
  path: 'llm/a',
  bytes: 5,
  state: 'verified',
  isListed: true,
  ...different,
});

test('the comparison of every byte never runs back, and ends with what is broken', () => {
  const first = afterEvent({ kind: 'none' }, { kind: 'progress', path: 'a', readBytes: 6, totalBytes: 10 });
  const second = afterEvent(first, { kind: 'progress', path: 'b', readBytes: 5, totalBytes: 10 });
  expect(second).toEqual({ kind: 'running', path: 'b', fraction: 0.6 });
  const states = ['verified', 'damaged', 'missing', 'unverified'] as const;
  const files = states.map((state) => verified({ state }));
  const ended = afterEvent(second, { kind: 'result', result: { folder: '/models', files } });
  expect(ended.kind === 'ended' && ended.broken.map(({ state }) => state)).toEqual(['damaged', 'missing']);
});

test('a repair asks for each broken model once, from where the others came', () => {
  const broken = [
    verified({ model: 'v', part: 'tts' }),
    verified({ id: 'v.json', model: 'v', part: 'tts' }),
    verified({ model: 'unknown', isListed: false }),
  ];
  const models = { stt: [], llm: [], tts: ['v'] };
  expect(repairRequest(broken, {})).toEqual({ models });
  expect(repairRequest(broken, { mirror: 'https://m.example' })).toEqual({
    models,
    mirror: 'https://m.example',
  });
  expect(repairRequest([verified({ isListed: false })], {})).toBeNull();
});

const NONE = { count: 0, hasEndedWell: false };
const IDLE = stateWith();
const RUNNING = stateWith({ running: runningWith(progressOf([])) });
const PAUSED = stateWith({ paused: pausedWith(progressOf([])) });

test('a page knows of the downloads that end while it is shown', () => {
  expect(endsAfter(NONE, RUNNING, IDLE)).toEqual({ count: 1, hasEndedWell: true });
  expect(endsAfter(NONE, RUNNING, PAUSED)).toEqual({ count: 1, hasEndedWell: false });
  expect(endsAfter(NONE, PAUSED, IDLE)).toEqual({ count: 1, hasEndedWell: false });
  expect(endsAfter({ count: 1, hasEndedWell: true }, IDLE, RUNNING)).toEqual({
    count: 1,
    hasEndedWell: false,
  });
  expect(endsAfter(NONE, IDLE, IDLE)).toBe(NONE);
});
