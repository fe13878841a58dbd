import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { HistoryEntry } from '../../main/store/nouns/history.ts';
import { Store } from '../../main/store/store.ts';
import { choice, codes, folder, startInFreshFolder, stateFile, text } from './given.ts';

startInFreshFolder();

const entry = (cpuScore: number): HistoryEntry => ({
  measuredAt: '2026-01-02T03:04:05.000Z',
  machineId: 'm1',
  cpuScore,
  cpuScoreRange: null,
  contended: false,
  machine: { cpu: 'Ryzen', usableCores: 8, memoryBytes: 16e9, gpus: [] },
});
const historyFile = () => join(folder, 'history.jsonl');

const writer = join(import.meta.dirname, 'store-writer.ts');
const run = promisify(execFile);

test('a fresh folder is empty, and opening it writes nothing', async () => {
  const store = await Store.open(folder);
  expect(store.saved).toMatchObject({ speed: null, choice: null });
  expect(store.warnings).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});

test('what one run saves the next one finds, readable by its owner only', async () => {
  await (await Store.open(folder)).save((saved) => ({ ...saved, choice }));
  expect((await Store.open(folder)).saved.choice).toEqual(choice);
  expect((await stat(stateFile())).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['state.json']);
});

test('what killed writers have left is removed by the next one, and nothing else is', async () => {
  const names = [
    'state.json.tmp-1785915132a1b2c3',
    'configured.json.tmp-1785915132000000',
    'my.json.tmp-old',
  ];
  for (const name of names) {
    await writeFile(join(folder, name), '{');
    await utimes(join(folder, name), 0, 0);
  }
  const being = 'state.json.tmp-1785915133ffffff';
  await writeFile(join(folder, being), '{');
  await (await Store.open(folder)).save((saved) => ({ ...saved, choice }));
  expect((await readdir(folder)).toSorted()).toEqual(['my.json.tmp-old', 'state.json', being]);
});

test('a missing folder is created with its parents', async () => {
  const deep = join(folder, 'a', 'b');
  await (await Store.open(deep)).save((saved) => ({ ...saved, choice }));
  expect((await Store.open(deep)).saved.choice).toEqual(choice);
});

test('two processes with a hundred updates each lose none', async () => {
  const writers = [1, 2].map(() => run(process.execPath, [writer, folder, '100']));
  for (const { stdout } of await Promise.all(writers)) expect(stdout.trim()).toBe('[]');
  const store = await Store.open(folder);
  expect(store.saved.count).toBe(200);
  expect(await store.history()).toHaveLength(200);
  expect(store.warnings).toEqual([]);
});

test('the lock of a killed process does not block for long', async () => {
  const lock = join(folder, 'store.lock');
  await mkdir(lock);
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(lock, longAgo, longAgo);
  const store = await Store.open(folder);
  await store.save((saved) => ({ ...saved, choice }));
  expect(store.warnings).toEqual([]);
  expect((await Store.open(folder)).saved.choice).toEqual(choice);
});

describe('a disk that refuses writes', () => {
  test('a folder that cannot be created is a warning, and this run still remembers everything', async () => {
    await writeFile(join(folder, 'file'), '');
    const store = await Store.open(join(folder, 'file', 'voicefit'));
    await store.save((saved) => ({ ...saved, choice }));
    await store.remember(entry(7));
    expect(store.saved.choice).toEqual(choice);
    expect(codes(store)).toEqual(['not-kept']);
    expect(store.warnings[0]).toMatchObject({ why: 'ENOTDIR' });
    expect(await store.history()).toEqual([]);
  });

  test('a folder whose parent refuses new folders is a warning, at once', async () => {
    const store = await Store.open(process.platform === 'linux' ? '/proc/voicefit' : '/dev/null/voicefit');
    await store.save((saved) => ({ ...saved, choice }));
    expect(codes(store)).toEqual(['not-kept']);
  });

  test('a state file that cannot be read is not overwritten', async () => {
    await mkdir(stateFile());
    const store = await Store.open(folder);
    await store.save((saved) => ({ ...saved, choice }));
    expect(codes(store)).toEqual(['not-kept']);
    expect((await stat(stateFile())).isDirectory()).toBe(true);
  });

  test('a write that fails halfway leaves the old files intact', async () => {
    const store = await Store.open(folder);
    await store.save((saved) => ({ ...saved, choice }));
    await store.remember(entry(7));
    const before = [await text(stateFile()), await text(historyFile())];
    // No file may grow beyond 0 blocks: writes fail as on a full disk.
    const limited = 'ulimit -f 0; exec "$0" "$@"';
    const { stdout } = await run('sh', ['-c', limited, process.execPath, writer, folder, '1']);
    expect(stdout).toContain('not-kept');
    expect([await text(stateFile()), await text(historyFile())]).toEqual(before);
    expect((await readdir(folder)).toSorted()).toEqual(['history.jsonl', 'state.json']);
  });
});

describe('the history', () => {
  test('is returned oldest first, over several runs', async () => {
    for (const score of [5, 6, 7]) await (await Store.open(folder)).remember(entry(score));
    const history = await (await Store.open(folder)).history();
    expect(history.map(({ cpuScore }) => cpuScore)).toEqual([5, 6, 7]);
    expect((await stat(historyFile())).mode & 0o777).toBe(0o600);
  });

  test('unreadable lines are moved to a file beside it, with a warning, once', async () => {
    const good = JSON.stringify(entry(7));
    await writeFile(historyFile(), `garbage\n${good}\n{"measuredAt":"yesterday"}\n${good}\n{"cut`);
    const store = await Store.open(folder);
    expect(await store.history()).toHaveLength(2);
    expect(store.warnings).toEqual([
      {
        code: 'history-corrupt',
        lines: 3,
        file: `${historyFile()}.bad`,
      },
    ]);
    expect(await text(historyFile())).toBe(`${good}\n${good}\n`);
    expect(await text(`${historyFile()}.bad`)).toBe('garbage\n{"measuredAt":"yesterday"}\n{"cut\n');

    const next = await Store.open(folder);
    expect(await next.history()).toHaveLength(2);
    expect(next.warnings).toEqual([]);
  });

  test('a line cut short by a crash does not swallow the next one', async () => {
    await writeFile(historyFile(), '{"cut');
    const store = await Store.open(folder);
    await store.remember(entry(7));
    expect(await store.history()).toHaveLength(1);
    expect(existsSync(`${historyFile()}.bad`)).toBe(true);
  });
});
