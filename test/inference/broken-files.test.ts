import { open, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { InferenceClient } from '../../main/inference/client.ts';
import { InferenceFailed, WorkerEnded } from '../../main/inference/errors.ts';
import { SetupError } from '../../main/nouns/setup-error.ts';
import { nodePlatform } from '../../main/platform.ts';
import { english } from '../../main/words/plain-wording.ts';
import { HAS_PIPES, scratchFolder, writeModel, writePipe } from './model-on-disk.ts';

const ANSWER_MS = 60_000;

/** What is wrong with a file, and how to create it. */
const broken: Record<string, (folder: string) => Promise<string>> = {
  'one that ends within its header': async (folder) => cut(await writeModel(folder), 100),
  'one that ends within its weights': async (folder) => cut(await writeModel(folder), 300_000),
  'a text': (folder) => written(folder, 'This is no model.\n'.repeat(1000)),
  'an empty one': (folder) => written(folder, ''),
  'one whose header lies about its counts': async (folder) => lying(await writeModel(folder)),
  'one with nothing behind the magic': (folder) => written(folder, 'GGUF'),
  'one that is not there': async (folder) => join(folder, 'nothing.gguf'),
  'a folder': async (folder) => folder,
  ...(HAS_PIPES && { 'a pipe': (folder) => writePipe(join(folder, 'pipe.gguf')) }),
};

async function cut(file: string, bytes: number): Promise<string> {
  await truncate(file, bytes);
  return file;
}

/** With more metadata keys than any file could hold. */
async function lying(file: string): Promise<string> {
  await using handle = await open(file, 'r+');
  await handle.write(Buffer.from('ffffffffffff0000', 'hex'), 0, 8, 16);
  return file;
}

async function written(folder: string, content: string): Promise<string> {
  const file = join(folder, 'broken.gguf');
  await writeFile(file, content);
  return file;
}

test.for(Object.entries(broken))('as a model, %s is refused in a sentence', async ([, make]) => {
  await using folder = await scratchFolder();
  await using client = new InferenceClient(nodePlatform);
  await client.open('cpu', ANSWER_MS);
  const failure = await client.load(await make(folder.path), false).catch((error: unknown) => error);
  expect([InferenceFailed, WorkerEnded].some((kind) => failure instanceof kind)).toBe(true);
  if (!(failure instanceof SetupError)) return;
  const { message } = english.failure(failure.failure);
  expect(message).toContain('while loading a model');
  expect(message).not.toContain('\n');
  // The library's own slips say nothing to anybody.
  expect(message).not.toMatch(/undefined|Cannot read/);
});

test('a kind of model that llama.cpp does not know is named', async () => {
  await using folder = await scratchFolder();
  const file = await writeModel(folder.path);
  await using handle = await open(file, 'r+');
  const header = Buffer.alloc(4096);
  await handle.read(header, 0, header.length, 0);
  await handle.write(Buffer.from(header.toString('latin1').replaceAll('llama', 'qwen9'), 'latin1'), 0);
  await using client = new InferenceClient(nodePlatform);
  await client.open('cpu', ANSWER_MS);
  const failure = await client.load(file, false).catch((error: unknown) => error);
  expect(failure).toMatchObject({ failure: { said: expect.stringContaining("'qwen9'") } });
});
