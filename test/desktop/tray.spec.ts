import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { en } from '../../main/words/en.ts';
import { Wizard } from '../browser/scenarios/wizard.ts';
import { MEASURES } from '../browser/tags.ts';
import type { DesktopStage } from './desktop-stage.ts';
import { test } from './staged-desktop.ts';

/** A whole benchmark on a machine that is busy with other tests. */
const MEASURED = { timeout: 240_000 };
/**
 * How long the measurement takes is shown while it is known: not on a machine that is busier than planned.
 */
const MEASURING = /^Voicefit: measuring(, \d+ s left)?$/;

/** Opens the app on a desktop that shows icons, and waits for its icon. */
async function openWithTray(stage: DesktopStage): Promise<Wizard> {
  await stage.haveTray();
  const wizard = await Wizard.open(stage);
  await expect.poll(() => stage.seen.trayLabels()).toContain('Open Voicefit');
  return wizard;
}

const windows = (stage: DesktopStage) =>
  stage.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

const closeWindow = (stage: DesktopStage) =>
  stage.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

test('closing the window asks once whether to stay in the tray; if so, the tray reopens the window', async ({
  stage,
}) => {
  const wizard = await openWithTray(stage);
  await wizard.look();
  await closeWindow(stage);
  await expect.poll(() => stage.seen.dialogs()).toHaveLength(1);
  const [question] = await stage.seen.dialogs();
  expect(question).toMatchObject({
    name: 'showMessageBox',
    options: { message: 'Keep Voicefit in the tray?', buttons: ['Keep in tray', 'Quit'] },
  });
  expect(await windows(stage)).toBe(1);

  await stage.seen.answerLastDialog({ response: 0 });
  await expect.poll(() => windows(stage)).toBe(0);
  expect(await stage.seen.isTicked('Keep in tray')).toBe(true);

  const reopened = stage.app.waitForEvent('window');
  await stage.seen.clickInTray('Open Voicefit');
  await new Wizard(await reopened).isAt('machine');
  await closeWindow(stage);
  await expect.poll(() => windows(stage)).toBe(0);
  expect(await stage.seen.dialogs()).toHaveLength(1);
});

test('choosing to quit instead ends the app, and the choice is remembered', async ({ stage }) => {
  await openWithTray(stage);
  const ended = new Promise((resolve) => stage.app.process().once('exit', resolve));
  await closeWindow(stage);
  await expect.poll(() => stage.seen.dialogs()).toHaveLength(1);
  await stage.seen.answerLastDialog({ response: 1 });
  expect(await ended).toBe(0);
  const settings = JSON.parse(await readFile(join(stage.home, 'desktop.json'), 'utf8'));
  expect(settings).toMatchObject({ keepInTray: false });
});

// The other systems always support icons.
if (process.platform === 'linux') {
  test('where the desktop shows no tray icons, closing the window ends the app without asking', async ({
    stage,
  }) => {
    await Wizard.open(stage);
    const ended = new Promise((resolve) => stage.app.process().once('exit', resolve));
    await closeWindow(stage);
    expect(await ended).toBe(0);
  });
}

test.describe('having measured before, and measuring quickly', () => {
  test.use({ history: 'measured', quick: true });

  test(
    'it measures again without a window, shows its progress and reports the result',
    MEASURES,
    async ({ stage }) => {
      await openWithTray(stage);
      await closeWindow(stage);
      await expect.poll(() => stage.seen.dialogs()).toHaveLength(1);
      await stage.seen.answerLastDialog({ response: 0 });
      await expect.poll(() => windows(stage)).toBe(0);

      await stage.seen.clickInTray('Measure again');
      await expect.poll(() => stage.seen.trayTooltip(), MEASURED).toMatch(MEASURING);
      expect(await stage.seen.trayLabels()).toContain('Cancel measuring');
      expect(await stage.seen.trayImage()).toContain('working');
      await expect.poll(() => stage.seen.notices(), MEASURED).toHaveLength(1);
      const [notice] = await stage.seen.notices();
      expect(notice?.title).toMatch(/^(CPU score |Measured while busy|Your best fit is now )/);
      expect(notice?.body).not.toBe('');

      const opened = stage.app.waitForEvent('window');
      await stage.seen.clickLastNotice();
      const wizard = new Wizard(await opened);
      const page = notice?.title.startsWith('Your best fit') ? 'choose' : 'measure';
      await wizard.isAt(page);
      await wizard.turnTo('history');
      await wizard.press(en.history.show);
      await expect(wizard.page.getByRole('table').getByRole('row')).toHaveCount(3);
    },
  );
});

test.describe('having measured before', () => {
  test.use({ history: 'measured' });

  test('its menu opens the history and cancels a measurement', async ({ stage }) => {
    const wizard = await openWithTray(stage);
    await wizard.look();
    await stage.seen.clickInTray('History');
    await wizard.isAt('history');
    await stage.seen.clickInTray('Measure again');
    await expect.poll(() => stage.seen.trayLabels()).toContain('Cancel measuring');
    await stage.seen.clickInTray('Cancel measuring');
    await expect.poll(() => stage.seen.trayLabels()).not.toContain('Cancel measuring');
    await expect.poll(() => stage.workers()).toEqual([]);
    expect(await stage.testModels()).toEqual([]);
  });
});

test('staying in the tray, starting at login and starting hidden are three independent choices', async ({
  stage,
}) => {
  await openWithTray(stage);
  const entry = join(stage.configFolder, 'autostart', 'voicefit.desktop');
  const ticks = async () => [
    await stage.seen.isTicked('Keep in tray'),
    await stage.seen.isTicked('Start at login'),
    await stage.seen.isTicked('Start hidden'),
  ];
  expect(await ticks()).toEqual([false, false, false]);

  await stage.seen.clickInTray('Start at login');
  await expect.poll(ticks).toEqual([false, true, false]);
  // Electron ticks a box on the click itself: the file is written a moment later.
  const isEntered = async () =>
    existsSync(entry) && (await readFile(entry, 'utf8')).includes(stage.executable);
  await expect.poll(isEntered).toBe(process.platform === 'linux');
  await stage.seen.clickInTray('Start hidden');
  await expect.poll(ticks).toEqual([false, true, true]);
  await stage.seen.clickInTray('Start at login');
  await expect.poll(ticks).toEqual([false, false, true]);
  await expect.poll(() => existsSync(entry)).toBe(false);
  await stage.seen.clickInTray('Keep in tray');
  await expect.poll(ticks).toEqual([true, false, true]);

  await stage.stop();
  await stage.start();
  await expect.poll(ticks).toEqual([true, false, true]);
  expect(await windows(stage)).toBe(0);
});
