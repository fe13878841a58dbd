import { expect, test } from 'vitest';
import { isQuit, keepQuestion, quitQuestion, whenClosed } from '../../../main/hosts/desktop/closing.ts';
import { mayReload } from '../../../main/hosts/desktop/renderer-crashes.ts';
import { english, german } from '../terminal/given.ts';
import { downloading, looking, measuring } from './given.ts';

test.for([
  ['the first time, with a tray', { keepInTray: null }, 'ask'],
  ['when the user keeps the tray', { keepInTray: true }, 'keep-tray'],
  ['when the user does not', { keepInTray: false }, 'quit'],
  ['without a tray, whatever was chosen', { keepInTray: true, hasTray: false }, 'quit'],
  ['without a tray, the first time', { keepInTray: null, hasTray: false }, 'quit'],
  ['while quitting, the first time', { keepInTray: null, isQuitting: true }, 'quit'],
  ['while quitting, although the tray is kept', { keepInTray: true, isQuitting: true }, 'quit'],
] as const)('closing the window %s: %s', ([, part, closing]) => {
  expect(whenClosed({ isQuitting: false, hasTray: true, ...part })).toBe(closing);
});

test('a page that crashes is reloaded, until it crashes three times within a minute', () => {
  expect(mayReload([0])).toBe(true);
  expect(mayReload([0, 1_000])).toBe(true);
  expect(mayReload([0, 1_000, 2_000])).toBe(false);
  expect(mayReload([0, 1_000, 90_000])).toBe(true);
});

test('quitting asks first while a download runs, with its progress, and Escape keeps it running', () => {
  const question = quitQuestion({ ...looking, ...downloading }, english);
  expect(question?.message).toBe('A download is running (43 %).');
  expect(isQuit(question?.buttons.indexOf('Quit') ?? -1)).toBe(true);
  expect(isQuit(question?.cancelId ?? 0)).toBe(false);
  expect(quitQuestion(measuring(), english)).toBeNull();
  expect(quitQuestion({}, english)).toBeNull();
  expect(quitQuestion(downloading, german)?.message).toBe('Ein Download läuft (43 %).');
});

test.for([
  [english, 'Keep Voicefit in the tray?', ['Keep in tray', 'Quit']],
  [german, 'Voicefit im Infobereich behalten?', ['Im Infobereich behalten', 'Beenden']],
] as const)('the question is in the language of the app', ([wording, message, buttons]) => {
  expect(keepQuestion(wording)).toMatchObject({ message, buttons });
});
