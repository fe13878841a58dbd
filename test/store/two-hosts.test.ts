import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodePlatform } from '../../main/platform.ts';
import { createSetup } from '../../main/setup.ts';
import type { Choice, SetupState } from '../../main/steps/nouns/setup-state.ts';
import { watchStateFile } from '../../main/store/state-watch.ts';
import type { Setup } from '../../preload/contract.ts';
import { speed } from '../hosts/terminal/given.ts';

let home: string;
let over: AbortController;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'voicefit-hosts-'));
  over = new AbortController();
});
afterEach(async () => {
  over.abort();
  await rm(home, { recursive: true, force: true });
});

/** A long-running host, such as a window; the others are as short as a command. */
async function host(follow?: AbortSignal): Promise<Setup> {
  return createRouterClient(await createSetup({ platform: nodePlatform, homeFolder: home, follow }));
}

/** The first snapshot that meets the condition. */
async function seen(setup: Setup, isWanted: (state: SetupState) => boolean): Promise<SetupState> {
  for await (const state of await setup.steps.watch()) if (isWanted(state)) return state;
  throw new Error('The state ended.');
}

const choice: Choice = {
  tier: 'LIGHT_CPU',
  pipeline: 'local',
  models: { stt: 'a', llm: 'b', tts: 'c' },
  forced: false,
};
const preferences = { modelsFolder: null, voiceServerFolder: null, callLanguage: 'de-DE' };

test('a choice in one host appears in the other, and the reverse', async () => {
  const [window, browser] = [await host(over.signal), await host(over.signal)];
  await browser.recommend.choose(choice);
  expect(await seen(window, (state) => state.choice !== null)).toMatchObject({ choice });
  await window.store.prefer(preferences);
  expect(await seen(browser, (state) => state.preferences !== null)).toMatchObject({ choice, preferences });
});

test('what a command stores appears in an open window, including what was stored before it opened', async () => {
  await (await host()).store.prefer(preferences);
  const window = await host(over.signal);
  expect(await seen(window, () => true)).toMatchObject({ preferences });
  await (await host()).recommend.choose(choice);
  await seen(window, (state) => state.choice?.tier === 'LIGHT_CPU');
});

test('a language chosen in one host applies to the others', async () => {
  const [tab, otherTab] = [await host(over.signal), await host(over.signal)];
  await tab.store.preferLanguage({ language: 'de' });
  await seen(otherTab, ({ language }) => language === 'de');
});

test('the free space shown is that of the folder another host prefers', async () => {
  const window = await host(over.signal);
  await window.probe.run();
  await (await host()).store.prefer({ ...preferences, modelsFolder: '/elsewhere' });
  await seen(window, ({ machine }) => machine?.disk.folder === '/elsewhere');
});

test('two hosts that write at once lose nothing', async () => {
  const hosts = [await host(over.signal), await host(over.signal)] as const;
  await Promise.all([hosts[0].recommend.choose(choice), hosts[1].store.prefer(preferences)]);
  for (const each of hosts) {
    await seen(each, (state) => state.choice !== null && state.preferences !== null);
  }
  const { choice: kept, preferences: preferred } = await seen(await host(), () => true);
  expect({ kept, preferred }).toEqual({ kept: choice, preferred: preferences });
});

test('a file that was replaced, broken for a while or deleted in between is still followed', async () => {
  const window = await host(over.signal);
  const file = join(home, 'state.json');
  const state = (score: number) =>
    JSON.stringify({ schema: 2, speed: { ...speed, cpuScore: score }, choice: null, preferences: null });
  const replace = async (content: string) => {
    await writeFile(`${file}.new`, content);
    await rename(`${file}.new`, file);
  };
  await replace(state(3));
  await seen(window, (now) => now.speed?.cpuScore === 3);
  await rm(file);
  await replace('{"cut');
  await replace(state(4));
  expect(await seen(window, (now) => now.speed?.cpuScore === 4)).toMatchObject({ warnings: [] });
});

describe('a machine that varies from run to run', () => {
  /** Llama-2-7B's score of each run, the last of which is the stored measurement. */
  async function keepRuns(...scores: number[]): Promise<void> {
    const entries = scores.map((cpuScore, minute) => ({
      measuredAt: `2026-01-02T03:0${minute}:00.000Z`,
      machineId: speed.machineId,
      cpuScore,
      cpuScoreRange: { low: cpuScore * 0.85, high: cpuScore * 1.15 },
      contended: false,
      machine: { cpu: 'x', usableCores: 2, memoryBytes: 1, gpus: [] },
    }));
    await writeFile(
      join(home, 'history.jsonl'),
      entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
    );
    const last = { ...speed, ...entries.at(-1), noise: { spread: 0.1, contended: false } };
    await writeFile(
      join(home, 'state.json'),
      JSON.stringify({ schema: 2, speed: last, choice: null, preferences: null }),
    );
  }
  const spread = { low: 3.9, high: 5.8, runs: 8 };

  test('shows the spread of its history in every host and in the report, until the history is deleted', async () => {
    await keepRuns(3.9, 3.9, 4.1, 5, 4, 4.4, 5.8, 4.5);
    const window = await host(over.signal);
    const { speed: shown } = await seen(window, () => true);
    expect(shown).toMatchObject({ cpuScoreRange: { high: 5.8 }, scoreSpread: spread });
    expect((await window.report.write()).speed?.warnings).toContainEqual({ code: 'speed-varies', ...spread });
    await rm(join(home, 'history.jsonl'));
    await window.store.history();
    expect((await seen(window, () => true)).speed).not.toHaveProperty('scoreSpread');
  });

  test('is noticed in an open window when another host has measured', async () => {
    await keepRuns(3.9, 3.9);
    const window = await host(over.signal);
    await keepRuns(3.9, 3.9, 5.8);
    await seen(window, (state) => state.speed?.scoreSpread?.runs === 3);
  });
});

test('a host that has ended gets no more changes', async () => {
  const heard: string[] = [];
  const { promise: heardByOther, resolve } = Promise.withResolvers<void>();
  watchStateFile(home, 'state.json', () => heard.push('over before it began'), AbortSignal.abort());
  watchStateFile(home, 'state.json', () => heard.push('over'), over.signal);
  const other = new AbortController();
  watchStateFile(home, 'state.json', resolve, other.signal);
  over.abort();
  await writeFile(join(home, 'state.json'), '{}');
  await heardByOther;
  expect(heard).toEqual([]);
  other.abort();
});
