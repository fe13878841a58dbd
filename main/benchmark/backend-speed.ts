import { TURN_POSITION } from '../predict/turn-position.ts';
import type { Backend } from '../probe/machine.ts';
import type { Samples } from './samples.ts';
import type { BackendSpeed, TensorType, TypeSpeed } from './speed-profile.ts';
import { mean, quantile } from './statistics.ts';
import { ATTENTION_DIMS, kvBytesPerToken, TINY_NAMES } from './type-model.ts';

/**
 * The undisturbed step: with as many threads as cores a step now and then waits for one, so means and
 * medians tell of the waiting; that is measured apart, as the stall.
 */
const UNDISTURBED = 0.1;
/** A rate that cannot be told apart from the noise is taken as this share of what is plausible. */
const LEAST_SHARE = 0.2;

/** What the samples say of a backend: the rest of a step once its token, layers and stall are taken off. */
export function backendSpeedOf(
  samples: readonly Samples[],
  { backend, threads }: { backend: Backend; threads: number },
): Omit<BackendSpeed, 'relativeRange'> {
  const overhead = overheadOf(samples);
  const matrices = samples.filter(({ size }) => size.promptTokens > 0);
  const types = matrices.map((one) => typeSpeed(one, overhead));
  return {
    backend,
    threads,
    types: withInferred(types),
    ...overhead,
    stallSec: quantile(matrices.map(stallMs), 0.5) / 1000,
    attention: attentionOf(samples),
  };
}

interface Overhead {
  readonly tokenSec: number;
  readonly layerSec: number;
}

function overheadOf(samples: readonly Samples[]): Overhead {
  const shallow = one(samples, TINY_NAMES.shallow);
  const deep = one(samples, TINY_NAMES.deep);
  const moreLayers = deep.model.layers - shallow.model.layers;
  const layerMs = Math.max(0, (undisturbedMs(deep) - undisturbedMs(shallow)) / moreLayers);
  const tokenMs = Math.max(0, undisturbedMs(shallow) - layerMs * shallow.model.layers);
  return { tokenSec: tokenMs / 1000, layerSec: layerMs / 1000 };
}

function typeSpeed(sample: Samples, { tokenSec, layerSec }: Overhead): TypeSpeed {
  const { model, size, visits, loadMs } = sample;
  const besideSec = tokenSec + model.layers * layerSec;
  const matricesSec = (ms: number) => Math.max(ms / 1000 - besideSec, (LEAST_SHARE * ms) / 1000);
  const fastestPrompt = Math.min(...visits.map(({ prefillMs }) => prefillMs ?? Number.POSITIVE_INFINITY));
  return {
    type: model.type,
    decodeBytesPerSec: model.readBytes / matricesSec(undisturbedMs(sample)),
    prefillOpsPerSec: (model.promptOps * size.promptTokens) / matricesSec(fastestPrompt),
    loadBytesPerSec: model.loadBytes / (loadMs / 1000),
    provenance: 'measured',
  };
}

/** How fast keys and values are looked back at: the later position against the first. */
function attentionOf(samples: readonly Samples[]): BackendSpeed['attention'] {
  const rate = (dim: number) => {
    const ofDim = samples.filter(
      ({ model }) => model.shape.head_dim === dim && model.name.startsWith('heads'),
    );
    const near = ofDim.find(({ size }) => size.position < TURN_POSITION);
    const far = ofDim.find(({ size }) => size.position === TURN_POSITION);
    if (near === undefined || far === undefined) throw new Error(`No samples of heads of ${dim}.`);
    const tokens = far.size.position - near.size.position;
    const sec = Math.max(undisturbedMs(far) - undisturbedMs(near), LEAST_SHARE * undisturbedMs(far)) / 1000;
    return (tokens * kvBytesPerToken(far.model)) / sec;
  };
  return { evenBytesPerSec: rate(ATTENTION_DIMS.even), oddBytesPerSec: rate(ATTENTION_DIMS.odd) };
}

/** Types that were not run, from one that was: by the bytes they take and by how they compute. */
const INFERRED: readonly {
  type: TensorType;
  from: TensorType;
  decode: number;
  prefill: number;
  load: number;
}[] = [
  // Ratios of the measured types on an AVX-512 machine of 2022, medians of quiet runs.
  { type: 'Q5_K', from: 'Q6_K', decode: 0.8, prefill: 0.7, load: 1 },
  { type: 'Q8_0', from: 'Q6_K', decode: 1.1, prefill: 1.4, load: 1 },
  { type: 'Q5_0', from: 'Q6_K', decode: 0.75, prefill: 1, load: 1 },
  { type: 'Q5_1', from: 'Q5_0', decode: 1, prefill: 1, load: 1 },
  { type: 'MXFP4', from: 'Q4_K', decode: 1, prefill: 1, load: 1 },
  { type: 'F16', from: 'Q8_0', decode: 1, prefill: 0.5, load: 1 },
  { type: 'F32', from: 'Q8_0', decode: 1, prefill: 0.5, load: 1 },
];

function withInferred(measured: readonly TypeSpeed[]): TypeSpeed[] {
  const types = [...measured];
  for (const { type, from, decode, prefill, load } of INFERRED) {
    const known = types.find((speed) => speed.type === from) ?? types[0];
    if (known === undefined || types.some((speed) => speed.type === type)) continue;
    types.push({
      type,
      decodeBytesPerSec: known.decodeBytesPerSec * decode,
      prefillOpsPerSec: known.prefillOpsPerSec * prefill,
      loadBytesPerSec: known.loadBytesPerSec * load,
      provenance: 'predicted',
    });
  }
  return types;
}

export function stepsMs({ visits }: Samples): number[] {
  return visits.flatMap(({ stepMs }) => stepMs);
}

function undisturbedMs(sample: Samples): number {
  return quantile(stepsMs(sample), UNDISTURBED);
}

function stallMs(sample: Samples): number {
  return mean(stepsMs(sample)) - undisturbedMs(sample);
}

function one(samples: readonly Samples[], name: string): Samples {
  const found = samples.find(({ model }) => model.name === name);
  if (found === undefined) throw new Error(`No samples of ${name}.`);
  return found;
}
