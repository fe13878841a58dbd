import { lstat, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
  BackupMissing,
  ConfigChangedMeanwhile,
  ConfigChangedSince,
  NothingToUndo,
} from '../../../main/configure/errors.ts';
import { planChanges } from '../../../main/configure/plan-changes.ts';
import { applyChanges, type Writing } from '../../../main/configure/write/apply-changes.ts';
import { BOTH, ENV, envFile, failure, NEW_ENV, NEW_LOCAL, Site, setting, yamlFile } from '../given.ts';

const AT = new Date(2026, 7, 8, 7, 32, 12);

async function applied(site: Site, files = BOTH, at = AT) {
  const configurator = site.configurator({ files }, () => at);
  const subject = await site.subject();
  const { id } = await configurator.plan(subject);
  return { configurator, subject, ...(await configurator.apply(subject, id)) };
}

test('what the plan showed is written, with a backup named as the server names its own', async () => {
  await using site = await Site.open();
  const { plan, applied: done, configurator, subject } = await applied(site);
  expect(await site.read(site.env)).toBe(NEW_ENV);
  expect(await site.read(site.local)).toBe(NEW_LOCAL);
  const backup = `${site.env}.bak.20260808_073212`;
  expect(await site.read(backup)).toBe(ENV);
  expect(plan.changes.map(({ kind, backup: kept }) => [kind, kept])).toEqual([
    ['changed', backup],
    ['new', null],
  ]);
  expect(done).toMatchObject({
    appliedAt: AT.toISOString(),
    project: site.ava.path,
    files: [
      { path: site.env, backup },
      { path: site.local, backup: null },
    ],
  });
  expect(await site.extras()).toEqual(['.env.bak.20260808_073212', 'config/ai-agent.local.yaml']);
  const again = await configurator.plan(subject);
  expect(again).toMatchObject({
    canUndo: true,
    changes: [{ kind: 'unchanged', diff: '' }, { kind: 'unchanged' }],
  });
});

test('undo gives back identical bytes and modes, and removes what was made', async () => {
  await using site = await Site.open();
  const { configurator } = await applied(site, [
    envFile(setting('OPENAI_API_KEY', 'sk-1', { isSecret: true })),
    ...BOTH.slice(1),
  ]);
  expect(await site.modeOf(site.env)).toBe(0o600);
  expect(await configurator.undo()).toEqual({
    project: site.ava.path,
    files: [
      { path: site.env, became: 'restored' },
      { path: site.local, became: 'removed' },
    ],
  });
  expect(await site.read(site.env)).toBe(ENV);
  expect(await site.modeOf(site.env)).toBe(0o640);
  expect(await readdir(site.ava.path)).not.toContain('config');
  expect(await failure(configurator.undo())).toBeInstanceOf(NothingToUndo);
});

test('modes: a file keeps its own, a new .env and one with secrets are for their owner only', async () => {
  await using site = await Site.open();
  await applied(site);
  expect(await site.modeOf(site.env)).toBe(0o640);
  expect(await site.modeOf(site.local)).toBe(0o644);
  const [backup = ''] = (await site.extras()).filter((name) => name.startsWith('.env.bak'));
  expect(await site.modeOf(site.ava.at(backup))).toBe(0o600);
  await using fresh = await Site.open({});
  await applied(fresh);
  expect(await fresh.modeOf(fresh.env)).toBe(0o600);
  await using secret = await Site.open();
  await applied(secret, [envFile(setting('OPENAI_API_KEY', 'sk-1', { isSecret: true }))]);
  expect(await secret.modeOf(secret.env)).toBe(0o600);
  expect(await secret.modeOf(secret.recordPath)).toBe(0o600);
});

