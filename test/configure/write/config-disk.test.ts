import { chmod, chown, mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Configurator } from '../../../main/configure/configurator.ts';
import {
  ConfigChangedMeanwhile,
  ConfigNotRead,
  ConfigNotWritten,
  ConfigUnreadable,
  ProjectUnusable,
} from '../../../main/configure/errors.ts';
import { lookAtProject } from '../../../main/configure/look-at-project.ts';
import { planChanges } from '../../../main/configure/plan-changes.ts';
import { RecordFile } from '../../../main/configure/write/record.ts';
import { writeWithConf } from '../../../main/platform.ts';
import { obstacle, SmallDisk } from '../../install/small-disk.ts';
import { withoutRoot } from '../../install/without-root.ts';
import { BOTH, ENV, envFile, failure, NEW_ENV, Site, setting, subjectOf } from '../given.ts';

const key = Buffer.from('key');
const onlyAsRoot = test.runIf(process.platform === 'linux' && process.geteuid?.() === 0);
const withDisks = test.runIf(obstacle === null);

test.for([
  ['too large', 'A=1\n'.repeat(300_000), new ConfigUnreadable('.env', null, 'too-large')],
  ['binary', 'A=\0\n', new ConfigUnreadable('.env', null, 'not-text')],
  [
    'in another encoding',
    Buffer.from('A=Gr\u00fc\u00dfe\n', 'latin1'),
    new ConfigUnreadable('.env', null, 'not-text'),
  ],
] as const)('a file that is %s is refused and left', async ([, content, { failure: expected }]) => {
  await using site = await Site.open({});
  await writeFile(site.env, content);
  const error = await failure(planChanges(site.ava.path, BOTH, key));
  expect(error).toMatchObject({ failure: { ...expected, file: site.env } });
});

test('what is no file, or a link in a circle, cannot be read', async () => {
  await using site = await Site.open({});
  await mkdir(site.env);
  expect(await failure(planChanges(site.ava.path, BOTH, key))).toEqual(new ConfigNotRead(site.env, 'EISDIR'));
  await using circle = await Site.open({});
  await symlink('.env', circle.env);
  expect(await failure(planChanges(circle.ava.path, BOTH, key))).toEqual(
    new ConfigNotRead(circle.env, 'ELOOP'),
  );
});

test('a folder that is missing, is a file, or is not of a voice server is named', async () => {
  await using site = await Site.open();
  const at = (path: string) => site.ava.at(path);
  const cases = [
    [at('gone'), 'folder-missing'],
    [site.env, 'not-a-folder'],
    [site.home.path, 'no-voice-server'],
  ] as const;
  for (const [folder, code] of cases) {
    expect(await failure(lookAtProject(folder))).toEqual(new ProjectUnusable({ code, folder }));
  }
  expect(await lookAtProject(site.home.path, 'ava')).toMatchObject({ target: 'ava' });
});

onlyAsRoot(
  'a file or folder that may not be read or written is refused, and nothing is half-written',
  async () => {
    await using site = await Site.open({ '.env': ENV, 'config/ai-agent.local.yaml': 'a: 1\n' });
    for (const path of ['', 'config', '.env', 'config/ai-agent.local.yaml'])
      await chown(site.ava.at(path), 54_321, 0);
    await chmod(site.home.path, 0o777);
    const configurator = site.configurator({ files: BOTH });
    const subject = await site.subject();
    const { id } = await configurator.plan(subject);
    const apply = () => withoutRoot(() => failure(configurator.apply(subject, id)));

    await chmod(site.local, 0o444);
    expect(await apply()).toEqual(new ConfigNotWritten(site.local, 'EACCES'));
    await chmod(site.local, 0o644);
    await chmod(site.ava.at('config'), 0o555);
    expect(await apply()).toEqual(new ConfigNotWritten(site.local, 'EACCES'));
    expect(await site.read(site.env)).toBe(ENV);
    expect(await site.extras()).toEqual(['config/ai-agent.local.yaml']);

    await chmod(site.env, 0o200);
    const error = await withoutRoot(() => failure(configurator.plan(subject)));
    expect(error).toEqual(new ConfigNotRead(site.env, 'EACCES'));
    await chmod(site.ava.path, 0o311);
    expect(await withoutRoot(() => failure(lookAtProject(site.ava.path)))).toEqual(
      new ProjectUnusable({ code: 'folder-not-readable', folder: site.ava.path, why: 'EACCES' }),
    );
  },
);

onlyAsRoot('files of another user stay theirs, and new ones become theirs', async () => {
  await using site = await Site.open();
  for (const path of ['', '.env']) await chown(site.ava.at(path), 54_321, 54_322);
  const configurator = site.configurator({ files: BOTH });
  const subject = await site.subject();
  await configurator.apply(subject, (await configurator.plan(subject)).id);
  for (const path of [
    site.env,
    site.ava.at('config'),
    site.local,
    ...(await site.extras()).map(site.ava.at.bind(site.ava)),
  ]) {
    expect(await stat(path)).toMatchObject({ uid: 54_321, gid: 54_322 });
  }
});

onlyAsRoot.for([
  ['of another group', 54_322, 0o666, 0o666],
  ['of another group', 54_322, 0o606, 0o600],
  ['of another group', 54_322, 0o646, 0o644],
  ['of the same group', 0, 0o660, 0o660],
] as const)(
  "a file of somebody else, %s, becomes the user's own, open to nobody who could not use it before: %#",
  async ([, group, mode, ownMode]) => {
    await using site = await Site.open();
    await chown(site.ava.path, 54_321, 0);
    await chmod(site.home.path, 0o777);
    await chown(site.env, 54_323, group);
    await chmod(site.env, mode);
    const configurator = site.configurator({ files: BOTH.slice(0, 1) });
    const subject = await site.subject();
    await withoutRoot(async () => {
      await configurator.apply(subject, (await configurator.plan(subject)).id);
    });
    expect(await site.read(site.env)).toBe(NEW_ENV);
    expect(await stat(site.env)).toMatchObject({ uid: 54_321, gid: 0, mode: 0o100_000 | ownMode });
    await withoutRoot(() => configurator.undo());
    expect(await site.read(site.env)).toBe(ENV);
    expect(await stat(site.env)).toMatchObject({ uid: 54_321, gid: 0, mode: 0o100_000 | ownMode });
  },
);

