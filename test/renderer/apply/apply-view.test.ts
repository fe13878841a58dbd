import { expect, test } from 'vitest';
import type { ConfigPlan, Failure, SetupState } from '../../../preload/contract.ts';
import { type ApplyView, applyView, isOfUndoing, toWrite } from '../../../renderer/pages/apply/apply-view.ts';
import { asText } from '../../../renderer/pages/apply/snippet-text.ts';
import { stateWith } from '../given.ts';
import { CHOICE } from '../try/given.ts';
import { appliedWith, changeWith, planWith } from './given.ts';

const FULL: Failure = { code: 'config-not-written', file: '/ava/.env', why: 'ENOSPC' };
const FAILED: SetupState['failed'] = {
  configure: { step: 'configure', failedAt: '2026-11-24T10:40:00Z', failure: FULL },
};
const RUNNING: SetupState['running'] = {
  configure: { step: 'configure', startedAt: '2026-11-24T10:33:00Z' },
};
const SAME = planWith({ changes: [changeWith({ kind: 'unchanged', diff: '' })] });

test.for<[string, ApplyView, Partial<SetupState>, ConfigPlan | null]>([
  ['files would change', 'planned', {}, planWith()],
  ['the plan is not known', 'checking', {}, null],
  [
    'it is being written, whatever failed before',
    'writing',
    { running: RUNNING, failed: FAILED },
    planWith(),
  ],
  ['writing failed', 'failed', { failed: FAILED }, planWith()],
  ['there is no folder', 'snippets', {}, planWith({ project: null, changes: [] })],
  ['the target has no file of ours', 'snippets', {}, planWith({ target: 'ollama', changes: [] })],
  ['nothing would change', 'unchanged', {}, SAME],
  ['nothing would change, since it was written', 'written', { applied: appliedWith() }, SAME],
  [
    'another choice was written there',
    'unchanged',
    { applied: appliedWith({ models: { ...CHOICE.models, tts: 'amy' } }) },
    SAME,
  ],
  ['it was written into another folder', 'unchanged', { applied: appliedWith({ project: '/other' }) }, SAME],
  ['it was written, and changed by others since', 'planned', { applied: appliedWith() }, planWith()],
])('%s: %s', ([, view, different, plan]) => {
  const state = stateWith({ choice: CHOICE, ...different });
  expect(applyView({ state, plan, planFailure: null, dismissed: null })).toBe(view);
});

test('a failure that was answered is over, and a later one is shown again', () => {
  const state = stateWith({ choice: CHOICE, failed: FAILED });
  const known = { state, plan: planWith(), planFailure: null };
  expect(applyView({ ...known, dismissed: '2026-11-24T10:40:00Z' })).toBe('planned');
  expect(applyView({ ...known, dismissed: '2026-11-24T10:39:00Z' })).toBe('failed');
});

test('files that cannot be understood leave no plan', () => {
  const planFailure: Failure = { code: 'config-unreadable', file: '/ava/a.yaml', line: 12, flaw: 'syntax' };
  expect(applyView({ state: stateWith({ choice: CHOICE }), plan: null, planFailure, dismissed: null })).toBe(
    'unplanned',
  );
});

test('only files that change are counted', () => {
  expect(toWrite(planWith({ changes: [changeWith(), changeWith({ kind: 'unchanged' })] }))).toHaveLength(1);
});

test('what could not be taken back is not called unwritten', () => {
  expect(isOfUndoing({ code: 'backup-missing', file: 'a', backup: 'b' })).toBe(true);
  expect(isOfUndoing(FULL)).toBe(false);
});

test('several texts are copied under the names of their files', () => {
  const env = { kind: 'env', fileName: '.env', text: 'A=1' } as const;
  const command = { kind: 'command', fileName: null, text: 'llama-server\n' } as const;
  expect(asText([env])).toBe('A=1');
  expect(asText([env, command])).toBe('# .env\nA=1\n\nllama-server\n');
});