test("a new .env begins as the server's own example, which its installation would have copied", async () => {
  await using site = await Site.open({ '.env.example': ENV });
  const { plan, configurator } = await applied(site);
  expect(plan.changes[0]).toMatchObject({ kind: 'new', addedLines: 1, removedLines: 1 });
  expect(plan.changes[0]?.diff).toMatch(/^--- a\/\.env\.example\n\+\+\+ b\/\.env\n/);
  expect(await site.read(site.env)).toBe(NEW_ENV);
  await configurator.undo();
  expect(await readdir(site.ava.path)).not.toContain('.env');
  await using same = await Site.open({ '.env.example': NEW_ENV });
  await applied(same);
  expect(await same.read(same.env)).toBe(NEW_ENV);
});

test('of a symbolic link the target changes, and the link stays', async () => {
  await using site = await Site.open({ 'secrets/env': ENV });
  await symlink('secrets/env', site.env);
  const { plan, configurator } = await applied(site);
  expect(plan.changes[0]?.realPath).toBe(site.ava.at('secrets/env'));
  expect((await lstat(site.env)).isSymbolicLink()).toBe(true);
  expect(await site.read(site.ava.at('secrets/env'))).toBe(NEW_ENV);
  expect(plan.changes[0]?.backup).toBe(site.ava.at('secrets/env.bak.20260808_073212'));
  await configurator.undo();
  expect(await site.read(site.ava.at('secrets/env'))).toBe(ENV);
  expect((await lstat(site.env)).isSymbolicLink()).toBe(true);
});

test('a link to a file that is not there yet is filled', async () => {
  await using site = await Site.open({});
  await symlink('shared.env', site.env);
  await applied(site);
  expect((await lstat(site.env)).isSymbolicLink()).toBe(true);
  expect(await site.read(site.ava.at('shared.env'))).toBe('# Voicefit\nLOCAL_LLM_THREADS=6\n');
});

test('what somebody changed between plan and writing is named, and nothing is written', async () => {
  await using site = await Site.open({ '.env': ENV, 'config/ai-agent.local.yaml': 'a: 1\n' });
  const configurator = site.configurator({ files: BOTH });
  const { id } = await configurator.plan(await site.subject());
  await writeFile(site.local, 'a: 2\n');
  const subject = await site.subject();
  expect(await failure(configurator.apply(subject, id))).toEqual(new ConfigChangedMeanwhile(site.local));
  expect(await failure(configurator.apply(subject, 'no plan'))).toEqual(new ConfigChangedMeanwhile(site.env));
  expect(await site.read(site.env)).toBe(ENV);
  expect(await site.read(site.local)).toBe('a: 2\n');
  expect(await site.extras()).toEqual(['config/ai-agent.local.yaml']);
});

test('the same in the moment of writing', async () => {
  await using site = await Site.open({ '.env': ENV, 'config/ai-agent.local.yaml': 'a: 1\n' });
  const changes = await planChanges(site.ava.path, BOTH, Buffer.from('key'));
  await writeFile(site.local, 'a: 2\n');
  const { option } = await site.subject();
  const writing: Writing = {
    target: 'ava',
    project: site.ava.path,
    models: option.models,
    names: option.names,
    tier: null,
    pipeline: 'local',
    next: [],
    server: null,
  };
  const tools = { record: site.record(), now: () => AT };
  expect(await failure(applyChanges(changes, writing, tools))).toEqual(
    new ConfigChangedMeanwhile(site.local),
  );
  expect(await site.read(site.env)).toBe(ENV);
  expect(await site.extras()).toEqual(['config/ai-agent.local.yaml']);
  expect(await site.record().read()).toMatchObject({ state: 'undone', files: [], backups: [] });
});

test('undo refuses where a file was changed since, and leaves all of them', async () => {
  await using site = await Site.open();
  const { configurator, plan } = await applied(site);
  await writeFile(site.local, `${NEW_LOCAL}theirs: 1\n`);
  expect(await failure(configurator.undo())).toEqual(new ConfigChangedSince(site.local, null));
  expect(await site.read(site.env)).toBe(NEW_ENV);
  await writeFile(site.local, NEW_LOCAL);
  await writeFile(site.env, ENV);
  const backup = plan.changes[0]?.backup ?? '';
  expect(await failure(configurator.undo())).toEqual(new ConfigChangedSince(site.env, backup));
});

