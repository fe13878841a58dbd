import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Context } from '../../main/context.ts';
import { nodePlatform } from '../../main/platform.ts';
import { joinRooms, openContext } from '../../main/setup.ts';
import type { SetupState } from '../../main/steps/nouns/setup-state.ts';
import { fetched } from './given.ts';

let home: string;
let other: ChildProcess | undefined;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'voicefit-long-step-'));
});
afterEach(async () => {
  other?.kill('SIGKILL');
  await rm(home, { recursive: true, force: true });
});

const open = (): Promise<Context> => openContext({ platform: nodePlatform, homeFolder: home });

/** A process that downloads, once its progress is stored. */
async function downloadingElsewhere(): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'long-step.ts');
  other = spawn(process.execPath, [script, home, '430'], { stdio: ['ignore', 'inherit', 'inherit'] });
  const isWritten = async () =>
    /"fetchedBytes":\s*430/.test(await readFile(join(home, 'state.json'), 'utf8'));
  while (!(await isWritten().catch(() => false))) await sleep(20);
  return other;
}

async function killed(process: ChildProcess): Promise<void> {
  process.kill('SIGKILL');
  await once(process, 'exit');
}

/** The first snapshot that meets the condition. */
async function seen({ facts }: Context, isWanted: (state: SetupState) => boolean): Promise<SetupState> {
  for await (const state of facts.live.watch()) if (isWanted(state)) return state;
  throw new Error('The state ended.');
}

test('a download whose process was killed is paused at the next start: the user can resume or discard it', async () => {
  await killed(await downloadingElsewhere());
  const next = await open();
  expect(next.facts.live.now).toMatchObject({
    running: {},
    failed: {},
    paused: { install: { step: 'install', progress: fetched(430) } },
  });

  await next.steps.run('install', async () => {
    expect(next.facts.live.now.running.install?.progress.files).toEqual(fetched(430).files);
    expect(next.facts.live.now.paused).toEqual({});
  });
  expect((await open()).facts.live.now.paused).toEqual({});

  await killed(await downloadingElsewhere());
  const setup = createRouterClient(joinRooms(await open()));
  expect(await setup.steps.cancel({ step: 'install' })).toEqual({ cancelled: true });
  expect((await open()).facts.live.now.paused).toEqual({});
});

test('while another process downloads it is not paused here, and nothing is measured; after a kill it is', async () => {
  const process = await downloadingElsewhere();
  const here = await open();
  expect(here.facts.live.now).toMatchObject({ running: {}, paused: {}, elsewhere: ['install'] });
  await expect(here.steps.run('benchmark', async () => 1)).rejects.toMatchObject({
    running: 'install',
    canPause: true,
  });
  await here.steps.run('probe', async () => {});
  await killed(process);
  expect(await seen(here, ({ paused }) => paused.install !== undefined)).toMatchObject({
    paused: { install: { progress: fetched(430) } },
    elsewhere: [],
  });
  expect(await here.steps.run('benchmark', async () => 1)).toBe(1);
});

test('a download in another process can be paused from here, and then this machine can be measured', async () => {
  const process = await downloadingElsewhere();
  const ended = once(process, 'exit');
  const setup = createRouterClient(joinRooms(await open()));
  expect(await setup.steps.pause({ step: 'install' })).toEqual({ paused: true });
  expect(await ended).toEqual([0, null]);
  const here = await open();
  expect(here.facts.live.now.paused.install?.progress).toEqual(fetched(430));
  expect(await here.steps.run('benchmark', async () => 1)).toBe(1);
});

test('a pause is kept over a restart, with its progress', async () => {
  const here = await open();
  const run = here.steps.run('install', ({ report, signal }) => {
    report(fetched(430));
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  });
  run.catch(() => {});
  await seen(here, ({ running }) => running.install?.progress.files.length === 1);
  expect(await here.steps.pause('install')).toBe(true);
  expect((await open()).facts.live.now.paused).toEqual(here.facts.live.now.paused);
  expect(here.facts.live.now.paused.install?.progress).toEqual(fetched(430));
});
