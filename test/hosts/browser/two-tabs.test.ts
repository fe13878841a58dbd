import { ORPCError } from '@orpc/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SetupState } from '../../../preload/contract.ts';
import { fetched, untilStopped } from '../../steps/given.ts';
import { Served, type Tab } from './served.ts';

let served: Served;
let tabs: readonly [Tab, Tab];
beforeAll(async () => {
  served = await Served.start();
  tabs = [served.tab(await served.visitor()), served.tab(await served.visitor())];
});
afterAll(async () => {
  for (const tab of tabs) tab.close();
  await served[Symbol.asyncDispose]();
});

/** The first snapshot that meets the condition, as one tab gets it. */
async function seen({ setup }: Tab, isWanted: (state: SetupState) => boolean): Promise<SetupState> {
  for await (const state of await setup.steps.watch()) if (isWanted(state)) return state;
  throw new Error('The state ended.');
}

const both = (isWanted: (state: SetupState) => boolean) =>
  Promise.all(tabs.map((tab) => seen(tab, isWanted)));

test('two tabs see the same progress, pause and continuation', async () => {
  const [, second] = tabs;
  const download = served.steps.run('install', (task) => {
    for (let count = 1; count <= 10_000; count++) task.report(fetched(count, 10_000));
    return untilStopped(task);
  });
  download.catch(() => {});
  const [one, other] = await both(
    ({ running }) => running.install?.progress.files[0]?.fetchedBytes === 10_000,
  );
  expect(one).toEqual(other);

  const refused = await second.setup.benchmark.run({}).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ORPCError);
  expect(refused).toMatchObject({ code: 'BUSY', data: { step: 'install', canPause: true } });

  expect(await second.setup.steps.pause({ step: 'install' })).toEqual({ paused: true });
  const [paused, pausedToo] = await both(({ paused }) => paused.install !== undefined);
  expect(paused).toEqual(pausedToo);
  expect(paused).toMatchObject({ running: {}, paused: { install: { progress: fetched(10_000, 10_000) } } });

  await served.steps.run('install', async () => {
    const [resumed, resumedToo] = await both(({ running }) => running.install !== undefined);
    expect(resumed).toEqual(resumedToo);
    expect(resumed?.paused).toEqual({});
  });
});
