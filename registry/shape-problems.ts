import type { Architecture, ModelShape } from './model-shape.ts';
import { foundValue, type Problem } from './problem.ts';
import type { RegistryFile } from './schema.ts';

const STATE_SPACE = [
  'ssm_conv_kernel',
  'ssm_inner_size',
  'ssm_state_size',
  'ssm_group_count',
  'ssm_time_step_rank',
] as const;

/** Keys without which a model of this architecture has no size, and which llama.cpp's loader insists on. */
const NEEDED: Partial<Record<Architecture, readonly (keyof ModelShape)[]>> = {
  qwen35: STATE_SPACE,
  granitehybrid: STATE_SPACE,
  gemma4: ['sliding_window_pattern', 'head_dim_swa', 'embedding_length_per_layer'],
};

/** Shapes whose parts do not fit together. */
export function shapeProblems({ models }: RegistryFile): Problem[] {
  return Object.entries(models?.llm ?? {}).flatMap(([id, { shape }]): Problem[] => {
    const path = ['models', 'llm', id, 'shape'];
    return [...missingKeys(shape, path), ...lengthProblems(shape, path)];
  });
}

function missingKeys(shape: ModelShape, path: readonly string[]): Problem[] {
  return (NEEDED[shape.architecture] ?? [])
    .filter((key) => shape[key] === undefined)
    .map((key) => ({
      path: [...path, key],
      expected: { code: 'whole-number' },
      found: foundValue(undefined),
    }));
}

/** Lists have an entry for each layer. */
function lengthProblems(shape: ModelShape, path: readonly string[]): Problem[] {
  const layers = shape.block_count;
  return (['head_count_kv', 'feed_forward_length'] as const).flatMap((key): Problem[] => {
    const entries = shape[key];
    if (typeof entries === 'number' || entries.length === layers) return [];
    const found = { code: 'a-list-of', count: entries.length } as const;
    return [{ path: [...path, key], expected: { code: 'entry-per-layer', layers }, found }];
  });
}
