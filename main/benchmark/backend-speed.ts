import type { Backend } from '../probe/nouns/machine.ts';
import { allTypes } from './inferred-types.ts';
import { type LoadOverhead, loadBytesPerSec, loadOverheadOf } from './load-speed.ts';
import type { BackendSpeed, TypeSpeed } from './nouns/speed-profile.ts';
import { type Samples, samplesOf, type Visit } from './samples.ts';
import { mean, quantile } from './statistics.ts';
import { ATTENTION_DIMS, attentionName, kvBytesPerToken, TINY_NAMES } from './type-model.ts';

/**
 * The undisturbed step of a visit: with as many threads as cores a step now and then waits for one, so means
 * and medians include the waiting; that is measured separately, as the stall.
 */
const UNDISTURBED = 0.1;
/** A rate that cannot be distinguished from noise is taken as this share of what is plausible. */
const LEAST_SHARE = 0.2;
/**
 * What a layer costs beside its weights, and how fast looking back is compared with the common type's weights, where a quick
 * benchmark has no time for either: 62 to 76 us, and 5.2 to 6.3 beside 19 GB/s, on a virtual machine of two cores.
 */
const USUAL = { layerSec: 70e-6, lookBackShare: 0.3 };
/** Of a short step; more is noise in the longer one. */
const MOST_TOKEN_SHARE = 0.4;

interface Conditions {
  readonly backend: Backend;
  readonly threads: number;
  /** Of the processor's largest cache; 0: not known, or none that matters. */
  readonly cacheBytes: number;
  /** The share of a core's time that this process gets, if that is less than one core. */
  readonly coreShare?: number | undefined;
}

/** What the samples say about a backend: what is left of a step after its token, layers and stall. */
export function backendSpeedOf(
  samples: readonly Samples[],
  { backend, threads, cacheBytes, coreShare = 1 }: Conditions,
): Omit<BackendSpeed, 'relativeRange'> {
  const overhead = { ...overheadOf(samples, USUAL.layerSec / coreShare), ...loadOverheadOf(samples) };
  const prompted = samples.filter(({ size }) => size.promptTokens > 0);
  const stall = stallMs(deepOf(samples));
  const types = prompted
    .filter((prompt) => deepestLike(prompt, prompted) === prompt)
    .map((prompt) => {
      const steps = deepestLike(prompt, samples);
      const speed = typeSpeed({ prompt, steps }, overhead);
      return { speed, doubt: doubtOf(steps, speed, { cacheBytes, stall }) };
    });
  return {
    backend,
    threads,
    types: allTypes(types),
    ...overhead,
    stallSec: stall / 1000,
    attention: attentionOf(samples, USUAL.lookBackShare * commonRate(types)),
  };
}

interface Overhead {
  readonly tokenSec: number;
  readonly layerSec: number;
  /** Of a prompt as a whole; 0 if it was not measured. */
  readonly promptSec: number;
}

/**
 * A layer's own cost is the difference of two tiny models; a token's is what two models of one type have in
 * common. A tiny model would not show that: its threads never sleep between steps.
 */
function overheadOf(samples: readonly Samples[], usualLayerSec: number): Overhead {
  const deep = deepOf(samples);
  const tiny = [samplesOf(samples, TINY_NAMES.shallow), samplesOf(samples, TINY_NAMES.deep)] as const;
  const layerMs =
    tiny[0] === null || tiny[1] === null ? 1000 * usualLayerSec : Math.max(0, perLayerMs(tiny[0], tiny[1]));
  const shallow = samples[1];
  if (shallow === undefined) throw new Error('No samples of the shallow model.');
  const tokenMs = undisturbedMs(shallow) - shallow.model.layers * perLayerMs(shallow, deep);
  const mostMs = MOST_TOKEN_SHARE * undisturbedMs(shallow);
  return {
    tokenSec: Math.min(Math.max(0, tokenMs), mostMs) / 1000,
    layerSec: layerMs / 1000,
    promptSec: promptMs(shallow, deep) / 1000,
  };
}

/**
 * What two prompts of one length have in common, read by models that differ in their layers; measured on
 * cards only.
 */
function promptMs(shallow: Samples, deep: Samples): number {
  if (deep.size.promptTokens === 0) return 0;
  const [shallowMs, deepMs] = [fastestPromptMs(shallow), fastestPromptMs(deep)];
  const perOperationMs = (deepMs - shallowMs) / (deep.model.promptOps - shallow.model.promptOps);
  const commonMs = shallowMs - perOperationMs * shallow.model.promptOps;
  return Math.min(Math.max(0, commonMs), (1 - LEAST_SHARE) * shallowMs);
}

function fastestPromptMs({ visits }: Samples): number {
  return Math.min(...visits.map(({ prefillMs }) => prefillMs ?? Number.POSITIVE_INFINITY));
}

/** By the plan's order. */
function deepOf([deep]: readonly Samples[]): Samples {
  if (deep === undefined) throw new Error('No samples of the common type.');
  return deep;
}

