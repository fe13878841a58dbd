import { type Samples, samplesOf } from './samples.ts';
import { quantile } from './statistics.ts';
import { ATTENTION_DIMS, attentionName, TINY_NAMES } from './type-model.ts';

/** A difference between loads that cannot be distinguished from noise is taken as this share of the longer one. */
const LEAST_SHARE = 0.2;

/** Where no small model was loaded: 28 to 33 ms on a virtual machine of two cores. */
const USUAL_LOAD_SEC = 0.03;

/** What loading a model costs beside its weights. */
export interface LoadOverhead {
  readonly loadSec: number;
  /** Missing: no model with a long vocabulary was loaded. */
  readonly vocabularyTokenSec?: number;
}

/**
 * Two models that differ in their vocabulary show what a token of it costs, and the smallest models what loading costs at
 * all: the middle one of three, since a single load of 30 ms may take half or twice as long.
 */
export function loadOverheadOf(samples: readonly Samples[]): LoadOverhead {
  const even = samplesOf(samples, attentionName(ATTENTION_DIMS.even));
  const tiny = Object.values(TINY_NAMES).map((name) => samplesOf(samples, name));
  const small = [...tiny, even].filter((one) => one !== null);
  const commonBytesPerMs = commonLoadRate(samples);
  const beside = small.map(({ model, loadMs }) => loadMs - model.loadBytes / commonBytesPerMs);
  const loadSec = beside.length === 0 ? USUAL_LOAD_SEC : Math.max(0, quantile(beside, 0.5)) / 1000;
  const long = samplesOf(samples, attentionName(ATTENTION_DIMS.odd));
  if (long === null || even === null) return { loadSec };
  const tokens = long.model.shape.vocab_size - even.model.shape.vocab_size;
  const weightsMs = long.model.readBytes / commonBytesPerMs;
  const moreMs = Math.max(long.loadMs - 1000 * loadSec - weightsMs, LEAST_SHARE * long.loadMs);
  return { loadSec, vocabularyTokenSec: moreMs / 1000 / tokens };
}

/** Of the common type, whose two models come first: the difference of their loads, in bytes per millisecond. */
function commonLoadRate([deep, shallow]: readonly Samples[]): number {
  if (deep === undefined || shallow === undefined) throw new Error('No samples of the common type.');
  const ms = Math.max(deep.loadMs - shallow.loadMs, LEAST_SHARE * deep.loadMs);
  return (deep.model.loadBytes - shallow.model.loadBytes) / ms;
}

/** Weight bytes per second from the file to ready. */
export function loadBytesPerSec({ model, loadMs }: Samples, { loadSec }: LoadOverhead): number {
  return model.loadBytes / Math.max(loadMs / 1000 - loadSec, (LEAST_SHARE * loadMs) / 1000);
}
