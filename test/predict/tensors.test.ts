import { describe, expect, test } from 'vitest';
import { typeForRow } from '../../main/predict/block-size.ts';
import { fileTensorBytes, type Tensor, tensorsOf } from '../../main/predict/tensors.ts';
import { published, publishedFiles } from './published-files.ts';

function tensors(id: string): Tensor[] {
  const { shape, quantization } = published(id);
  return tensorsOf(shape, quantization);
}

function tensor(id: string, name: string): Tensor {
  const found = tensors(id).find((one) => one.name === name);
  if (found === undefined) throw new Error(`${id} has no tensor ${name}`);
  return found;
}

describe.for(publishedFiles.map((file) => [file.id, file] as const))('%s', ([id, file]) => {
  test('tensors take exactly the published bytes', () => {
    expect(fileTensorBytes(tensors(id))).toBe(file.tensorBytes);
  });

  test('the file is at most 1.5 % larger than its tensors', () => {
    const share = fileTensorBytes(tensors(id)) / file.bytes;
    expect(share).toBeGreaterThan(0.985);
    expect(share).toBeLessThanOrEqual(1);
  });

  test('no two tensors share a name', () => {
    const names = tensors(id).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('half of the layers of a 7B keep more bits in their value and down matrices', () => {
  const types = tensors('llama-2-7b-chat')
    .filter(({ name }) => name.endsWith('attn_v.weight'))
    .map(({ type }) => type);
  expect(types.filter((type) => type === 'Q6_K')).toHaveLength(16);
  expect(types.slice(0, 8)).toEqual(['Q6_K', 'Q6_K', 'Q6_K', 'Q6_K', 'Q4_K', 'Q4_K', 'Q6_K', 'Q4_K']);
});

test('a separate embedding table is not read for a token', () => {
  expect(tensor('llama-2-7b-chat', 'token_embd.weight')).toMatchObject({
    use: 'embedding',
    activeShare: 0,
    type: 'Q4_K',
  });
});

test('an embedding table that serves as output matrix is read whole', () => {
  expect(tensor('llama-3.2-1b-instruct', 'token_embd.weight')).toMatchObject({
    use: 'output',
    activeShare: 1,
    type: 'Q6_K',
  });
});

test('a token reads 8 of 128 experts', () => {
  expect(tensor('qwen3-30b-a3b', 'blk.0.ffn_up_exps.weight')).toMatchObject({
    dims: [2048, 768, 128],
    activeShare: 1 / 16,
  });
});

test('a layer without attention has a short convolution instead', () => {
  const first = tensors('lfm2-1.2b').filter(({ name }) => name.startsWith('blk.0.'));
  expect(first.map(({ name }) => name)).toContain('blk.0.shortconv.in_proj.weight');
  expect(first.map(({ name }) => name)).not.toContain('blk.0.attn_q.weight');
});

test('a fused attention matrix holds queries, keys and values', () => {
  expect(tensor('phi-4-mini-instruct', 'blk.0.attn_qkv.weight')).toMatchObject({
    dims: [3072, (24 + 2 * 8) * 128],
    type: 'Q5_K',
  });
});

test.for([
  ['Q4_K', 4096, 'Q4_K'],
  ['Q4_K', 896, 'Q5_0'],
  ['Q5_K', 896, 'Q5_1'],
  ['Q6_K', 896, 'Q8_0'],
  ['Q4_K', 100, 'F16'],
  ['Q8_0', 100, 'F16'],
  ['F32', 3, 'F32'],
] as const)('%s in rows of %i becomes %s', ([wanted, rowLength, type]) => {
  expect(typeForRow(wanted, rowLength)).toBe(type);
});
