import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { FIRST_SETTINGS } from '../../../main/hosts/desktop/desktop-settings.ts';
import { SettingsFile } from '../../../main/hosts/desktop/settings-file.ts';
import { writeWithConf } from '../../../main/platform.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voicefit-desktop-'));
  const made = folder;
  onTestFinished(() => rm(made, { recursive: true, force: true }));
});

const opened = () => new SettingsFile(folder, writeWithConf);

test('at first every setting has its default', () => {
  expect(opened().now).toEqual(FIRST_SETTINGS);
});

test('a setting is kept for the next run', async () => {
  const settings = opened();
  settings.change({ keepInTray: true });
  settings.change({ startHidden: true });
  expect(settings.isFlushed).toBe(false);
  await settings.flush();
  expect(settings.isFlushed).toBe(true);
  expect(opened().now).toEqual({ ...FIRST_SETTINGS, keepInTray: true, startHidden: true });
});

test.for(['', '{', '[]', '{"keepInTray":"yes"}', '{"keepInTray":true}'])(
  'a file that contains %j counts as missing, and is replaced',
  async (content) => {
    await writeFile(join(folder, 'desktop.json'), content);
    const settings = opened();
    expect(settings.now).toEqual(FIRST_SETTINGS);
  },
);

test('keys of a later version survive', async () => {
  await writeFile(join(folder, 'desktop.json'), JSON.stringify({ ...FIRST_SETTINGS, theme: 'dark' }));
  const settings = opened();
  settings.change({ keepInTray: false });
  await settings.flush();
  expect(JSON.parse(await readFile(join(folder, 'desktop.json'), 'utf8'))).toMatchObject({
    keepInTray: false,
    theme: 'dark',
  });
});

test('a disk that refuses writes loses the settings of the next run only', async () => {
  const settings = new SettingsFile(folder, () => Promise.reject(new Error('EROFS')));
  settings.change({ keepInTray: true });
  await settings.flush();
  expect(settings.now.keepInTray).toBe(true);
});
