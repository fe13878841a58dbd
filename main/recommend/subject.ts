import type { Registry } from '../../registry/schema.ts';
import { measuredScore, shownScore } from '../benchmark/nouns/score.ts';
import type { Range } from '../benchmark/nouns/speed-profile.ts';
import type { Speed } from '../predict/speed-source.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import type { Target } from './nouns/what-if-input.ts';

/** By the ids of the registry's models; what is not there was not measured. */
export interface SpokenSec {
  readonly stt: Readonly<Record<string, number>>;
  readonly tts: Readonly<Record<string, number>>;
  /** Replies of language models, as a voice server gave them. */
  readonly llm: Readonly<Record<string, number>>;
}

/**
 * The option that the user forces, by the registry's own names. Only the language changes the recommendation.
 */
export interface Wishes {
  readonly tier?: string | undefined;
  readonly model?: string | undefined;
  readonly pipeline?: string | undefined;
  readonly target?: Target | undefined;
  /** The language of callers; the registry's tiers already have speech models for it. */
  readonly language?: string | undefined;
}

/** The input of advice: real and imagined machines have the same form. */
export interface Subject {
  readonly machine: Machine;
  /** `null`: neither measured nor given. */
  readonly speed: Speed | null;
  /** Seconds that speech models were measured to take here, or by the voice server. */
  readonly spoken: SpokenSec;
  readonly registry: Registry;
  readonly wishes: Wishes;
  /** Some part of machine or speed was not measured here. */
  readonly imagined: boolean;
}

/** Other work disturbed the measurement: its slow end counts. */
export function isContended({ speed }: Subject): boolean {
  return speed?.kind === 'measured' && speed.profile.noise.contended;
}

/** Shown instead of the CPU score of a contended measurement; `null`: the score itself may be shown. */
export function busyScoreRange({ speed }: Pick<Subject, 'speed'>): Range | null {
  const shown = speed?.kind === 'measured' ? shownScore(measuredScore(speed.profile)) : null;
  return shown?.kind === 'range' ? shown.range : null;
}
