import { expect, test } from 'vitest';
import type { Setup, SetupState } from '../../../preload/contract.ts';
import { beginMeasuring, measuringWaits, pauseAndMeasure } from '../../../renderer/blocks/begin.ts';
import { hostOf } from '../gallery/double.ts';
import { DOWNLOADING, LOOKING, MEASURING } from '../gallery/running-steps.ts';
import { LOOKED_AT, running, scene } from '../gallery/scenes/given.ts';

const BESIDE_DOWNLOAD = running(LOOKED_AT, DOWNLOADING);

/** The first snapshot that meets the condition. */
async function seen(setup: Setup, isWanted: (state: SetupState) => boolean): Promise<SetupState> {
  for await (const state of await setup.steps.watch()) if (isWanted(state)) return state;
  throw new Error('The state ended.');
}

test('during a download no measurement starts by itself; the user can pause the download, which is kept', async () => {
  const { setup } = hostOf(scene({ page: 'measure', state: BESIDE_DOWNLOAD }));
  beginMeasuring(BESIDE_DOWNLOAD, setup);
  expect(await seen(setup, () => true)).toEqual(BESIDE_DOWNLOAD);

  pauseAndMeasure(BESIDE_DOWNLOAD, setup);
  const measuring = await seen(setup, (state) => state.running.benchmark !== undefined);
  expect(measuring.running.install).toBeUndefined();
  expect(measuring.paused.install?.progress).toEqual(DOWNLOADING.progress);
});

test.for<[string, SetupState, string | undefined]>([
  ['nothing runs', LOOKED_AT, undefined],
  ['a download runs, which can be paused', BESIDE_DOWNLOAD, undefined],
  ['another process downloads', { ...LOOKED_AT, elsewhere: ['install'] }, undefined],
  ['the machine is being probed', running(LOOKED_AT, LOOKING, DOWNLOADING), 'Wait.'],
  ['a measurement runs already', running(LOOKED_AT, MEASURING), 'Wait.'],
])('with %s, measuring waits: %s', ([, state, why]) => {
  expect(measuringWaits(state, 'Wait.')).toBe(why);
});
