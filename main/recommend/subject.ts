import type { Registry } from '../../registry/schema.ts';
import type { Range } from '../benchmark/nouns/speed-profile.ts';
import type { Speed } from '../predict/speed-source.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import type { Target } from './nouns/what-if-input.ts';

/** What the user insists on, by the registry's own names. Only the language changes what is recommended. */
export interface Wishes {
  readonly tier?: string | undefined;
  readonly model?: string | undefined;
  readonly pipeline?: string | undefined;
  readonly target?: Target | undefined;
  /** What callers speak; the registry's tiers have speech models of that language already. */
  readonly language?: string | undefined;
}

/** What advice is given on: a real machine and an imagined one look alike. */
export interface Subject {
  readonly machine: Machine;
  /** `null`: neither measured nor given. */
  readonly speed: Speed | null;
  readonly registry: Registry;
  readonly wishes: Wishes;
  /** Some part of machine or speed is not what was found here. */
  readonly imagined: boolean;
}

/** Other work bent the measurement: its slow end counts. */
export function isContended({ speed }: Subject): boolean {
  return speed?.kind === 'measured' && speed.profile.noise.contended;
}

/** What stands instead of the CPU score of a contended measurement; `null`: the score itself may be told. */
export function busyScoreRange({ speed }: Pick<Subject, 'speed'>): Range | null {
  if (speed?.kind !== 'measured' || !speed.profile.noise.contended) return null;
  return speed.profile.cpuScoreRange;
}
