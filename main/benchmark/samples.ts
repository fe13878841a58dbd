import type { TypeModel } from './type-model.ts';

/** How much of a model one visit times. */
export interface VisitSize {
  /** Tokens already read when the steps begin: what attention looks back at. */
  readonly position: number;
  readonly steps: number;
  /** Tokens of the timed prompt; 0 times none. */
  readonly promptTokens: number;
}

/** One visit to a model: what was timed in it. */
export interface Visit {
  /** Each generated token but the first, which wakes the threads. */
  readonly stepMs: readonly number[];
  /** Reading the prompt, whole; `null` where none was timed. */
  readonly prefillMs: number | null;
}

/** All that was timed of one model. */
export interface Samples {
  readonly model: TypeModel;
  readonly size: VisitSize;
  readonly loadMs: number;
  readonly visits: readonly Visit[];
}

/** Those of the model of this name; `null`: there was no time for it. */
export function samplesOf(samples: readonly Samples[], name: string): Samples | null {
  return samples.find(({ model }) => model.name === name) ?? null;
}
