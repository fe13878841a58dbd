import type { ModelShape } from '../../../registry/model-shape.ts';
import { matrix, type Part, plain } from './part.ts';

/** What lfm2 has in the layers without attention. */
export function shortConvolution({
  embedding_length: width,
  shortconv_l_cache: cache = 1,
}: ModelShape): Part[] {
  return [
    matrix('shortconv.in_proj', width, 3 * width),
    matrix('shortconv.out_proj', width, width),
    plain('shortconv.conv', cache, width),
  ];
}

/** Numbers of its state: the inputs that the next token's convolution looks back at. */
export function shortConvolutionState({
  embedding_length: width,
  shortconv_l_cache: cache = 1,
}: ModelShape): number {
  return (cache - 1) * width;
}
