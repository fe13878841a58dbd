import { expect, test } from 'vitest';
import { expectGone, isRunning, startScript } from '../inference/processes.ts';
import { TALKATIVE, TrialSite } from './trial-site.ts';

const PARENT = new URL('./parent-of-a-trial.ts', import.meta.url);

test('after a kill in the middle of a trial nothing runs, nothing is half kept, and the next trial runs', async () => {
  await using site = await TrialSite.open({ registry: TALKATIVE });
  {
    await using host = startScript(PARENT, { TEST_FOLDER: site.folder });
    const worker = Number(await host.line());
    expect(isRunning(worker)).toBe(true);
    process.kill(host.pid, 'SIGKILL');
    await expectGone(worker);
  }
  const later = await TrialSite.again(site.folder);
  const { trial, calibration, speed, failed, running, warnings } = await later.state();
  expect({ trial, calibration, failed, running, warnings }).toEqual({
    trial: null,
    calibration: null,
    failed: {},
    running: {},
    warnings: [],
  });
  expect(speed?.cpuScore).toBe(6);
  // Until others consider the killed process gone, its trial counts as running.
  const quick = () =>
    later.setup.try.run({ pipeline: 'hybrid_support' }).then(({ parts }) => parts.stt.state);
  await expect.poll(() => quick().catch(({ code }) => code), { timeout: 60_000 }).toBe('checked');
});
