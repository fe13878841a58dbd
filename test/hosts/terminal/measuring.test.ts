import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SpeedFile } from '../../../main/benchmark/nouns/speed-file.ts';
import { Voicefit } from './voicefit.ts';

/** The whole path on the machine that runs the tests: probe, measure, advise, store. */
const voicefit = new Voicefit();
const temporary = join(voicefit.home, 'temporary');
const env = { VOICEFIT_TMPDIR: temporary };
beforeAll(() => mkdir(temporary));
afterAll(() => voicefit[Symbol.dispose]());

/** Processes still running for this test's home, which is in their environment. */
async function leftProcesses(): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const environments = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')),
  );
  return pids.filter((_, index) => environments[index]?.includes(voicefit.home));
}

test.for([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s during a measurement exits with %i and leaves nothing behind', async ([signal, exitCode]) => {
  let pressed = false;
  // Not a quick one, which may be over before it is asked to stop.
  const outcome = await voicefit.run(['recommend', '--json'], {
    env,
    onStderr: (said, kill) => {
      if (pressed || !said.includes('Measuring: ')) return;
      pressed = true;
      kill(signal);
    },
  });
  expect({ code: outcome.code, stdout: outcome.stdout }).toEqual({ code: exitCode, stdout: '' });
  expect(outcome.stderr.trimEnd().split('\n').at(-1)).toBe('Stopped.');
  expect(await readdir(temporary)).toEqual([]);
  expect(await leftProcesses()).toEqual([]);
  expect(await readdir(voicefit.home)).toEqual(['temporary']);
});

test('if nothing can be stored, it still measures, with a warning, and recommend reads the printed JSON', async () => {
  const blocked = join(voicefit.home, 'blocked');
  await writeFile(blocked, '');
  const { stdout, stderr, code } = await voicefit.run(['benchmark', '--quick', '--json'], {
    env: { ...env, VOICEFIT_HOME: join(blocked, 'home') },
  });
  expect(code).toBe(0);
  expect(stderr).toMatch(/^warning: Results are not kept .*$/m);
  const speed = SpeedFile.parse(JSON.parse(stdout));
  expect(speed.bytesDownloaded).toBe(0);
  const file = join(voicefit.home, 'speed.json');
  await writeFile(file, stdout);
  const advice = await voicefit.run(['recommend', '--speed', file]);
  expect(advice.code).toBe(0);
  // A busy measurement has no single score to print.
  const score = speed.noise.contended ? 'CPU score' : `CPU score ${speed.cpuScore?.toFixed(1)}`;
  expect(advice.stdout).toContain(score);
});

test('an unknown name fails before any measurement', async () => {
  using fresh = new Voicefit();
  const { stderr, code } = await fresh.run(['recommend', '--tier', 'HUGE']);
  expect(code).toBe(2);
  expect(stderr).not.toContain('Measuring');
  expect(stderr).toContain('There is no tier "HUGE"');
});