function perLayerMs(shallow: Samples, deep: Samples): number {
  return (undisturbedMs(deep) - undisturbedMs(shallow)) / (deep.model.layers - shallow.model.layers);
}

/** The deeper a model, the more of its step is weights. */
function deepestLike({ model }: Samples, samples: readonly Samples[]): Samples {
  const alike = samples.filter(
    (other) =>
      other.model.type === model.type && other.model.shape.embedding_length === model.shape.embedding_length,
  );
  return alike.reduce((deepest, other) => (other.model.layers > deepest.model.layers ? other : deepest));
}

/** Generating and loading are judged on one model, reading a prompt on another of the same type. */
function typeSpeed(
  { prompt, steps }: { prompt: Samples; steps: Samples },
  overhead: Overhead & LoadOverhead,
): TypeSpeed {
  const { promptSec } = overhead;
  const promptBeside = promptSec > 0 ? { tokenSec: promptSec, layerSec: 0 } : overhead;
  return {
    type: prompt.model.type,
    decodeBytesPerSec: steps.model.readBytes / matricesSec(undisturbedMs(steps), steps, overhead),
    prefillOpsPerSec:
      (prompt.model.promptOps * prompt.size.promptTokens) /
      matricesSec(fastestPromptMs(prompt), prompt, promptBeside),
    loadBytesPerSec: loadBytesPerSec(steps, overhead),
    provenance: 'measured',
  };
}

/** A cache that is not much smaller than a model keeps part of it from one step to the next, which no real model is spared. */
const CACHED_BELOW = 2;
/** How much faster, as a standard deviation: up to four times were seen, with 32 MB of cache and 41 MB of weights. */
const CACHED_DOUBT = 0.5;
/** The more steps are disturbed, the less even an undisturbed one is sure: 1 ms where they lose 9 ms on average. */
const STALL_SHARE = 0.12;

/** How uncertain the speed of decoding is, as a share of it. */
function doubtOf(
  { model, visits }: Samples,
  { decodeBytesPerSec }: TypeSpeed,
  { cacheBytes, stall }: { cacheBytes: number; stall: number },
): number {
  const weightsMs = (1000 * model.readBytes) / decodeBytesPerSec;
  const ofNoise = (STALL_SHARE * stall) / weightsMs / Math.sqrt(visits.length);
  return Math.hypot(ofNoise, model.readBytes < CACHED_BELOW * cacheBytes ? CACHED_DOUBT : 0);
}

/** Bytes per second of decoding: the common type's models come first. */
function commonRate([common]: readonly { readonly speed: TypeSpeed }[]): number {
  if (common === undefined) throw new Error('No prompt of the common type.');
  return common.speed.decodeBytesPerSec;
}

function matricesSec(
  ms: number,
  { model }: Samples,
  { tokenSec, layerSec }: Pick<Overhead, 'tokenSec' | 'layerSec'>,
): number {
  const besideSec = tokenSec + model.layers * layerSec;
  return Math.max(ms / 1000 - besideSec, (LEAST_SHARE * ms) / 1000);
}

/** Of an even head size, as 96 compared with 128 on that machine: a fifth to a third. */
const ODD_SHARE = 0.25;

/** Throughput of attention to keys and values: the later position against the first. */
function attentionOf(samples: readonly Samples[], usualBytesPerSec: number): BackendSpeed['attention'] {
  const even = lookBackRate(samples, ATTENTION_DIMS.even) ?? usualBytesPerSec;
  const odd = lookBackRate(samples, ATTENTION_DIMS.odd) ?? even * ODD_SHARE;
  return { evenBytesPerSec: even, oddBytesPerSec: Math.min(odd, even) };
}

function lookBackRate(samples: readonly Samples[], headDim: number): number | null {
  const ofDim = samples.filter(({ model }) => model.name === attentionName(headDim));
  const [near, far] = ofDim.toSorted((a, b) => a.size.position - b.size.position);
  if (near === undefined || far === undefined) return null;
  const tokens = far.size.position - near.size.position;
  const ms = Math.max(undisturbedMs(far) - undisturbedMs(near), LEAST_SHARE * undisturbedMs(far));
  return (tokens * kvBytesPerToken(far.model)) / (ms / 1000);
}

/** The median of the rounds: memory speed varies by a sixth within a minute. */
function undisturbedMs({ visits }: Samples): number {
  return quantile(visits.map(undisturbedIn), 0.5);
}

function undisturbedIn({ stepMs }: Visit): number {
  return quantile(stepMs, UNDISTURBED);
}

/**
 * What a step waits on average. Derived from the model whose steps are nearly as long as those of a small
 * real one (18 ms against 20): there both waited 9 to 11 ms, models of 7 ms only 6 and tiny ones 15. The
 * reason is unknown.
 */
function stallMs({ visits }: Samples): number {
  return mean(visits.map((one) => mean(one.stepMs) - undisturbedIn(one)));
}
