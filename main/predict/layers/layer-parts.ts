import type { ModelShape } from '../../../registry/model-shape.ts';
import { attention } from './attention.ts';
import { feedForward } from './feed-forward.ts';
import { gatedDeltaNet } from './gated-delta-net.ts';
import { mamba2 } from './mamba-2.ts';
import { mixerOf } from './mixer.ts';
import { type Part, plain } from './part.ts';
import { shortConvolution } from './short-convolution.ts';

/** The tensors of one layer, by the names that llama.cpp's loaders look for (`src/models/`). */
export function layerParts(shape: ModelShape, layer: number): Part[] {
  return [
    plain('attn_norm', shape.embedding_length),
    ...mixer(shape, layer),
    ...norms(shape),
    ...feedForward(shape, layer),
    ...perLayerInput(shape),
  ];
}

function mixer(shape: ModelShape, layer: number): Part[] {
  switch (mixerOf(shape, layer)) {
    case 'attention':
      return attention(shape, layer);
    case 'short-convolution':
      return shortConvolution(shape);
    case 'mamba-2':
      return mamba2(shape);
    case 'gated-delta-net':
      return gatedDeltaNet(shape);
  }
}

function norms(shape: ModelShape): Part[] {
  const norm = (part: string) => plain(part, shape.embedding_length);
  if (shape.architecture === 'gpt-oss' || shape.architecture === 'qwen35') {
    return [norm('post_attention_norm')];
  }
  const after = shape.post_norms ? [norm('post_attention_norm'), norm('post_ffw_norm')] : [];
  return [norm('ffn_norm'), ...after];
}

/** How gemma4 adds what the token's second embedding says to this layer; published files keep it F32. */
function perLayerInput({ embedding_length: width, embedding_length_per_layer: inner }: ModelShape): Part[] {
  if (inner === undefined) return [];
  return [
    plain('inp_gate', width, inner),
    plain('proj', inner, width),
    plain('post_norm', width),
    plain('layer_output_scale', 1),
  ];
}
