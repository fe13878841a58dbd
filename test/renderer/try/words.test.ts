import { expect, test } from 'vitest';
import { en } from '../../../main/words/en.ts';
import { createFormat } from '../../../main/words/format.ts';
import type { SetupState, TrialDoing } from '../../../preload/contract.ts';
import type { TryView } from '../../../renderer/pages/try/try-view.ts';
import { type Known, wordsOf } from '../../../renderer/pages/try/words.ts';
import { stateWith } from '../given.ts';
import { CHOICE, partWith, trialWith } from './given.ts';

const said = (view: TryView, different: Partial<SetupState>, known: Partial<Known> = {}) => {
  const { heading, lead } = wordsOf(view, {
    state: stateWith({ choice: CHOICE, ...different }),
    model: 'Phi-3-mini',
    isCloud: false,
    warmUpSec: 21,
    nowMs: Date.parse('2026-11-24T10:32:03Z'),
    link: 'up',
    texts: en.tryIt,
    format: createFormat('en-US', en.format),
    ...known,
  });
  return [heading, lead].map((text) => text?.replaceAll('\u00A0', ' '));
};

const runs = (doing: TrialDoing, loadSec: number | null = 6): Partial<SetupState> => ({
  running: {
    try: { step: 'try', startedAt: '2026-11-24T10:32:00Z', progress: { doing, text: '', loadSec } },
  },
});

test('the heading of a trial is its answer', () => {
  expect(said('done', { trial: trialWith() })).toEqual([
    'Proven: 9.6 s per reply, 9.3 s predicted',
    'A turn takes about 13 s; the caller hears the first words after 7.4 s.',
  ]);
});

test('a reply that misses the limit says so, with a digit more where rounding would hide it', () => {
  const trial = trialWith({
    isTooSlow: true,
    parts: { ...trialWith().parts, llm: partWith({ measuredSec: 10.04 }) },
  });
  expect(said('done', { trial })[0]).toBe('Too slow: 10.04 s per reply, the limit is 10 s');
});

test('what was measured while busy is an upper end, never one confident number', () => {
  const trial = trialWith({ warnings: [{ code: 'trial-contended' }] });
  expect(said('done', { trial })[0]).toBe('Measured while busy: at most 9.6 s per reply');
});

test('a part that failed is in the heading, before any seconds', () => {
  const failure = { code: 'voice-silent' as const, file: 'v', sec: 19 };
  const trial = trialWith({ parts: { ...trialWith().parts, tts: partWith({ state: 'failed', failure }) } });
  expect(said('done', { trial })[0]).toBe('Not all of it could be tried');
});

test('the server’s turn is a turn, not a reply', () => {
  expect(said('done', { trial: trialWith({ server: 'ws://pbx:8765' }) })[0]).toBe(
    'Measured at the voice server: 13 s per turn',
  );
});

test('replies from the cloud are not called proven', () => {
  const cloud = partWith({ state: 'cloud', measuredSec: null });
  const trial = trialWith({ parts: { ...trialWith().parts, llm: cloud, tts: cloud } });
  expect(said('done', { trial }, { isCloud: true, model: 'gpt-4o-mini' })[0]).toBe(
    'What runs on this machine is in order',
  );
});

test('loading counts its seconds beside the prediction, and says when it takes longer', () => {
  expect(said('running', runs('loading'))).toEqual([
    'Loading Phi-3-mini',
    '3 s so far, about 6.0 s predicted.',
  ]);
  expect(said('running', runs('loading', 1))[1]).toBe(
    'Loading takes longer than predicted: 3 s so far, 1.0 s predicted.',
  );
  expect(said('running', runs('loading', null))[1]).toBe('3 s so far.');
  expect(said('running', runs('answering'))[0]).toBe('Phi-3-mini is answering');
  expect(said('running', runs('server-stt'))[1]).toContain('by the server');
});

test('a tab without updates claims nothing about the trial', () => {
  expect(said('running', runs('answering'), { link: 'refused' })[0]).toBe(
    'The state of the trial is unknown',
  );
});

test('before a trial the heading is the task, and after a failure what failed', () => {
  expect(said('empty', {})[0]).toBe('Let Phi-3-mini answer a caller');
  expect(said('empty', {}, { isCloud: true })[0]).toBe('Check what answers in the cloud');
  const failedWith = (failure: NonNullable<SetupState['failed']['try']>['failure']) => ({
    failed: { try: { step: 'try' as const, failedAt: '2026-11-24T10:32:10Z', failure } },
  });
  expect(said('failed', failedWith({ code: 'model-said-nothing', model: 'Phi' }))[0]).toBe(
    'Phi-3-mini could not be tried',
  );
  expect(said('failed', failedWith({ code: 'server-closed', url: 'ws://pbx', asked: 'llm' }))[0]).toBe(
    'The voice server could not be measured',
  );
});
