import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GgufValue, ggufHeader, writeGguf } from '../../main/benchmark/gguf-file.ts';
import { ggufMetadata } from '../../main/benchmark/gguf-metadata.ts';
import { TensorType } from '../../main/benchmark/nouns/speed-profile.ts';
import { attentionModel, type TypeModel, tinyModels, typeModel } from '../../main/benchmark/type-model.ts';
import { InferenceClient } from '../../main/inference/client.ts';
import { nodePlatform } from '../../main/platform.ts';
import { scratchFolder, writeModel } from '../inference/model-on-disk.ts';
import { readGguf } from './gguf-reader.ts';

const ANSWER_MS = 60_000;
const { shallow, deep } = tinyModels();
const headerOf = (model: TypeModel) => ggufHeader(ggufMetadata(model.shape), model.tensors);

test('the header says what it is and how much follows', () => {
  const read = readGguf(headerOf(shallow));
  expect(read).toMatchObject({ magic: 'GGUF', version: 3 });
  expect(read.metadata.size).toBe(ggufMetadata(shallow.shape).size);
  expect(read.tensors.map(({ name }) => name)).toEqual(shallow.tensors.map(({ name }) => name));
});

test('every kind of value round-trips', () => {
  const values = new Map<string, GgufValue>([
    ['text', 'Zürich, 東京'],
    ['empty', ''],
    ['yes', true],
    ['no', false],
    ['whole', 4_000_000_000n],
    ['part', 0.5],
    ['texts', ['one', '', 'drei']],
    ['wholes', [3n, -1n, 0n]],
    ['truths', [true, false]],
  ]);
  const read = readGguf(ggufHeader(values, []));
  expect([...read.metadata]).toEqual([
    ['text', 'Zürich, 東京'],
    ['empty', ''],
    ['yes', true],
    ['no', false],
    ['whole', 4_000_000_000],
    ['part', 0.5],
    ['texts', ['one', '', 'drei']],
    ['wholes', [3, -1, 0]],
    ['truths', [true, false]],
  ]);
});

test('every tensor starts aligned, behind the one before it', () => {
  const { tensors, weightsAt } = readGguf(headerOf(deep));
  expect(headerOf(deep)).toHaveLength(weightsAt);
  let end = 0;
  for (const [index, { offset, dims }] of tensors.entries()) {
    expect(offset % 32).toBe(0);
    expect(offset).toBe(end);
    expect(dims).toEqual(deep.tensors[index]?.dims);
    end += deep.tensors[index]?.bytes ?? Number.NaN;
  }
});

test('the vocabulary has the size of the shape, unique tokens and an end-of-reply token', () => {
  const { metadata } = readGguf(headerOf(shallow));
  const tokens = metadata.get('tokenizer.ggml.tokens');
  expect(new Set(Array.isArray(tokens) ? tokens : []).size).toBe(shallow.shape.vocab_size);
  expect(metadata.get('tokenizer.ggml.token_type')).toHaveLength(shallow.shape.vocab_size);
  expect(metadata.get('tokenizer.ggml.eos_token_id')).toBeLessThan(shallow.shape.vocab_size);
});

test.for([shallow, deep, attentionModel(96)])(
  'the file of $name has the size that its header implies',
  async (model) => {
    await using folder = await scratchFolder();
    const file = await writeModel(folder.path, model);
    const { weightsAt, tensors } = readGguf(await readFile(file));
    expect(tensors).toHaveLength(model.tensors.length);
    expect((await stat(file)).size).toBe(weightsAt + model.loadBytes);
  },
);

/** One for all types: the writer treats each as a separate file. */
const client = new InferenceClient(nodePlatform);
beforeAll(() => client.open('cpu', ANSWER_MS));
afterAll(() => client[Symbol.asyncDispose]());

test.for(TensorType.options)('llama.cpp loads, reads with and generates from a file of %s', async (type) => {
  await using folder = await scratchFolder();
  const file = await writeModel(folder.path, typeModel(type, 0.01, 1));
  const { model } = await client.load(file, false);
  await client.context(model, 64, 1);
  expect(await client.prefill(16, 1)).toHaveLength(1);
  expect(await client.decode(4)).toHaveLength(4);
});

test('a signal stops the write between blocks, with its reason', async () => {
  await using folder = await scratchFolder();
  const file = join(folder.path, 'model.gguf');
  const handle = await open(file, 'w');
  const reason = new Error('stopped by the user');
  const writing = writeGguf(handle, ggufMetadata(shallow.shape), shallow.tensors, AbortSignal.abort(reason));
  await expect(writing.finally(() => handle.close())).rejects.toBe(reason);
  expect((await stat(file)).size).toBeLessThan(shallow.loadBytes);
});
