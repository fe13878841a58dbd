import { expect, test } from 'vitest';
import { NO_BAR, taskbarView } from '../../../main/hosts/desktop/taskbar.ts';
import { downloading, downloadPaused, looking, state } from './given.ts';

const failedAt = '2026-03-12T10:40:00.000Z';
const failed = {
  install: { step: 'install', failedAt, failure: { code: 'link-lost' } },
} as const;

test('a running download fills the bar, rounded down', () => {
  expect(taskbarView(state({ running: downloading }))).toEqual({ progress: 0.43, mode: 'normal' });
});

test('a download of unknown size runs without an end', () => {
  const { install } = downloading;
  const running = { install: { ...install, progress: { ...install.progress, files: [] } } };
  expect(taskbarView(state({ running })).mode).toBe('indeterminate');
});

test('a paused download keeps its bar, and so does a failed one', () => {
  expect(taskbarView(state({ paused: downloadPaused }))).toEqual({ progress: 0.43, mode: 'paused' });
  expect(taskbarView(state({ failed }))).toEqual({ progress: 1, mode: 'error' });
});

test('a download that runs again after a failure is no failure', () => {
  expect(taskbarView(state({ running: downloading, failed })).mode).toBe('normal');
});

test('other steps show no bar', () => {
  expect(taskbarView(state())).toBe(NO_BAR);
  expect(taskbarView(state({ running: looking }))).toBe(NO_BAR);
});
