import type { ModelShape } from '../../registry/model-shape.ts';
import type { LlmModel } from '../../registry/schema.ts';

/**
 * The same model with its first layers only, as wide as they are: for a machine that the whole does not fit into.
 * @throws Error of layers that look back at the keys of others: which ones are left would not be the same
 */
export function withLayers(model: LlmModel, layers: number | null): LlmModel {
  const { shape } = model;
  if (layers === null || layers >= shape.block_count) return model;
  if (shape.shared_kv_layers !== undefined) throw new Error('Layers that share keys are run whole.');
  return {
    ...model,
    shape: {
      ...shape,
      block_count: layers,
      head_count_kv: firstOf(shape.head_count_kv, layers),
      feed_forward_length: firstOf(shape.feed_forward_length, layers),
    },
  };
}

function firstOf(perLayer: ModelShape['head_count_kv'], layers: number): ModelShape['head_count_kv'] {
  return typeof perLayer === 'number' ? perLayer : perLayer.slice(0, layers);
}
