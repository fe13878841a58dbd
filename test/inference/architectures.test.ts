import { afterAll, beforeAll, expect, test } from 'vitest';
import { InferenceClient } from '../../main/inference/client.ts';
import { nodePlatform } from '../../main/platform.ts';
import { tensorsOf } from '../../main/predict/tensors.ts';
import { loadRegistry } from '../../registry/load.ts';
import { Architecture, type ModelShape } from '../../registry/model-shape.ts';
import { scratchFolder, writeModel } from './model-on-disk.ts';

const ANSWER_MS = 60_000;
const WIDTH = 256;
const LAYERS = 4;
const { models } = await loadRegistry();

/** One for all: each file is loaded anew. */
const client = new InferenceClient(nodePlatform);
beforeAll(() => client.open('cpu', ANSWER_MS));
afterAll(() => client[Symbol.asyncDispose]());

/** A narrow model with few layers that has every kind of tensor that the listed one has. */
function tiny(shape: ModelShape): ModelShape {
  const layers = shape.sliding_window_pattern === undefined ? LAYERS : 2 * shape.sliding_window_pattern;
  const heads = Math.max(1, WIDTH / shape.head_dim);
  const kvHeads = Math.min(2, heads);
  const states = shape.ssm_inner_size === undefined ? {} : tinyStates(shape);
  return {
    ...shape,
    block_count: layers,
    embedding_length: WIDTH,
    feed_forward_length: WIDTH,
    head_count: heads,
    // A list keeps its kinds of layers: one without attention, the others with it.
    head_count_kv:
      typeof shape.head_count_kv === 'number'
        ? kvHeads
        : Array.from({ length: layers }, (_, at) => (at === 0 ? 0 : kvHeads)),
    vocab_size: 1024,
    context_length: 4096,
    ...(shape.shared_kv_layers !== undefined && { shared_kv_layers: layers / 2 }),
    ...(shape.expert_count !== undefined && {
      expert_count: 4,
      expert_used_count: 2,
      expert_feed_forward_length: WIDTH,
    }),
    ...(shape.expert_shared_feed_forward_length !== undefined && {
      expert_shared_feed_forward_length: WIDTH,
    }),
    ...states,
  };
}

/** As many numbers per head as listed; twice as wide as the model, which granitehybrid requires. */
function tinyStates({ ssm_state_size: state, ssm_group_count: groups = 1 }: ModelShape): Partial<ModelShape> {
  const inner = 2 * WIDTH;
  const heads = groups === 1 ? inner / 64 : inner / (state ?? 128);
  return { ssm_inner_size: inner, ssm_time_step_rank: heads, ssm_group_count: Math.min(groups, heads) };
}

test.for(Architecture.options)(
  'llama.cpp loads, reads with and generates from a file of %s',
  async (name) => {
    const listed = Object.values(models.llm).findLast(({ shape }) => shape.architecture === name);
    if (listed === undefined) throw new Error(`no model of ${name} is listed`);
    const shape = tiny(listed.shape);
    await using folder = await scratchFolder();
    const file = await writeModel(folder.path, { shape, tensors: tensorsOf(shape, listed.quantization) });
    const { model } = await client.load(file, false);
    await client.context(model, 64, 1);
    expect(await client.prefill(16, 1)).toHaveLength(1);
    expect(await client.decode(4)).toHaveLength(4);
  },
);
