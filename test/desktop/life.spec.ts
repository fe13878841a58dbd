import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { z } from 'zod';
import { WindowPlace } from '../../main/hosts/desktop/window-place.ts';
import { nothingRuns, Wizard, workersOf } from '../browser/scenarios/wizard.ts';
import { familyOf, stillRunning } from './command-lines.ts';
import { CHECKOUT } from './runtime.ts';
import { test } from './staged-desktop.ts';

test('a second start brings the window of the first to the front and ends', async ({ stage }) => {
  await Wizard.open(stage);
  await stage.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await promisify(execFile)(stage.executable, [CHECKOUT], { env: stage.environment });
  const state = () =>
    stage.app.evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows();
      return {
        count: windows.length,
        inFront: windows[0]?.isFocused(),
        minimized: windows[0]?.isMinimized(),
      };
    });
  await expect.poll(state).toEqual({ count: 1, inFront: true, minimized: false });
});

test('quitting during a measurement kills the worker and leaves nothing behind', async ({ stage }) => {
  const wizard = await Wizard.open(stage);
  await wizard.look();
  await wizard.startMeasuring();
  await workersOf(stage);
  const family = await familyOf(stage.pid);
  await stage.stop();
  await expect.poll(() => stillRunning(family)).toEqual([]);
  await nothingRuns(stage);
  expect(await stage.testModels()).toEqual([]);
});

test('an uncaught error ends in a dialog that can save a report', async ({ stage }) => {
  const wizard = await Wizard.open(stage);
  await wizard.look();
  const report = join(stage.home, 'report.txt');
  const ended = new Promise((resolve) => stage.app.process().once('exit', resolve));
  await stage.app.evaluate(() => {
    setTimeout(() => {
      throw new Error('broken on purpose');
    });
  });
  await expect.poll(() => stage.seen.dialogs()).toHaveLength(1);
  const [dialog] = await stage.seen.dialogs();
  expect(dialog).toMatchObject({ name: 'showMessageBox', options: { buttons: ['Save report', 'Quit'] } });
  expect(dialog?.options.detail).toContain('broken on purpose');

  await stage.seen.answerLastDialog({ response: 0 });
  await expect.poll(() => stage.seen.dialogs()).toHaveLength(2);
  await stage.seen.answerLastDialog({ canceled: false, filePath: report });
  expect(await ended).toBe(1);
  expect(await readFile(report, 'utf8')).toMatch(/ended by itself[\s\S]*broken on purpose[\s\S]*cores/);
});

test('a page that crashes reopens where it was', async ({ stage }) => {
  const wizard = await Wizard.open(stage);
  await wizard.look();
  stage.expectComplaint(/./);
  await stage.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const again = new Promise((resolve) => window?.webContents.once('did-finish-load', () => resolve(null)));
    window?.webContents.forcefullyCrashRenderer();
    await again;
  });
  const shown = () =>
    stage.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
  await expect.poll(shown).toBe('app://voicefit/index.html#/machine');
});

const Settings = z.object({ place: WindowPlace });

test('the window reopens at its last position and size', async ({ stage }) => {
  await Wizard.open(stage);
  const bounds = { x: 120, y: 90, width: 1000, height: 720 };
  await stage.app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  await stage.stop();
  const { place } = Settings.parse(JSON.parse(await readFile(join(stage.home, 'desktop.json'), 'utf8')));
  expect(place.bounds).toEqual(bounds);
  await Wizard.open(stage);
  const now = await stage.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(now).toEqual(bounds);
});
