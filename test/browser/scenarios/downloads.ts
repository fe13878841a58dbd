import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type TestType } from '@playwright/test';
import { en } from '../../../main/words/en.ts';
import { SERVED_FILES } from '../../install/served-registry.ts';
import type { BrowserStage } from '../browser-stage.ts';
import type { ServedModels } from '../served-models.ts';
import type { User } from '../user.ts';
import { Wizard } from './wizard.ts';

interface Served {
  readonly stage: BrowserStage;
  readonly user: User;
  readonly served: ServedModels;
}

const { download: words } = en;

/** A tab that was busy may have seen only the end of a download. */
const VERIFIED = /here and verified$/;

/** Models of a registry that a mirror serves: only the browser's host can be started with one. */
export function playDownloads(test: ServedTest): void {
  playDownload(test);
  playKilledDownload(test);
  playRemovalAndRepair(test);
}

type ServedTest = TestType<Served, object>;

function playDownload(test: ServedTest): void {
  test('models come from a typed mirror, over a reload, a second tab and a pause, and are verified', async ({
    stage,
    user,
    served,
  }) => {
    const wizard = await Wizard.open(stage);
    await startAndStall(wizard, served);

    await wizard.page.reload();
    await wizard.isAt('download');
    await expect(wizard.heading).toContainText(/^Downloading: /);
    const other = await Wizard.open(stage);
    await other.isAt('download');
    await expect(other.heading).toContainText(/^Downloading: /);

    // Whoever pauses it, both show it.
    await other.press(words.running.pause);
    await expect(wizard.heading).toContainText(/^Paused at \d+/);
    await expect(wizard.text(served.mirror.url.href)).toBeVisible();

    served.speak();
    await wizard.press(words.paused.continue);
    await expect(wizard.heading).toHaveText(VERIFIED);
    await expect(other.heading).toHaveText(VERIFIED);
    for (const file of SERVED_FILES) await access(modelFile(user, file));
  });
}

function playKilledDownload(test: ServedTest): void {
  test('a killed host leaves a paused download, which goes on when the user says so', async ({
    stage,
    user,
    served,
  }) => {
    stage.expectComplaint(/WebSocket|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|401/);
    const before = await Wizard.open(stage);
    await startAndStall(before, served);
    await stage.kill();

    served.speak();
    await stage.start();
    const after = await Wizard.open(stage);
    await after.turnTo('download');
    await expect(after.heading).toContainText(/^(Paused at \d+|The download is paused)/);
    await after.press(words.paused.continue);
    await expect(after.heading).toHaveText(VERIFIED);
    for (const file of SERVED_FILES) await access(modelFile(user, file));
  });
}

function playRemovalAndRepair(test: ServedTest): void {
  test('a cancelled download can be removed, and a damaged file is found and repaired', async ({
    stage,
    user,
    served,
  }) => {
    const wizard = await Wizard.open(stage);
    await startAndStall(wizard, served);
    // Too little has arrived for a question.
    await wizard.press(words.running.cancel);
    await expect(wizard.button(/^Download /)).toBeVisible();

    served.speak();
    await wizard.press(/^Download /);
    await expect(wizard.heading).toHaveText(VERIFIED);

    await writeFile(modelFile(user, 'tts/voice.onnx'), 'not a voice');
    await wizard.press(words.done.verify);
    await expect(wizard.heading).toHaveText(words.verify.headingBad(1));
    await wizard.press(/^Repair/);
    await expect(wizard.heading).toHaveText(VERIFIED);
  });
}

const modelFile = (user: User, path: string) => join(user.home, 'models', path);

/** A download that has begun, and of which nothing more comes. */
export async function startAndStall(wizard: Wizard, served: ServedModels): Promise<void> {
  await chooseAndOpen(wizard);
  served.fallSilent();
  await startFromMirror(wizard, served);
  await expect(wizard.heading).toContainText(/^Downloading: /);
}

/** From Welcome over a kept choice to the page, which says what it would cost. */
async function chooseAndOpen(wizard: Wizard): Promise<void> {
  await wizard.press(en.welcome.byHand);
  await wizard.isAt('choose');
  await wizard.press(/^Continue with /);
  await wizard.press(en.choose.toDownload);
  await wizard.isAt('download');
  await expect(wizard.heading).toContainText(/^4 files to download, /);
}

/** Types the mirror's address, and starts. */
async function startFromMirror(wizard: Wizard, { mirror }: ServedModels): Promise<void> {
  await wizard.unfold(words.sources.title);
  await wizard.page.getByRole('textbox', { name: words.sources.mirror }).fill(mirror.url.href);
  await wizard.press(words.sources.useMirror);
  await expect(wizard.text(mirror.url.href)).toBeVisible();
  await wizard.press(/^Download /);
}
