import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GgufValue, ggufHeader } from '../../main/benchmark/gguf-file.ts';
import { checkModelFile } from '../../main/inference/check-model-file.ts';
import { readGgufHeader } from '../../main/inference/gguf-header.ts';
import { changed, METADATA, prefix, shallow, tensor, text, withKeys, written } from './header-on-disk.ts';
import { HAS_PIPES, scratchFolder, writeModel, writePipe } from './model-on-disk.ts';

const LORA = [tensor('blk.0.attn_q.weight.lora_a'), tensor('blk.0.attn_q.weight.lora_b')];
const ENCODER = [tensor('token_embd.weight'), tensor('blk.0.attn_q.weight')];

test('a whole model is one, and so is one that llama.cpp’s writer pads no further', async () => {
  await using folder = await scratchFolder();
  expect((await checkModelFile(await writeModel(folder.path))).flawed).toBeNull();
  const file = await written(folder.path, METADATA, [tensor('output.weight'), tensor('token_embd.weight')]);
  expect((await checkModelFile(file)).flawed).toBeNull();
});

test.for<[string, (folder: string) => Promise<string>, object]>([
  ['nothing', async (folder) => join(folder, 'nothing.gguf'), { code: 'missing' }],
  ['a file as its folder', async (folder) => join(await text(folder, 'x'), 'x.gguf'), { code: 'missing' }],
  ['a folder', async (folder) => folder, { code: 'folder' }],
  ['an empty file', (folder) => text(folder, ''), { code: 'empty' }],
  ['a text', (folder) => text(folder, 'Not a model.'), { code: 'not-gguf' }],
  ['a web page', (folder) => text(folder, '<!doctype html>'.padEnd(4096)), { code: 'not-gguf' }],
  [
    'a text that begins like a model',
    (folder) => text(folder, 'GGUF is no model at all.'),
    { code: 'not-gguf' },
  ],
  [
    'a pointer of Git LFS',
    (folder) =>
      text(folder, 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 4081004224\n'),
    { code: 'git-lfs-pointer' },
  ],
  ['a version to come', (folder) => text(folder, prefix(4)), { code: 'version', version: 4 }],
  ['the first version', (folder) => text(folder, prefix(1)), { code: 'version', version: 1 }],
  ['a big-endian file', (folder) => text(folder, prefix(0x03000000)), { code: 'big-endian' }],
  ['the magic alone', (folder) => text(folder, 'GGUF'), { code: 'cut-off', bytes: 4, wholeBytes: null }],
  [
    'counts that no file can hold',
    async (folder) => changed(await written(folder), 16, Buffer.from('ffffffffffff0000', 'hex')),
    { code: 'cut-off', wholeBytes: null },
  ],
  ['a vocabulary', (folder) => written(folder, METADATA, []), { code: 'other-model', holds: 'vocabulary' }],
  [
    'a projector',
    (folder) => written(folder, new Map([['general.architecture', 'clip']]), [tensor('v.patch_embd.weight')]),
    { code: 'other-model', holds: 'projector' },
  ],
  [
    'a newer projector',
    (folder) => written(folder, withKeys({ 'general.type': 'mmproj' })),
    { code: 'other-model', holds: 'projector' },
  ],
  [
    'an adapter',
    (folder) => written(folder, withKeys({ 'general.type': 'adapter', 'adapter.type': 'lora' }), LORA),
    { code: 'other-model', holds: 'adapter' },
  ],
  [
    'an adapter that says nothing',
    (folder) => written(folder, METADATA, LORA),
    { code: 'other-model', holds: 'other' },
  ],
  [
    'an importance matrix',
    (folder) => written(folder, withKeys({ 'general.type': 'imatrix' }), LORA),
    { code: 'other-model', holds: 'other' },
  ],
  [
    'a BERT',
    (folder) => written(folder, withKeys({ 'general.architecture': 'nomic-bert' }), ENCODER),
    { code: 'other-model', holds: 'embedding' },
  ],
  [
    'a language model made into an embedding model',
    (folder) => written(folder, withKeys({ 'llama.pooling_type': 3n })),
    { code: 'other-model', holds: 'embedding' },
  ],
  [
    'one that looks at what follows',
    (folder) => written(folder, withKeys({ 'llama.attention.causal': false })),
    { code: 'other-model', holds: 'embedding' },
  ],
  [
    'a Llama made to embed',
    (folder) => written(folder, withKeys({ 'general.architecture': 'llama-embed' }), ENCODER),
    { code: 'other-model', holds: 'embedding' },
  ],
  [
    'a diffusion model',
    (folder) =>
      written(folder, withKeys({ 'general.architecture': 'dream', 'dream.attention.causal': false })),
    { code: 'other-model', holds: 'diffusion' },
  ],
  [
    'metadata alone',
    (folder) => written(folder, new Map([['general.name', 'x']]), []),
    { code: 'other-model', holds: 'other' },
  ],
])('%s is no language model, and the reason is told', async ([, make, problem]) => {
  await using folder = await scratchFolder();
  const file = await make(folder.path);
  expect((await checkModelFile(file)).flawed).toMatchObject({ file, problem });
});

test.skipIf(!HAS_PIPES)('a pipe is not opened', async () => {
  await using folder = await scratchFolder();
  const pipe = await writePipe(join(folder.path, 'pipe.gguf'));
  expect((await checkModelFile(pipe)).flawed?.problem).toEqual({ code: 'not-a-file' });
});

test('a download that broke off within the weights tells how much there should be', async () => {
  await using folder = await scratchFolder();
  const file = await written(folder.path);
  const { bytes: wholeBytes } = await checkModelFile(file);
  await truncate(file, wholeBytes - 1000);
  expect((await checkModelFile(file)).flawed?.problem).toEqual({
    code: 'cut-off',
    bytes: wholeBytes - 1000,
    wholeBytes,
    isEstimate: false,
  });
});

test('of a vocabulary that broke off, the tokens so far tell about how much there should be', async () => {
  await using folder = await scratchFolder();
  const tokens = Array.from({ length: 32_000 }, (_, id) => `token${id % 100}`);
  const scores = tokens.map(() => 0n);
  const metadata = new Map<string, GgufValue>([
    ['general.architecture', 'llama'],
    ['tokenizer.ggml.model', 'llama'],
    ['tokenizer.ggml.tokens', tokens],
    ['tokenizer.ggml.scores', scores],
    ['tokenizer.ggml.token_type', scores],
  ]);
  const file = await written(folder.path, metadata, []);
  const whole = ggufHeader(metadata, []).length;
  // Within its types, its scores, and its tokens.
  for (const bytes of [whole - 50_000, whole - 200_000, 300_000]) {
    await truncate(file, bytes);
    const { flawed } = await checkModelFile(file);
    expect(flawed?.problem).toMatchObject({ code: 'cut-off', bytes, isEstimate: true });
    const estimate = flawed?.problem.code === 'cut-off' ? (flawed.problem.wholeBytes ?? 0) : 0;
    expect(estimate / whole).toBeCloseTo(1, 2);
  }
  const merging = await written(folder.path, new Map([...metadata, ['tokenizer.ggml.model', 'gpt2']]), []);
  await truncate(merging, 300_000);
  expect((await checkModelFile(merging)).flawed?.problem).toMatchObject({
    code: 'cut-off',
    wholeBytes: null,
  });
});

test('wherever a header is cut, it is told so', () => {
  const header = ggufHeader(METADATA, shallow.tensors);
  // Up to 31 bytes at its end only align the weights.
  fc.assert(
    fc.property(fc.nat(header.length - 32), (length) => {
      expect(readGgufHeader(header.subarray(0, length)).kind).toBe('short');
    }),
  );
});

test('no bytes make the reader throw or run on', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const start = Buffer.concat([prefix(3).subarray(0, 8), bytes]);
      expect(['whole', 'short', 'nonsense']).toContain(readGgufHeader(start).kind);
    }),
  );
});
