import type { Architecture, Quantization } from '../../registry/model-shape.ts';
import type { TensorType } from '../benchmark/nouns/speed-profile.ts';

/** The inputs for choosing a matrix's type. */
export interface MatrixRole {
  readonly architecture: Architecture;
  /** llama.cpp's name without block number and suffix: `attn_v`, `ffn_down_exps`, `output`. */
  readonly part: string;
  /** Which of the layers that have this part, from 0, and how many have it. */
  readonly index: number;
  readonly count: number;
  /** The embedding table serves as output matrix too. */
  readonly tied: boolean;
}

/**
 * The type of a quantised matrix before its row length is considered.
 * Source: llama.cpp's `llama_tensor_get_type` in `src/llama-quant.cpp`.
 */
export function wantedType(quantization: Quantization, role: MatrixRole): TensorType {
  if (hasMxfp4Experts(quantization, role.architecture) && role.part.endsWith('_exps')) return 'MXFP4';
  return quantization === 'MXFP4_MOE' ? 'Q8_0' : q4kmType(role);
}

/** gpt-oss was published with its experts in MXFP4, and no mixture requantises them. */
function hasMxfp4Experts(quantization: Quantization, architecture: Architecture): boolean {
  return quantization === 'MXFP4_MOE' || architecture === 'gpt-oss';
}

function q4kmType({ architecture, part, index, count, tied }: MatrixRole): TensorType {
  switch (part) {
    case 'output':
      return 'Q6_K';
    case 'token_embd':
      // gemma4 as in the published files: half of what the rule would make of its large vocabulary.
      return tied && architecture !== 'gemma4' ? 'Q6_K' : 'Q4_K';
    case 'attn_v':
    case 'ffn_down':
    case 'ffn_down_exps':
    case 'ffn_down_shexp':
      return usesMoreBits(index, count) ? 'Q6_K' : 'Q4_K';
    case 'attn_qkv':
      // As in the published Phi files; llama.cpp of 2026 would mix Q6_K and Q4_K, 0.15 % more.
      // Of qwen35's recurrent layers too, whose publisher chose it.
      return 'Q5_K';
    case 'ssm_out':
      return architecture === 'qwen35' ? 'Q5_K' : 'Q4_K';
    case 'ssm_alpha':
    case 'ssm_beta':
      return 'Q8_0';
    default:
      return 'Q4_K';
  }
}

/** The first and last eighth of the layers and every third between: llama.cpp's `use_more_bits`. */
function usesMoreBits(index: number, count: number): boolean {
  const eighth = Math.floor(count / 8);
  return index < eighth || index >= Math.floor((7 * count) / 8) || (index - eighth) % 3 === 2;
}