test('undo refuses where a backup is gone or damaged', async () => {
  await using site = await Site.open();
  const { configurator, plan } = await applied(site);
  const backup = plan.changes[0]?.backup ?? '';
  await writeFile(backup, 'something else');
  expect(await failure(configurator.undo())).toEqual(new BackupMissing(site.env, backup));
  await rm(backup);
  expect(await failure(configurator.undo())).toEqual(new BackupMissing(site.env, backup));
  expect(await site.read(site.env)).toBe(NEW_ENV);
  expect(await site.read(site.local)).toBe(NEW_LOCAL);
});

test('nothing can be undone before anything was written', async () => {
  await using site = await Site.open();
  expect(await failure(site.configurator({}).undo())).toBeInstanceOf(NothingToUndo);
});

test('five backups of ours are kept of each file, and all of others', async () => {
  await using site = await Site.open({ '.env': ENV, '.env.bak.20250101_000000': 'theirs' });
  for (let turn = 1; turn <= 8; turn++) {
    await applied(
      site,
      [envFile(setting('LOCAL_LLM_THREADS', String(turn)))],
      new Date(2026, 7, 8, 0, 0, Math.ceil(turn / 2)),
    );
  }
  expect(await site.extras()).toEqual([
    '.env.bak.20250101_000000',
    '.env.bak.20260808_000002-2',
    '.env.bak.20260808_000003',
    '.env.bak.20260808_000003-2',
    '.env.bak.20260808_000004',
    '.env.bak.20260808_000004-2',
  ]);
});

test('writing once more what is there keeps the way back', async () => {
  await using site = await Site.open();
  await applied(site);
  const { plan, applied: again, configurator } = await applied(site, BOTH, new Date(2026, 7, 9));
  expect(plan).toMatchObject({ canUndo: true, changes: [{ backup: null }, { backup: null }] });
  expect(again?.files.map(({ path }) => path)).toEqual([site.env, site.local]);
  await configurator.undo();
  expect(await site.read(site.env)).toBe(ENV);
});

test('a configuration that was there already has no way back', async () => {
  await using site = await Site.open({ '.env': NEW_ENV, 'config/ai-agent.local.yaml': NEW_LOCAL });
  const { plan, configurator } = await applied(site);
  expect(plan.canUndo).toBe(false);
  expect(await failure(configurator.undo())).toBeInstanceOf(NothingToUndo);
});

test('no secret is in a plan, a failure or a record, whatever stood there before', async () => {
  await using site = await Site.open({
    '.env': `${ENV}OPENAI_API_KEY=sk-before\n#DEEPGRAM_API_KEY=dg-old\n`,
  });
  const {
    plan,
    applied: done,
    configurator,
  } = await applied(site, [
    envFile(setting('OPENAI_API_KEY', 'sk-now', { isSecret: true }), setting('LOCAL_LLM_MAX_TOKENS', '32')),
    yamlFile({ path: ['a'], value: 1 }),
  ]);
  const refused = await failure(configurator.apply(await site.subject(), 'another plan'));
  const record = await readFile(site.recordPath, 'utf8');
  const said = JSON.stringify([plan, done, refused]) + record;
  for (const secret of ['sk-before', 'sk-now', 'dg-old', 'hunter2']) expect(said).not.toContain(secret);
  expect(plan.changes[0]?.diff).toContain('-OPENAI_API_KEY=********\n');
  expect(plan.changes[0]?.diff).toContain('+OPENAI_API_KEY=********\n');
  expect(plan.changes[0]?.diff).toContain('+LOCAL_LLM_MAX_TOKENS=32\n');
});
