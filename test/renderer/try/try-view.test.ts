import { describe, expect, test } from 'vitest';
import type { Failure, SetupState, TrialReport } from '../../../preload/contract.ts';
import {
  type TryView,
  tryView,
  type WayOn,
  wayOnAfter,
  wayOut,
} from '../../../renderer/pages/try/try-view.ts';
import { stateWith } from '../given.ts';
import { CHOICE, partWith, trialWith } from './given.ts';

const SHORT: Failure = { code: 'too-little-free-memory', model: 'Phi', neededBytes: 3e9, freeBytes: 2e9 };
const SILENT: Failure = { code: 'server-unreachable', url: 'ws://pbx:8765', why: 'ECONNREFUSED' };
const RUNNING: SetupState['running'] = {
  try: {
    step: 'try',
    startedAt: '2026-11-24T10:33:00Z',
    progress: { doing: 'loading', text: '', loadSec: null },
  },
};
const failed = (failure: Failure, failedAt = '2026-11-24T10:40:00Z'): SetupState['failed'] => ({
  try: { step: 'try', failedAt, failure },
});
const OTHER = { ...CHOICE.models, llm: 'tiny' };

test.for<[string, TryView, Partial<SetupState>]>([
  ['nothing was tried', 'empty', {}],
  ['a trial runs, whatever failed before', 'running', { running: RUNNING, failed: failed(SHORT) }],
  ['the choice was tried', 'done', { trial: trialWith() }],
  ['another model was tried', 'empty', { trial: trialWith({ models: OTHER }) }],
  ['another voice was tried', 'empty', { trial: trialWith({ models: { ...CHOICE.models, tts: 'amy' } }) }],
  ['it was tried on another machine', 'empty', { trial: trialWith({ machineId: 'another' }) }],
  ['the trial failed', 'failed', { failed: failed(SHORT) }],
  ['a later trial failed', 'failed', { trial: trialWith(), failed: failed(SHORT) }],
  [
    'a failed trial was repeated well',
    'done',
    { trial: trialWith(), failed: failed(SHORT, '2026-11-24T10:31:59.5Z') },
  ],
  ['the server is silent, but it was tried here', 'done', { trial: trialWith(), failed: failed(SILENT) }],
  ['the server is silent, and nothing was tried', 'failed', { failed: failed(SILENT) }],
])('%s: %s', ([, view, different]) => {
  expect(tryView(stateWith({ choice: CHOICE, ...different }))).toBe(view);
});

describe('the way on', () => {
  const slow = (instead: { tier: string; model: string; sec: number } | null): TrialReport =>
    trialWith({
      isTooSlow: true,
      warnings: [{ code: 'trial-too-slow', model: 'Phi', sec: 11.8, limitSec: 10, instead }],
    });
  const LOWER = { tier: 'LIGHT_CPU', model: 'TinyLlama', sec: 2.5 };
  const withVoice = (failure: Failure) =>
    trialWith({ parts: { ...trialWith().parts, tts: partWith({ state: 'failed', failure }) } });

  test.for<[string, WayOn, TrialReport]>([
    ['all is well', { kind: 'apply' }, trialWith()],
    ['it is too slow, and a smaller one fits', { kind: 'smaller', ...LOWER }, slow(LOWER)],
    ['it is too slow, and no smaller one fits', { kind: 'choose' }, slow(null)],
    [
      'a voice is damaged',
      { kind: 'download' },
      withVoice({ code: 'voice-flawed', file: 'v', flaw: 'not-onnx', said: null }),
    ],
    ['a voice was silent', { kind: 'again' }, withVoice({ code: 'voice-silent', file: 'v', sec: 19 })],
  ])('when %s', ([, way, trial]) => {
    expect(wayOnAfter(trial)).toEqual(way);
  });

  test.for<Failure>([
    { code: 'model-not-installed', model: 'Phi', file: 'p' },
    { code: 'model-flawed', model: 'Phi', file: 'p', flaw: 'refused', sec: null, said: null },
    { code: 'model-said-nothing', model: 'Phi' },
    { code: 'stt-incomplete', folder: 'vosk', missing: ['am/final.mdl'] },
  ])('leads to the download where files are to blame: $code', (failure) => {
    expect(wayOut([SHORT, failure])).toEqual({ kind: 'download' });
  });

  test('leads to another model where this one does nothing but think', () => {
    expect(wayOut([{ code: 'model-only-thought', model: 'Qwen3', tokens: 32 }])).toEqual({ kind: 'choose' });
  });

  test('leads to another trial where no file is to blame', () => {
    expect(wayOut([SHORT])).toEqual({ kind: 'again' });
  });
});
