import { expect, test } from 'vitest';
import { type TrayFacts, trayView } from '../../../main/hosts/desktop/tray-view.ts';
import { english, german, speed } from '../terminal/given.ts';
import { downloading, downloadPaused, looking, measuring, state } from './given.ts';

const now = new Date(2026, 2, 12, 18, 0);
const measuredAt = new Date(2026, 2, 12, 10, 32).toISOString();

const view = (part: Partial<TrayFacts> = {}) =>
  trayView({
    state: state({ speed: { ...speed, measuredAt, cpuScore: 2.5 } }),
    advisedTier: 'MEDIUM_CPU',
    hasNews: false,
    benchmarkSec: 15,
    choices: { keepInTray: true, startAtLogin: false, startHidden: false },
    now,
    wording: english,
    ...part,
  });

const labels = (part: Partial<TrayFacts> = {}) =>
  view(part).items.map((item) => (item.kind === 'rule' ? '---' : item.label));

test('at rest the menu shows the result and offers everything', () => {
  expect(labels()).toEqual([
    'MEDIUM_CPU, score 2.5, today 10:32',
    'Open Voicefit',
    'Measure again (15 s)',
    'History',
    '---',
    'Keep in tray',
    'Start at login',
    'Start hidden',
    '---',
    'Quit Voicefit',
  ]);
});

test.for([
  ['at rest', {}, 'Voicefit: MEDIUM_CPU, score 2.5'],
  ['before the first measurement', { state: state({ speed: null }) }, 'Voicefit: not measured yet'],
  ['before the machine side has answered', { state: null }, 'Voicefit: not measured yet'],
  [
    'while measuring',
    { state: state({ running: measuring({ secondsLeft: 8.2 }) }) },
    'Voicefit: measuring, 9 s left',
  ],
  ['while the time left is unknown', { state: state({ running: measuring() }) }, 'Voicefit: measuring'],
] as const)('the tooltip %s', ([, part, tooltip]) => {
  expect(view(part).tooltip).toBe(tooltip);
});

test('while measuring the menu shows the time left, and offers to cancel instead of measuring again', () => {
  const shown = view({ state: state({ running: measuring({ secondsLeft: 8.2 }) }) });
  expect(shown.items).toContainEqual({ kind: 'fact', label: 'Measuring, 9 s left' });
  expect(shown.items).toContainEqual({ kind: 'command', label: 'Cancel measuring', command: 'cancel' });
  expect(shown.items).not.toContainEqual(expect.objectContaining({ command: 'measure' }));
  expect(shown.form).toBe('working');
});

test('a running probe is not offered for cancelling as a measurement', () => {
  const shown = view({ state: state({ running: looking }) });
  expect(shown.items).toContainEqual({ kind: 'fact', label: 'Looking at this machine' });
  expect(shown.items).not.toContainEqual(expect.objectContaining({ command: 'cancel' }));
});

test('while downloading the menu shows the progress, offers to pause, and disables measuring', () => {
  const during = { state: state({ running: { ...looking, ...downloading } }) };
  expect(view(during).tooltip).toBe('Voicefit: downloading 43 %');
  expect(labels(during).slice(2, 7)).toEqual([
    'Measure again (after the download)',
    'Looking at this machine',
    'Downloading 43 %',
    'Pause',
    'History',
  ]);
});

test('a paused download is shown, and does not prevent measuring', () => {
  const after = labels({ state: state({ paused: downloadPaused }) });
  expect(after.slice(2, 4)).toEqual(['Measure again (15 s)', 'Download paused at 43 %']);
});

test('the user’s choice is shown instead of the advice', () => {
  const choice = {
    tier: 'LIGHT_CPU',
    pipeline: 'local_only',
    models: { stt: null, llm: null, tts: null },
    forced: true,
  };
  expect(labels({ state: state({ speed: { ...speed, measuredAt }, choice }) })[0]).toMatch(/^LIGHT_CPU, /);
});

test('a contended measurement shows no exact number', () => {
  const contended = { ...speed, measuredAt, noise: { spread: 0.5, contended: true } };
  expect(labels({ state: state({ speed: contended }) })[0]).toBe('MEDIUM_CPU, measured, today 10:32');
});

test('a speed of another machine is marked as out of date', () => {
  const foreign = state({ speed: { ...speed, machineId: 'another', measuredAt } });
  expect(labels({ state: foreign })[0]).toMatch(/, out of date, today 10:32$/);
});

test('the icon asks for attention until the window was opened, but not while a step runs', () => {
  expect(view({ hasNews: true }).form).toBe('attention');
  expect(view({ hasNews: true, state: state({ running: measuring() }) }).form).toBe('working');
  expect(view().form).toBe('idle');
});

test('the three settings are ticked independently', () => {
  const choices = { keepInTray: false, startAtLogin: true, startHidden: false };
  const ticks = view({ choices }).items.flatMap((item) =>
    item.kind === 'choice' ? [[item.choice, item.isOn]] : [],
  );
  expect(Object.fromEntries(ticks)).toEqual(choices);
});

test('an older measurement shows its day, and its year if it is another one', () => {
  const at = (date: Date) =>
    labels({ state: state({ speed: { ...speed, cpuScore: 2.5, measuredAt: date.toISOString() } }) })[0];
  expect(at(new Date(2026, 1, 3, 9, 5))).toBe('MEDIUM_CPU, score 2.5, 3 February 09:05');
  expect(at(new Date(2025, 11, 31, 9, 5))).toBe('MEDIUM_CPU, score 2.5, 31 December 2025 09:05');
});

test('the German menu shows the same', () => {
  expect(labels({ wording: german })).toEqual([
    'MEDIUM_CPU, CPU-Wert 2,5, heute 10:32',
    'Voicefit öffnen',
    'Neu messen (15 s)',
    'Verlauf',
    '---',
    'Im Infobereich behalten',
    'Bei der Anmeldung starten',
    'Ohne Fenster starten',
    '---',
    'Voicefit beenden',
  ]);
  const now = state({ running: measuring({ secondsLeft: 8.2 }) });
  expect(view({ wording: german, state: now }).tooltip).toBe('Voicefit: Messung läuft, noch 9 s');
  expect(view({ wording: german, state: null }).tooltip).toBe('Voicefit: noch nicht gemessen');
});
