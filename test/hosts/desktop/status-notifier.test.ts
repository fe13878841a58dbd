import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hasTrayArea } from '../../../main/hosts/desktop/status-notifier.ts';

/** A PATH with only these programs, and a session bus that only they could reach. */
async function desktopWith(programs: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'voicefit-tray-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, name), 0o755);
  }
  return { PATH: folder, DBUS_SESSION_BUS_ADDRESS: `unix:path=${folder}/bus` };
}

test.for([
  ['something shows icons', { gdbus: "echo '(<true>,)'" }, true],
  ['there is a watcher, but nothing that shows icons', { gdbus: "echo '(<false>,)'" }, false],
  ['nobody owns the name', { gdbus: 'echo "Error: The name is not activatable" >&2; exit 1' }, false],
  ['only the other program is there', { 'dbus-send': "echo '   variant       boolean true'" }, true],
  [
    'the first program says no, whatever the other says',
    { gdbus: 'exit 1', 'dbus-send': 'echo true' },
    false,
  ],
  ['neither program is there', {}, false],
] as const)('on Linux, where %s: %s', async ([, programs, hasTray]) => {
  expect(await hasTrayArea('linux', await desktopWith(programs))).toBe(hasTray);
});

test('a bus that does not answer in time shows no icons', async () => {
  const env = await desktopWith({ gdbus: 'exec /bin/sleep 30' });
  expect(await hasTrayArea('linux', env, 200)).toBe(false);
});

test('without a session bus no program is started, as it would start a bus', async () => {
  const env = await desktopWith({ gdbus: 'touch "$0.started"; echo true' });
  expect(await hasTrayArea('linux', { PATH: env.PATH })).toBe(false);
  await mkdir(join(env.PATH, 'run'));
  expect(await hasTrayArea('linux', { PATH: env.PATH, XDG_RUNTIME_DIR: join(env.PATH, 'run') })).toBe(false);
});

test('a bus at its usual place needs no address', async () => {
  const { PATH } = await desktopWith({ gdbus: "echo '(<true>,)'" });
  await writeFile(join(PATH, 'bus'), '');
  expect(await hasTrayArea('linux', { PATH, XDG_RUNTIME_DIR: PATH })).toBe(true);
});

test('Windows and macOS always have one', async () => {
  expect(await hasTrayArea('win32', {})).toBe(true);
  expect(await hasTrayArea('darwin', {})).toBe(true);
});
