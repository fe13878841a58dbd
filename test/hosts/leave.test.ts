import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leave } from '../../main/hosts/leave.ts';
import { nodePlatform } from '../../main/platform.ts';
import { joinRooms, openContext } from '../../main/setup.ts';
import { StepCancelled, StepPaused } from '../../main/steps/nouns/step-errors.ts';
import { fetched, untilStopped } from '../steps/given.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'voicefit-leave-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const open = () => openContext({ platform: nodePlatform, homeFolder: home });

test('when a host ends, a download is paused and kept, and everything else is cancelled', async () => {
  const context = await open();
  const { steps, facts } = context;
  const { promise: hasBegun, resolve: began } = Promise.withResolvers<void>();
  const outcomes = Promise.allSettled([
    steps.run('install', (task) => {
      task.report(fetched(430));
      return untilStopped(task);
    }),
    steps.run('probe', (task) => {
      began();
      return untilStopped(task);
    }),
  ]);
  await hasBegun;
  for await (const { running } of facts.live.watch()) if (running.install?.progress.files.length === 1) break;
  await leave(createRouterClient(joinRooms(context)));
  expect(await outcomes).toMatchObject([
    { reason: expect.any(StepPaused) },
    { reason: expect.any(StepCancelled) },
  ]);
  expect(facts.live.now).toMatchObject({ running: {}, failed: {} });
  expect((await open()).facts.live.now.paused.install?.progress).toEqual(fetched(430));
});

test('a measurement is cancelled, and an idle host ends at once', async () => {
  const context = await open();
  const setup = createRouterClient(joinRooms(context));
  await leave(setup);
  const measurement = context.steps.run('benchmark', untilStopped);
  const outcome = expect(measurement).rejects.toBeInstanceOf(StepCancelled);
  await leave(setup);
  await outcome;
  expect(context.facts.live.now).toMatchObject({ running: {}, paused: {}, failed: {} });
});
