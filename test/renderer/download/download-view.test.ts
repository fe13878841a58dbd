import { expect, test } from 'vitest';
import type { Failure, InstallPlan, SetupState, VerifiedFile } from '../../../preload/contract.ts';
import {
  type DownloadView,
  downloadView,
  type Known,
} from '../../../renderer/pages/download/download-view.ts';
import { stateWith } from '../given.ts';
import { file, PRESENT, pausedWith, plannedFile, planOf, progressOf, runningWith } from './given.ts';

const A = plannedFile({ id: 'a' });
const HERE = plannedFile({ id: 'a', action: PRESENT });
const BLOCKED = plannedFile({
  id: 'a',
  action: {
    kind: 'blocked',
    failure: { code: 'import-missing', file: 'a', folder: '/stick' },
    replaces: null,
  },
});
const FULL: Failure = { code: 'not-enough-disk', folder: '/models', neededBytes: 2, freeBytes: 1 };
const incomplete = (id: string): Failure => ({
  code: 'install-incomplete',
  of: 2,
  files: [{ id, failure: { code: 'host-unreachable', host: 'h', why: 'ENOTFOUND' } }],
});
const failed = (failure: Failure): SetupState['failed'] => ({
  install: { step: 'install', failedAt: '2026-11-24T10:32:10Z', failure },
});
const PROGRESS = progressOf([file()]);
const DAMAGED: VerifiedFile = {
  id: 'a',
  model: 'a',
  part: 'llm',
  path: 'llm/a.gguf',
  bytes: 1000,
  state: 'damaged',
  isListed: true,
};
const BROKEN: Known['verifying'] = { kind: 'ended', files: [DAMAGED], broken: [DAMAGED] };
const NONE: Known['verifying'] = { kind: 'none' };
const VERIFYING: Known['verifying'] = { kind: 'running', path: null, fraction: null };

type Case = [DownloadView, Partial<SetupState>, InstallPlan | null, Known['verifying']];

test.for<Case>([
  ['empty', {}, planOf([A]), NONE],
  ['checking', {}, null, NONE],
  ['done', {}, planOf([HERE]), NONE],
  ['done', {}, planOf([]), NONE],
  ['refused', {}, planOf([A], { refusals: [{ ...FULL, code: 'not-enough-disk' }] }), NONE],
  ['refused', {}, planOf([BLOCKED, HERE]), NONE],
  ['empty', {}, planOf([BLOCKED, plannedFile({ id: 'b' })]), NONE],
  ['running', { running: runningWith(PROGRESS), failed: failed(FULL) }, planOf([A]), VERIFYING],
  ['elsewhere', { elsewhere: ['install'] }, planOf([A]), NONE],
  ['verifying', {}, planOf([HERE]), VERIFYING],
  ['broken', {}, planOf([HERE]), BROKEN],
  ['paused', { paused: pausedWith(PROGRESS) }, planOf([A]), NONE],
  ['paused', { paused: pausedWith(PROGRESS) }, null, NONE],
  ['failed', { paused: pausedWith(PROGRESS), failed: failed(FULL) }, planOf([A]), NONE],
  ['failed', { failed: failed(incomplete('a')) }, planOf([A]), NONE],
  ['failed', { failed: failed(incomplete('a')) }, null, NONE],
  // The failed file is of an earlier choice, or has arrived since.
  ['empty', { failed: failed(incomplete('old')) }, planOf([A]), NONE],
  ['done', { failed: failed(incomplete('a')) }, planOf([HERE]), NONE],
])('%s: %j', ([view, different, plan, verifying]) => {
  const state = stateWith(different);
  expect(downloadView({ state, plan, planFailure: null, verifying })).toBe(view);
});

test('without a plan the page says why', () => {
  const known = { state: stateWith(), plan: null, planFailure: FULL, verifying: NONE };
  expect(downloadView(known)).toBe('unplanned');
});
