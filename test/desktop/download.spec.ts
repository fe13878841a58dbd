import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { appArguments } from '../../main/hosts/desktop/launch.ts';
import { en } from '../../main/words/en.ts';
import { startAndStall } from '../browser/scenarios/downloads.ts';
import { Wizard } from '../browser/scenarios/wizard.ts';
import { ServedModels } from '../browser/served-models.ts';
import { SERVED_FILES } from '../install/served-registry.ts';
import { DesktopStage } from './desktop-stage.ts';
import { test as staged } from './staged-desktop.ts';

const { download: words } = en;

/** The app with a registry whose models a mirror on this machine has. */
const test = staged.extend<{ served: ServedModels }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
  served: async ({}, use) => {
    await using served = await ServedModels.serve();
    await use(served);
  },
  stage: async ({ user, runtime, served }, use) => {
    const stage = new DesktopStage(user, runtime, appArguments({ registry: served.registryFile }));
    await use(stage);
    await stage.stop();
  },
});

const quit = (stage: DesktopStage) => stage.app.evaluate(({ app }) => app.quit());

test('quitting during a download asks; then it goes on at the next start, by itself', async ({
  stage,
  served,
}) => {
  const wizard = await Wizard.open(stage);
  await startAndStall(wizard, served);
  await expect.poll(async () => (await stage.seen.bar())?.mode).toBe('normal');

  await quit(stage);
  await expect.poll(() => stage.seen.dialogs()).toHaveLength(1);
  const [question] = await stage.seen.dialogs();
  expect(question?.options.message).toMatch(/^A download is running/);
  expect(question?.options.buttons).toEqual(['Quit', 'Keep downloading']);
  await stage.seen.answerLastDialog({ response: 1 });
  await expect(wizard.heading).toContainText(/^Downloading: /);

  await quit(stage);
  await expect.poll(() => stage.seen.dialogs()).toHaveLength(2);
  const ended = new Promise((resolve) => stage.app.process().once('exit', resolve));
  await stage.seen.answerLastDialog({ response: 0 });
  expect(await ended).toBe(0);

  served.speak();
  await stage.start();
  const again = await Wizard.open(stage);
  await again.turnTo('download');
  await expect(again.heading).toHaveText(/^(Everything is here and verified|All 4 files)/);
  for (const file of SERVED_FILES) await access(join(stage.home, 'models', file));
  await expect.poll(async () => (await stage.seen.bar())?.progress ?? -1).toBe(-1);
});

test('the tray pauses a download and continues it', async ({ stage, served }) => {
  await stage.haveTray();
  const wizard = await Wizard.open(stage);
  await expect.poll(() => stage.seen.trayLabels()).toContain('Open Voicefit');
  await startAndStall(wizard, served);
  await expect.poll(() => stage.seen.trayLabels()).toContain('Pause');
  expect(await stage.seen.trayLabels()).toContain('Measure again (after the download)');

  await stage.seen.clickInTray('Pause');
  await expect(wizard.heading).toContainText(/^(Paused at \d+|The download is paused)/);
  await expect.poll(async () => (await stage.seen.bar())?.mode).toBe('paused');

  served.speak();
  await stage.seen.clickInTray('Continue downloading');
  await expect(wizard.heading).toHaveText(words.done.headingEnded(SERVED_FILES.length));
});
