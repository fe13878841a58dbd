import { expect, test } from 'vitest';
import { TensorType } from '../../main/benchmark/nouns/speed-profile.ts';
import { attentionModel, kvBytesPerToken, tinyModels, typeModel } from '../../main/benchmark/type-model.ts';

const sum = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const matrices = typeModel('Q4_K');

test.for(TensorType.options)('all matrices of a model of %s are of that type', (type) => {
  const types = new Set(
    typeModel(type)
      .tensors.filter(({ dims }) => dims.length > 1)
      .map((one) => one.type),
  );
  expect([...types]).toEqual([type]);
});

test('loading reads every tensor; a token reads all but the embedding table', () => {
  const table = matrices.tensors.find(({ name }) => name === 'token_embd.weight')?.bytes ?? 0;
  expect(matrices.loadBytes).toBe(sum(matrices.tensors.map(({ bytes }) => bytes)));
  expect(matrices.readBytes).toBe(matrices.loadBytes - table);
});

test('a prompt token takes two operations per weight; in the last layer only up to its attention', () => {
  const layer = 4 * 4096 * 4096 + 3 * 4096 * 11_008;
  expect(typeModel('Q4_K', 1, 3).promptOps - typeModel('Q4_K', 1, 2).promptOps).toBe(2 * layer);
  expect(typeModel('Q4_K', 1, 1).promptOps).toBe(2 * 4 * 4096 * 4096);
});

test('more layers add equal parts to what is read', () => {
  const read = (layers: number) => typeModel('Q6_K', 1, layers).readBytes;
  expect(read(3) - read(2)).toBe(read(2) - read(1));
  expect(read(2)).toBeGreaterThan(read(1));
});

test.for([1, 0.5, 0.25, 0.125, 0.01])(
  'at the scale %d every row is a whole number of blocks, for every type',
  (scale) => {
    for (const { dims } of typeModel('Q4_K', scale).tensors) expect((dims[0] ?? 0) % 256).toBe(0);
  },
);

test('a smaller scale never makes a larger model', () => {
  const sizes = [1, 0.5, 0.25, 0.1, 0.01].map((scale) => typeModel('Q4_K', scale).loadBytes);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
});

test('the tiny models differ only in their layers', () => {
  const { shallow, deep } = tinyModels();
  expect(deep.layers).toBeGreaterThan(shallow.layers);
  expect({ ...deep.shape, block_count: 0 }).toEqual({ ...shallow.shape, block_count: 0 });
  expect(deep.loadBytes).toBeLessThan(matrices.loadBytes / 10);
});

test.for([96, 128])('a model with heads of %i attends to two halves per head and dimension', (dim) => {
  const model = attentionModel(dim);
  const heads = typeof model.shape.head_count_kv === 'number' ? model.shape.head_count_kv : Number.NaN;
  expect(model.shape.head_dim).toBe(dim);
  expect(kvBytesPerToken(model)).toBe(model.layers * heads * dim * 2 * 2);
});

test('no two models share a name', () => {
  const { shallow, deep } = tinyModels();
  const models = [shallow, deep, attentionModel(96), attentionModel(128), matrices, typeModel('Q4_K', 1, 6)];
  expect(new Set(models.map(({ name }) => name)).size).toBe(models.length);
});
