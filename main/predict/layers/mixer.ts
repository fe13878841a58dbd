import type { ModelShape } from '../../../registry/model-shape.ts';

/** How a layer lets a token know of earlier ones. All but attention keep a state that does not grow with them. */
export type Mixer = 'attention' | 'short-convolution' | 'mamba-2' | 'gated-delta-net';

/** llama.cpp's, where the file says nothing else: three layers without attention, then one with it. */
const QWEN35_INTERVAL = 4;

/** The mixer of a layer, as llama.cpp's loaders decide it (`src/models/`, `load_arch_hparams`). */
export function mixerOf(shape: ModelShape, layer: number): Mixer {
  if (shape.architecture === 'qwen35') {
    const interval = shape.full_attention_interval ?? QWEN35_INTERVAL;
    return (layer + 1) % interval === 0 ? 'attention' : 'gated-delta-net';
  }
  if (listedHeads(shape, layer) > 0) return 'attention';
  return shape.architecture === 'granitehybrid' ? 'mamba-2' : 'short-convolution';
}

/** How many key-value heads a layer has; 0 where it has no attention. */
export function kvHeads(shape: ModelShape, layer: number): number {
  return mixerOf(shape, layer) === 'attention' ? listedHeads(shape, layer) : 0;
}

/** The layers of a model, from 0. */
export function layersOf({ block_count }: ModelShape): number[] {
  return Array.from({ length: block_count }, (_, layer) => layer);
}

/** Whether some layers keep a state instead of keys and values. */
export function isRecurrent(shape: ModelShape): boolean {
  return layersOf(shape).some((layer) => mixerOf(shape, layer) !== 'attention');
}

function listedHeads({ head_count_kv: heads }: ModelShape, layer: number): number {
  return typeof heads === 'number' ? heads : (heads[layer] ?? 0);
}
