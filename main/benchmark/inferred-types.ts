import type { TensorType, TypeSpeed } from './nouns/speed-profile.ts';

/** A type that ran, and how much its figure of decoding is worth. */
export interface MeasuredType {
  readonly speed: TypeSpeed;
  /** Standard deviation of its decode speed, relative to it. */
  readonly doubt: number;
}

/** How types compare, by the bytes they take and by how they compute: each relative to one that comes before it. */
const USUAL: readonly {
  type: TensorType;
  from: TensorType;
  decode: number;
  prefill: number;
  load: number;
}[] = [
  // Rounded by eye from a few noisy runs on one AVX-512 machine of two cores; F16, BF16, F32 and Q5_1 never ran.
  // Not checked on another processor.
  { type: 'Q6_K', from: 'Q4_K', decode: 1.25, prefill: 0.6, load: 1 },
  { type: 'Q5_K', from: 'Q6_K', decode: 0.8, prefill: 0.7, load: 1 },
  { type: 'Q8_0', from: 'Q6_K', decode: 1.1, prefill: 1.4, load: 1 },
  { type: 'Q5_0', from: 'Q6_K', decode: 0.7, prefill: 1, load: 1 },
  { type: 'Q5_1', from: 'Q5_0', decode: 1, prefill: 1, load: 1 },
  { type: 'MXFP4', from: 'Q4_K', decode: 1, prefill: 1, load: 1 },
  { type: 'F16', from: 'Q8_0', decode: 1, prefill: 0.5, load: 1 },
  { type: 'BF16', from: 'Q8_0', decode: 1, prefill: 0.5, load: 1 },
  { type: 'F32', from: 'Q8_0', decode: 1, prefill: 0.5, load: 1 },
];
/** How far processors differ in these decode speeds, as a standard deviation. An assumption. */
const USUAL_DOUBT = 0.25;

/**
 * The speeds of all types. What did not run is inferred from what did; of what ran in doubt, so much of the usual comparison
 * is mixed in as makes the likeliest value (a mean of logarithms, weighted by the inverse of the variances).
 * @param measured the first is the one that the others are compared with
 */
export function allTypes(measured: readonly MeasuredType[]): TypeSpeed[] {
  const types = measured.map(({ speed }) => speed);
  for (const { type, from, decode, prefill, load } of USUAL) {
    const known = types.find((speed) => speed.type === from) ?? types[0];
    if (known === undefined) continue;
    const usualDecode = known.decodeBytesPerSec * decode;
    const at = types.findIndex((speed) => speed.type === type);
    const own = types[at];
    if (own === undefined) {
      types.push({
        type,
        decodeBytesPerSec: usualDecode,
        prefillOpsPerSec: known.prefillOpsPerSec * prefill,
        loadBytesPerSec: known.loadBytesPerSec * load,
        provenance: 'predicted',
      });
    } else if (own !== known) {
      const doubt = measured[at]?.doubt ?? 0;
      types[at] = { ...own, decodeBytesPerSec: likeliest(own.decodeBytesPerSec, doubt, usualDecode) };
    }
  }
  return types;
}

function likeliest(measured: number, doubt: number, usual: number): number {
  const weight = USUAL_DOUBT ** 2 / (USUAL_DOUBT ** 2 + doubt ** 2);
  return measured ** weight * usual ** (1 - weight);
}