/** A text too large for what is left of a small disk. */
const LARGE = `${ENV}# ${'x'.repeat(300_000)}\n`;

withDisks('a disk that gets full leaves the old files, no backups and nothing unfinished', async () => {
  await using disk = await SmallDisk.mount('size=800k');
  await using site = await Site.open();
  const folder = join(disk.path, 'ava');
  await mkdir(join(folder, 'config'), { recursive: true });
  await writeFile(join(folder, '.env'), LARGE);
  await writeFile(join(folder, 'config/ai-agent.local.yaml'), 'a: 1\n');
  const configurator = site.configurator({ files: [...BOTH].reverse() });
  const subject = subjectOf({ project: (await lookAtProject(folder)).project });
  const { id } = await configurator.plan(subject);
  expect(await failure(configurator.apply(subject, id))).toEqual(
    new ConfigNotWritten(join(folder, '.env'), 'ENOSPC'),
  );
  expect(await site.read(join(folder, '.env'))).toBe(LARGE);
  expect(await site.read(join(folder, 'config/ai-agent.local.yaml'))).toBe('a: 1\n');
  expect((await readdir(folder, { recursive: true })).toSorted()).toEqual([
    '.env',
    'config',
    'config/ai-agent.local.yaml',
  ]);
  expect(await site.record().read()).toMatchObject({ state: 'undone' });

  disk.remount('size=1200k');
  await configurator.apply(subject, id);
  expect(await site.read(join(folder, '.env'))).toBe(LARGE.replace('16', '6'));
  await writeFile(join(folder, 'filler'), Buffer.alloc(450_000));
  expect(await failure(configurator.undo())).toEqual(new ConfigNotWritten(join(folder, '.env'), 'ENOSPC'));
  expect(await site.read(join(folder, '.env'))).toBe(LARGE.replace('16', '6'));
  disk.remount('size=2m');
  await configurator.undo();
  expect(await site.read(join(folder, '.env'))).toBe(LARGE);
});

withDisks('without room for our own record nothing is written', async () => {
  await using disk = await SmallDisk.mount('size=16k');
  await using site = await Site.open();
  await writeFile(join(disk.path, 'filler'), Buffer.alloc(12_000));
  const record = new RecordFile(disk.path, writeWithConf);
  const wanted = () => ({ files: BOTH, snippets: [], next: [], keys: [], warnings: [] });
  const configurator = new Configurator({ record, now: () => new Date(), locked: (work) => work(), wanted });
  const subject = await site.subject();
  const { id } = await configurator.plan(subject);
  const error = await failure(configurator.apply(subject, id));
  expect(error).toEqual(new ConfigNotWritten(record.path, 'ENOSPC'));
  expect(await site.read(site.env)).toBe(ENV);
  expect(await site.extras()).toEqual([]);
  disk.remount('size=1m');
  await configurator.apply(subject, id);
  expect(await site.read(site.env)).toBe(NEW_ENV);
});

const full = () => Object.assign(new Error('no space'), { code: 'ENOSPC' });

test('an undo whose record cannot be written in the end is one, and is completed later', async () => {
  await using site = await Site.open();
  const record = site.watchedRecord(async (state) => {
    if (state === 'undone') throw full();
  });
  const configurator = site.configurator({ files: BOTH }, undefined, record);
  const subject = await site.subject();
  await configurator.apply(subject, (await configurator.plan(subject)).id);
  expect(await configurator.undo()).toMatchObject({ project: site.ava.path });
  expect(await site.read(site.env)).toBe(ENV);
  expect(await site.record().read()).toMatchObject({ state: 'undoing' });
  expect(await site.configurator({}).settle()).toBeNull();
  expect(await site.record().read()).toMatchObject({ state: 'undone', applied: null });
});

test.for([
  ['changed', (path: string) => writeFile(path, 'theirs: 1\n'), new ConfigChangedMeanwhile('')],
  ['blocked', (path: string) => mkdir(path), new ConfigNotWritten('', 'EISDIR')],
] as const)(
  'the file that is %s while names are given is the one that is named, and all others are as before',
  async ([, disturb, { failure: expected }]) => {
    await using site = await Site.open();
    await mkdir(site.ava.at('config'));
    const record = site.watchedRecord(async (state) => {
      if (state === 'applying') await disturb(site.local);
    });
    const configurator = site.configurator({ files: BOTH }, undefined, record);
    const subject = await site.subject();
    const { id } = await configurator.plan(subject);
    expect(await failure(configurator.apply(subject, id))).toMatchObject({
      failure: { ...expected, file: site.local },
    });
    expect(await site.read(site.env)).toBe(ENV);
  },
);

test('a value that no line can hold is refused with its key, not with its value', async () => {
  await using site = await Site.open();
  const files = [envFile(setting('OPENAI_API_KEY', 'sk-1\nsk-2', { isSecret: true }))];
  const error = await failure(planChanges(site.ava.path, files, key));
  expect(error).toMatchObject({ failure: { code: 'value-not-writable', key: 'OPENAI_API_KEY' } });
  expect(JSON.stringify(error)).not.toContain('sk-1');
});
