import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { flipped } from '../../../install/fetch/given.ts';
import { all, Installed, printed, Site, statesOf, Verified } from './site.ts';

/** Flips a byte as a failing disk does: the size and the time of change stay. */
async function damage(path: string): Promise<void> {
  const { atime, mtime } = await stat(path);
  await writeFile(path, flipped(await readFile(path)));
  await utimes(path, atime, mtime);
}

test('where nothing is installed it says so, and how to install', async () => {
  await using site = await Site.open();
  const { code, stdout } = await site.run(['verify']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Nothing is installed in .*models\./);
  expect(stdout).toContain('voicefit install');
});

test('damage that leaves size and time is found, and what is missing too', async () => {
  await using site = await Site.open();
  await site.bring();
  await damage(site.at('llm/tiny.gguf'));
  await rm(site.at('tts/voice.onnx.json'));
  const outcome = await site.run(['verify', '--json']);
  expect(outcome.code).toBe(1);
  const found = { ...all('verified'), tiny: 'damaged', 'voice.json': 'missing' };
  expect(statesOf(printed(Verified, outcome))).toEqual(found);
  expect(printed(Verified, outcome).repair).toBeNull();

  const people = await site.run(['verify', '--lang', 'de']);
  expect(people.code).toBe(1);
  expect(people.stdout).toMatch(/tiny +0,6 MB +✗ beschädigt/);
  expect(people.stdout).toContain('2 in Ordnung, 1 beschädigt, 1 fehlt.');
  expect(people.stdout).toContain('voicefit verify --repair');
});

test('a repair fetches only what is broken', async () => {
  await using site = await Site.open();
  await site.bring();
  await damage(site.at('stt/vosk-tiny/am/final.mdl'));
  site.mirror.asked.length = 0;
  const outcome = await site.run(['verify', '--repair', '--json', '--mirror', site.mirror.url.href]);
  expect(outcome.code).toBe(0);
  const { files, repair } = printed(Verified, outcome);
  expect(statesOf({ files })).toEqual({ ...all('verified'), 'vosk-tiny': 'damaged' });
  expect(statesOf(Installed.parse(repair))).toEqual({ 'vosk-tiny': 'fetched' });
  expect(new Set(site.mirror.asked.map(({ path }) => path))).toEqual(new Set(['/vosk-tiny.zip']));
  expect(statesOf(printed(Verified, await site.run(['verify', '--json'])))).toEqual(all('verified'));
});

test('a repair that fails exits with 1 and says why', async () => {
  await using site = await Site.open();
  await site.bring();
  await rm(site.at('tts/voice.onnx'));
  site.mirror.lie = () => ({ status: 404 });
  const { code, stderr } = await site.run(['verify', '--repair', '--mirror', site.mirror.url.href]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^error: voice: .*\(status 404\)/m);
});

test('a file of another model list can be verified, but not fetched again', async () => {
  await using site = await Site.open();
  await site.bring();
  await damage(site.at('tts/voice.onnx'));
  const { code, stdout } = await site.voicefit.run(['verify', '--repair']);
  expect(code).toBe(1);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
    'The model list lacks voice, so it cannot be downloaded again.',
  );
});
