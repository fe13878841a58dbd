import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { SERVED_FILES } from '../../../install/served-registry.ts';
import { all, Installed, Planned, printed, Site, statesOf } from './site.ts';

const lines = (text: string) => text.trimEnd().split('\n');

test('from nothing to verified files, and a second time nothing is fetched', async () => {
  await using site = await Site.open();
  const first = await site.install(['--yes', '--json']);
  expect(first.code).toBe(0);
  const installed = printed(Installed, first);
  expect(statesOf(installed)).toEqual(all('fetched'));
  expect(installed.fetchedBytes).toBe(site.servedBytes);
  for (const path of SERVED_FILES) expect((await readFile(site.at(path))).length).toBeGreaterThan(0);
  expect(first.stderr).not.toContain('Measuring');

  site.mirror.asked.length = 0;
  const second = printed(Installed, await site.install(['--yes', '--json']));
  expect(statesOf(second)).toEqual(all('present'));
  expect(second.fetchedBytes).toBe(0);
  expect(second.files.map(({ fetchedBytes }) => fetchedBytes)).toEqual([0, 0, 0, 0]);
  expect(site.mirror.asked).toEqual([]);
});

test('a dry run says what would happen, in the keys of the result, and fetches nothing', async () => {
  await using site = await Site.open();
  const outcome = await site.install(['--dry-run', '--json']);
  expect(outcome.code).toBe(0);
  const plan = printed(Planned, outcome);
  expect(statesOf(plan)).toEqual(all('fetched'));
  expect(plan.files.map(({ action }) => action.kind)).toEqual(['fetch', 'fetch', 'fetch', 'fetch']);
  expect(plan.downloadBytes).toBe(site.servedBytes);
  expect(plan.neededBytes).toBeGreaterThan(site.servedBytes);
  expect(site.mirror.asked).toEqual([]);
  await expect(readFile(site.at('llm/tiny.gguf'))).rejects.toThrow('ENOENT');
});

test('where nobody can be asked, the plan is printed, nothing is fetched, and it says to add --yes', async () => {
  await using site = await Site.open();
  const outcome = await site.install();
  expect(outcome.code).toBe(2);
  expect(outcome.stdout).toMatch(/^To install in .*\n/);
  expect(outcome.stdout).toMatch(/tiny +0\.6 MB +MIT +download/);
  expect(lines(outcome.stderr).at(-1)).toMatch(/^error: Nothing was downloaded, .* Add --yes to agree/);
  const json = await site.install(['--json']);
  expect({ code: json.code, stdout: json.stdout }).toEqual({ code: 2, stdout: '' });
  expect(json.stderr).toMatch(/^error: .*--yes.*\n$/);
  expect(site.mirror.asked).toEqual([]);
});

test('a file that fails exits with 1, and one line says why and what next; the next time only it is fetched', async () => {
  await using site = await Site.open();
  site.mirror.lie = ({ path }) => (path === '/voice.onnx' ? { status: 404 } : null);
  const outcome = await site.install(['--yes', '--json', '--lang', 'de']);
  expect(outcome.code).toBe(1);
  const result = printed(Installed, outcome);
  expect(statesOf(result)).toEqual({ ...all('fetched'), voice: 'failed' });
  expect(result.files.find(({ id }) => id === 'voice')?.failure).toMatchObject({
    code: 'host-refused',
    message: expect.stringContaining('refuses tts/voice.onnx (status 404)'),
  });
  const said = lines(outcome.stderr).filter((line) => line.startsWith('Fehler: '));
  expect(said).toEqual([
    expect.stringMatching(/^Fehler: voice: .*\(Status 404\)\. Einen Spiegel-Server verwenden/),
  ]);

  site.mirror.lie = () => null;
  site.mirror.asked.length = 0;
  // It continues as it was asked for, the mirror included.
  const again = await site.run(['install', '--yes']);
  expect(again.code).toBe(0);
  expect(again.stderr).toContain(
    `Continuing the paused download: voicefit install --mirror ${site.mirror.url.href}`,
  );
  expect(new Set(site.mirror.asked.map(({ path }) => path))).toEqual(new Set(['/voice.onnx']));
});

test('models that need more memory than there is are refused before the first byte', async () => {
  await using site = await Site.open();
  const { models, tiers } = JSON.parse(await readFile(site.registry, 'utf8'));
  models.stt['vosk-tiny'].ram_mb = 1e9;
  await writeFile(site.registry, JSON.stringify({ models, tiers }));
  const outcome = await site.install(['--yes', '--tier', 'SMALL']);
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toMatch(/error: The models need .* more is needed\. Choose smaller models/);
  expect(site.mirror.asked).toEqual([]);
  // What was refused has not begun, so there is nothing to continue.
  expect((await site.run(['install', '--dry-run'])).stderr).not.toContain('Continuing');
});

test('for people: a line per file, in German too, without colour and within 60 columns', async () => {
  await using site = await Site.open();
  const env = { COLUMNS: '60' };
  const outcome = await site.install(['--yes', '--lang', 'de'], { env });
  expect(outcome.code).toBe(0);
  expect(outcome.stdout).toMatch(/^Installiert in .*\n/);
  expect(outcome.stdout).toMatch(/tiny +0,6 MB +✓ heruntergeladen/);
  for (const odd of ['\u001b', '\u00a0']) expect(outcome.stdout + outcome.stderr).not.toContain(odd);
  const wide = lines(outcome.stdout).filter((line) => line.length > 60 && line.includes(' ', 2));
  expect(wide.filter((line) => !line.includes(site.voicefit.home))).toEqual([]);
});

test.for([
  [['--mirror', 'http://me:secret@models.example.com'], '--mirror needs an address'],
  [['--mirror', 'ftp://models.example.com'], '--mirror needs an address'],
  [['--from', 'x', '--mirror', 'http://models.example.com'], '--from and --mirror both say'],
  [['--tier', 'HUGE', '--yes'], 'There is no tier "HUGE"'],
  [['--voice', 'en_US-nobody', '--yes'], 'There is no voice "en_US-nobody"'],
] as const)('%j is refused in one line', async ([args, complaint]) => {
  await using site = await Site.open();
  const { code, stdout, stderr } = await site.run(['install', ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(lines(stderr).at(-1)).toContain(complaint);
  expect(stderr).not.toContain('secret');
});

test('a stored choice is installed without looking at the machine if all of it is there', async () => {
  await using site = await Site.open();
  const choice = {
    tier: 'CLOUD',
    pipeline: 'hybrid_support',
    models: { stt: 'vosk-tiny', llm: null, tts: null },
    forced: false,
  };
  const state = { schema: 2, speed: null, choice, preferences: null, language: null };
  await writeFile(`${site.voicefit.home}/state.json`, JSON.stringify(state));
  const first = await site.install(['--yes', '--json']);
  expect(statesOf(printed(Installed, first))).toEqual({ 'vosk-tiny': 'fetched' });
  expect(first.stderr).toContain('Looking at this machine');
  const second = await site.install(['--yes', '--json']);
  expect(statesOf(printed(Installed, second))).toEqual({ 'vosk-tiny': 'present' });
  expect(second.stderr).toBe('');
});
