import type { ModelShape } from '../../registry/model-shape.ts';
import type { LlmModel } from '../../registry/schema.ts';
import type { BackendSpeed, Range, TensorType, TypeSpeed } from '../benchmark/nouns/speed-profile.ts';
import { lookBackBytes } from './kv-cache.ts';
import { recurrentStateBytes } from './recurrent-state.ts';
import { TURN_POSITION } from './turn-position.ts';
import {
  bytesPerPromptToken,
  bytesPerToken,
  bytesToLoad,
  bytesToMap,
  operationsPerPromptToken,
  type PerType,
} from './work.ts';

/** The speed of one language model, and its uncertainty. */
export interface PredictedSpeed {
  readonly decodeTokensPerSec: number;
  readonly prefillTokensPerSec: number;
  /** From the file to ready; `null` if no load speed is known. */
  readonly loadSec: number | null;
  /** Slowest and fastest speed relative to the central one, below and above 1; `null` where it was given. */
  readonly relativeRange: Range | null;
  readonly provenance: 'measured' | 'predicted';
}

/**
 * The speed of a model on a backend whose throughput was measured per type: the sum over its tensors of bytes
 * / throughput, and of operations / throughput for a prompt. A generated token also costs its layers, the
 * keys and values it attends to, and the time that it waits.
 */
export function predictSpeed(
  model: Pick<LlmModel, 'shape' | 'quantization'>,
  backend: BackendSpeed,
): PredictedSpeed {
  const besideSec =
    backend.tokenSec +
    model.shape.vocab_size * CHOOSING_SEC +
    backend.stallSec +
    model.shape.block_count * backend.layerSec +
    lookBackSec(model.shape, backend) +
    stateSec(model.shape, backend);
  const decodeSec = seconds(bytesPerToken(model), backend, 'decodeBytesPerSec');
  const promptTokenSec =
    seconds(operationsPerPromptToken(model), backend, 'prefillOpsPerSec') +
    seconds(bytesPerPromptToken(model), backend, 'decodeBytesPerSec');
  return {
    decodeTokensPerSec: 1 / (decodeSec + besideSec),
    prefillTokensPerSec: PROMPT_TOKENS / (backend.promptSec + PROMPT_TOKENS * promptTokenSec),
    loadSec: secondsToLoad(model, backend),
    relativeRange: backend.relativeRange,
    provenance: 'predicted',
  };
}

/** Reading speed is stated for a prompt of this length; the fixed cost of a prompt is spread over it. */
const PROMPT_TOKENS = 128;

/**
 * Seconds per token of the vocabulary for choosing the likeliest one at each step, on the virtual machine of two cores:
 * 1 ms for 152,000, of a step of 35 ms.
 */
export const CHOOSING_SEC = 6e-9;

/** ggml computes with 64 halves at a time; a head size that is not a multiple leaves a slow remainder. */
const VECTOR_HALVES = 64;

function lookBackSec(shape: ModelShape, { attention }: BackendSpeed): number {
  const even = shape.head_dim % VECTOR_HALVES === 0;
  return lookBackBytes(shape, TURN_POSITION) / (even ? attention.evenBytesPerSec : attention.oddBytesPerSec);
}

/** How often a token moves the state of a recurrent layer through memory: read, changed, written back and copied. */
const STATE_PASSES = 4;

function stateSec(shape: ModelShape, { types }: BackendSpeed): number {
  const bytes = STATE_PASSES * recurrentStateBytes(shape);
  return bytes / perSecond('F32', types, 'decodeBytesPerSec');
}

/**
 * Seconds per token of the vocabulary, where it was not measured: on a virtual machine of two cores, 5 us for 32,000
 * tokens and for 262,000 alike. It is as much as a small model's weights take.
 */
const VOCABULARY_TOKEN_SEC = 5e-6;

function secondsToLoad(model: Pick<LlmModel, 'shape' | 'quantization'>, backend: BackendSpeed): number {
  const { loadSec, vocabularyTokenSec = VOCABULARY_TOKEN_SEC, types } = backend;
  const mappedBytesPerSec = Math.max(...types.map(({ loadBytesPerSec }) => loadBytesPerSec));
  return (
    loadSec +
    model.shape.vocab_size * vocabularyTokenSec +
    bytesToMap(model) / mappedBytesPerSec +
    seconds(bytesToLoad(model), backend, 'loadBytesPerSec') +
    freshMemorySec(model, backend)
  );
}

/**
 * Some types are repacked while they load, into memory of their own. So many bytes of the benchmark's largest model get
 * it as well, so its load speed contains that; a larger model's memory comes at the speed of memory that nothing has
 * used lately: measured on a virtual machine of 2 cores, 0.3 GB/s just after start and 2 GB/s later.
 */
const WARM_BYTES = 0.7e9;
/** Between the two, where it was not measured. */
const FRESH_BYTES_PER_SEC = 0.6e9;
/** Types that are only mapped load far faster than memory is copied. */
const REPACKED_BELOW_BYTES_PER_SEC = 1.5e9;

function freshMemorySec(
  model: Pick<LlmModel, 'shape' | 'quantization'>,
  { types, freshBytesPerSec = FRESH_BYTES_PER_SEC }: BackendSpeed,
): number {
  let repackedBytes = 0;
  for (const [type, bytes] of bytesToLoad(model)) {
    if (perSecond(type, types, 'loadBytesPerSec') < REPACKED_BELOW_BYTES_PER_SEC) repackedBytes += bytes;
  }
  return Math.max(0, repackedBytes - WARM_BYTES) / freshBytesPerSec;
}

type Throughput = 'decodeBytesPerSec' | 'prefillOpsPerSec' | 'loadBytesPerSec';

function seconds(amounts: PerType, { types }: BackendSpeed, throughput: Throughput): number {
  let sum = 0;
  for (const [type, amount] of amounts) sum += amount / perSecond(type, types, throughput);
  return sum;
}

/** A type that was not measured is taken to be as slow as the slowest that was. */
function perSecond(type: TensorType, types: readonly TypeSpeed[], throughput: Throughput): number {
  const measured = types.find((one) => one.type === type);
  return measured?.[throughput] ?? Math.min(...types.map((one) => one[throughput]));
}
