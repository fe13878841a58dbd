import { describe, expect, test } from 'vitest';
import { typeForRow } from '../../main/predict/block-size.ts';
import { fileTensorBytes, type Tensor, tensorsOf } from '../../main/predict/tensors.ts';
import { loadRegistry } from '../../registry/load.ts';
import { published, publishedFiles } from './published-files.ts';

const { models } = await loadRegistry();

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

test.for(Object.entries(models.llm))(
  'the listed file of %s is at most 1.5 %% larger than its tensors',
  ([, model]) => {
    const share = fileTensorBytes(tensorsOf(model.shape, model.quantization)) / (model.bytes ?? Number.NaN);
    expect(share).toBeGreaterThan(0.985);
    expect(share).toBeLessThanOrEqual(1);
  },
);

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

/** Names of a layer's tensors, without its number. */
const namesIn = (id: string, layer: number) =>
  tensors(id).flatMap(({ name }) =>
    name.startsWith(`blk.${layer}.`) ? name.split('.').slice(2).join('.') : [],
  );

test('every fourth layer of Qwen3.5 has attention, with a gate beside the queries', () => {
  expect([0, 1, 2, 3].map((layer) => namesIn('qwen3.5-4b', layer).includes('attn_q.weight'))).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(tensor('qwen3.5-4b', 'blk.3.attn_q.weight').dims).toEqual([2560, 2 * 16 * 256]);
  expect(tensor('qwen3.5-4b', 'blk.0.attn_qkv.weight')).toMatchObject({ dims: [2560, 8192], type: 'Q5_K' });
  expect(tensor('qwen3.5-4b', 'blk.0.ssm_alpha.weight')).toMatchObject({ dims: [2560, 32], type: 'Q8_0' });
  expect(namesIn('qwen3.5-4b', 0)).toContain('ssm_a');
});

test('four of forty layers of a hybrid Granite have attention, the others a convolution and a state', () => {
  const layers = Array.from({ length: 40 }, (_, layer) => namesIn('granite-4.0-h-micro', layer));
  expect(layers.filter((names) => names.includes('attn_v.weight'))).toHaveLength(4);
  expect(layers.filter((names) => names.includes('ssm_in.weight'))).toHaveLength(36);
  expect(tensor('granite-4.0-h-micro', 'blk.0.ssm_in.weight').dims).toEqual([2048, 2 * 4096 + 2 * 128 + 64]);
});

test('a token reads one shared expert whole, and 6 of 64 others', () => {
  expect(tensor('granite-4.0-h-tiny', 'blk.0.ffn_up_shexp.weight')).toMatchObject({
    dims: [1536, 1024],
    activeShare: 1,
  });
  expect(tensor('granite-4.0-h-tiny', 'blk.0.ffn_up_exps.weight').activeShare).toBe(6 / 64);
});

test('the per-layer embeddings of Gemma 4 are looked up, not read, and what adds them is kept in full', () => {
  expect(tensor('gemma-4-e2b-it', 'per_layer_token_embd.weight')).toMatchObject({
    dims: [256 * 35, 262_144],
    use: 'embedding',
    activeShare: 0,
  });
  expect(tensor('gemma-4-e2b-it', 'per_layer_model_proj.weight')).toMatchObject({
    type: 'BF16',
    activeShare: 1,
  });
  expect(tensor('gemma-4-e2b-it', 'blk.0.inp_gate.weight')).toMatchObject({ dims: [1536, 256], type: 'F32' });
});

test('layers of one model can have feed-forward parts and heads of two widths', () => {
  const widths = [14, 15].map((layer) => tensor('gemma-4-e2b-it', `blk.${layer}.ffn_up.weight`).dims[1]);
  expect(widths).toEqual([6144, 12_288]);
  const heads = [3, 4].map((layer) => tensor('gemma-4-e2b-it', `blk.${layer}.attn_k.weight`).dims[1]);
  expect(heads).toEqual([256, 512]);
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
