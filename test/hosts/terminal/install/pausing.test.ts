import { readdir, readFile } from 'node:fs/promises';
import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { readJournal } from '../../../../main/install/fetch/journal-format.ts';
import { nodePlatform } from '../../../../main/platform.ts';
import { createSetup } from '../../../../main/setup.ts';
import type { Setup } from '../../../../preload/contract.ts';
import { Running } from '../../browser/command.ts';
import { all, Installed, printed, Site, statesOf } from './site.ts';

/** A busy machine takes its time. */
const PATIENCE_MS = 60_000;

/** An installation in a process of its own, of which the last bytes do not come. */
async function stuck(site: Site): Promise<Running> {
  site.mirror.lie = ({ path, range }) =>
    path === '/tiny.gguf' && range?.end !== 1 ? { after: { bytes: 550_000, next: 'silence' } } : null;
  const command = ['install', '--yes', '--registry', site.registry, '--mirror', site.mirror.url.href];
  const running = new Running(command, { VOICEFIT_HOME: site.voicefit.home });
  await running.said(/Downloading: /);
  // What was sent may not have been written yet: two blocks of the three are recorded.
  const journal = site.at('llm/tiny.gguf.partial.journal');
  const recorded = async () => {
    const text = await readFile(journal, 'latin1').catch(() => '');
    return readJournal(text)?.blocks.size ?? 0;
  };
  await expect.poll(recorded, { timeout: PATIENCE_MS }).toBe(2);
  return running;
}

test.for([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s pauses, says how to continue, and the next one fetches only the rest',
  async ([signal, code]) => {
    await using site = await Site.open();
    {
      await using running = await stuck(site);
      running.kill(signal);
      expect(await running.ended()).toBe(code);
      expect(running.stdout).toBe('');
      expect(running.stderr).toMatch(
        /\nPaused; what has arrived is kept\. voicefit install --registry \S+ continues\.\n$/,
      );
    }
    site.mirror.lie = () => null;
    const again = await site.run(['install', '--yes', '--json']);
    expect(again.stderr).toContain(
      'Continuing the paused download: voicefit install --mirror http://127.0.0.1:',
    );
    const { files, fetchedBytes } = printed(Installed, again);
    expect(statesOf({ files }).tiny).toBe('fetched');
    expect(fetchedBytes).toBeLessThan(site.servedBytes / 2);
  },
);

/** The machine side of the same user in this process, as another host has it. */
async function otherHost(site: Site): Promise<Setup> {
  const router = await createSetup({
    platform: nodePlatform,
    registryFile: site.registry,
    homeFolder: site.voicefit.home,
    modelsFolder: site.at(''),
  });
  return createRouterClient(router);
}

test('if another process pauses it, it says so, and that is no bug', async () => {
  await using site = await Site.open();
  await using running = await stuck(site);
  const setup = await otherHost(site);
  expect(await setup.steps.pause({ step: 'install' })).toEqual({ paused: true });
  expect(await running.ended()).toBe(1);
  expect(running.stderr.trimEnd().split('\n').at(-1)).toMatch(
    /^Another Voicefit has paused the download; what has arrived is kept\. voicefit install .* continues\.$/,
  );
});

test('a second one beside it is refused, and says what to do', async () => {
  await using site = await Site.open();
  await using running = await stuck(site);
  const second = await site.install(['--yes']);
  expect(second.code).toBe(1);
  expect(second.stderr).toMatch(
    /^error: Another Voicefit is downloading right now\. Wait until it has ended/m,
  );
  // What it has so far is not taken for what somebody has left.
  expect(JSON.parse((await site.run(['clean', '--json'])).stdout)).toMatchObject({ items: [] });
  running.kill('SIGKILL');
  await running.ended();
  site.mirror.lie = () => null;
  expect(statesOf(printed(Installed, await site.run(['install', '--yes', '--json'])))).toMatchObject({
    ...all('present'),
    tiny: 'fetched',
  });
});

test('a paused download can be given up: what it has is removed with the rest', async () => {
  await using site = await Site.open();
  {
    await using running = await stuck(site);
    running.kill('SIGINT');
    await running.ended();
  }
  const kept = await site.run(['clean', '--yes']);
  expect(kept.stdout).toContain('A download is unfinished, so its files stay.');
  expect(kept.stdout).toContain('voicefit clean --paused');
  const removed = await site.run(['clean', '--paused', '--yes']);
  expect(removed.code).toBe(0);
  expect(await readdir(site.at('llm'))).toEqual([]);
  expect((await site.run(['install', '--dry-run'])).stderr).not.toContain('Continuing');
});
