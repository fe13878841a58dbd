import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { currentStep } from '../../../main/steps/nouns/current-step.ts';
import { expectGone } from '../../inference/processes.ts';
import { enter, Running, temporaryFolder } from './command.ts';

const PATIENCE_MS = 180_000;

test.runIf(process.platform === 'linux')(
  'after a kill during a benchmark nothing runs, the next start cleans up, and the wizard continues',
  async () => {
    await using folder = await temporaryFolder();
    const models = join(folder.path, 'models');
    await mkdir(models);
    const env = { VOICEFIT_HOME: join(folder.path, 'home'), VOICEFIT_TMPDIR: models };
    {
      await using first = new Running(['serve', '--port', '0'], env);
      const setup = await enter(await first.link());
      await setup.store.prefer({ modelsFolder: null, voiceServerFolder: null, callLanguage: 'en-US' });
      await setup.probe.run();
      setup.benchmark.run({ quick: true }).catch(() => {});
      // Rounds are running: something has been measured.
      for await (const { running } of await setup.steps.watch()) if (running.benchmark?.trace.length) break;
      const workers = await childrenOf(first.pid);
      expect(workers).not.toEqual([]);
      expect(await readdir(models)).toHaveLength(1);

      first.kill('SIGKILL');
      expect(await first.ended()).toBe('SIGKILL');
      for (const worker of workers) await expectGone(worker);
    }
    await using second = new Running(['serve', '--port', '0'], env);
    const setup = await enter(await second.link());
    expect(await readdir(models)).toEqual([]);
    for await (const state of await setup.steps.watch()) {
      if (state.machine === null) continue;
      expect(state).toMatchObject({ speed: null, failed: {}, running: {} });
      expect(currentStep(state)).toBe('benchmark');
      break;
    }
  },
  PATIENCE_MS,
);

/** The child processes of this one. */
async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0);
  const isChild = await Promise.all(pids.map(async (pid) => (await parentOf(pid)) === parent));
  return pids.filter((_pid, index) => isChild[index]);
}

/** `pid (name) state ppid ...`; the name may contain anything. */
async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}
