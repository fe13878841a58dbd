import childProcess from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutBindingTest } from '../../main/inference/binding-test.ts';
import { scratchFolder } from './model-on-disk.ts';

const TRIAL = '/anywhere/node_modules/node-llama-cpp/dist/bindings/utils/testBindingBinary.js';

test('the binding test passes without starting a process', async () => {
  const heard: unknown[] = [];
  const exit = await withoutBindingTest(async () => {
    const child = childProcess.fork(TRIAL);
    const next: Record<string, string> = { ready: 'start', loaded: 'test', done: 'exit' };
    child.on('message', (message: { type: string }) => {
      heard.push(message.type);
      child.send({ type: next[message.type] });
    });
    expect(child.pid).toBeUndefined();
    return once(child, 'exit');
  });
  expect(heard).toEqual(['ready', 'loaded', 'done']);
  expect(exit).toEqual([0]);
});

test('any other fork passes through with its arguments', async () => {
  await using folder = await scratchFolder();
  const script = join(folder.path, 'echo.mjs');
  await writeFile(script, 'process.send(process.argv.slice(2)); process.disconnect();');
  const [heard] = await withoutBindingTest(() => once(childProcess.fork(script, ['one', 'two']), 'message'));
  expect(heard).toEqual(['one', 'two']);
});

test('afterwards forks are not intercepted, whether loading failed or not', async () => {
  const realFork = childProcess.fork;
  expect(await withoutBindingTest(async () => childProcess.fork === realFork)).toBe(false);
  expect(childProcess.fork).toBe(realFork);
  await expect(withoutBindingTest(() => Promise.reject(new Error('no binary')))).rejects.toThrow('no binary');
  expect(childProcess.fork).toBe(realFork);
  expect((await import('node:child_process')).fork).toBe(realFork);
});
