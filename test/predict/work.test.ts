import { expect, test } from 'vitest';
import {
  bytesPerPromptToken,
  bytesPerToken,
  bytesToLoad,
  bytesToMap,
  operationsPerPromptToken,
  total,
} from '../../main/predict/work.ts';
import { published, publishedFiles } from './published-files.ts';

const llama = published('llama-2-7b-chat');

test('a token reads layers and output matrix, not the embedding table', () => {
  const embeddingBytes = (4096 * 32_000 * 144) / 256;
  expect(total(bytesPerToken(llama))).toBe(llama.tensorBytes - embeddingBytes);
});

test('a token reads a table that serves as output matrix whole', () => {
  const tied = published('llama-3.2-1b-instruct');
  expect(total(bytesPerToken(tied))).toBe(tied.tensorBytes);
});

test('a token reads few of the experts', () => {
  const mixture = published('qwen3-30b-a3b');
  const share = total(bytesPerToken(mixture)) / mixture.tensorBytes;
  expect(share).toBeGreaterThan(0.08);
  expect(share).toBeLessThan(0.14);
});

test('a prompt token takes about two operations per weight of the layers', () => {
  const weights = 32 * (4 * 4096 * 4096 + 3 * 4096 * 11_008);
  const operations = total(operationsPerPromptToken(llama));
  expect(operations / (2 * weights)).toBeGreaterThan(0.96);
  expect(operations / (2 * weights)).toBeLessThanOrEqual(1.001);
});

test('after the attention of the last layer only the last prompt token continues', () => {
  const layers = (block_count: number) =>
    total(operationsPerPromptToken({ ...llama, shape: { ...llama.shape, block_count } }));
  const weights = 4 * 4096 * 4096 + 3 * 4096 * 11_008;
  expect((layers(3) - layers(2)) / (2 * weights)).toBeCloseTo(1, 3);
  expect(layers(1) / (2 * 4 * 4096 * 4096)).toBeCloseTo(1, 3);
});

test('with a second head that predicts further, the whole last layer is computed', () => {
  const file = published('gemma-4-e4b-it');
  const operations = (block_count: number) =>
    operationsPerPromptToken({ ...file, shape: { ...file.shape, block_count } }).get('Q4_K') ?? 0;
  const feedForward = 2 * 2 * 2560 * 10_240;
  expect(operations(1)).toBeGreaterThan(feedForward);
});

test('experts of MXFP4 are counted as read by each token of a prompt, others by their operations', () => {
  expect(total(bytesPerPromptToken(published('qwen3-30b-a3b')))).toBe(0);
  const oss = published('gpt-oss-20b');
  const matrices = 24 * 3 * ((2880 * 2880 * 17) / 32) * 4;
  expect(total(bytesPerPromptToken(oss))).toBeCloseTo(matrices, -3);
  expect(operationsPerPromptToken(oss).get('MXFP4')).toBeUndefined();
});

test.for(publishedFiles.map((file) => [file.id, file] as const))('%s is loaded whole', ([, file]) => {
  expect(total(bytesToLoad(file)) + bytesToMap(file)).toBe(file.tensorBytes);
});

test('amounts are counted per type, and types that do not occur are left out', () => {
  expect([...bytesToLoad(llama).keys()].toSorted()).toEqual(['F32', 'Q4_K', 'Q6_K']);
  expect([...bytesToLoad(published('phi-3-mini-4k-instruct')).keys()]).toContain('Q5_K');
});
