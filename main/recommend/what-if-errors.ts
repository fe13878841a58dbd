import type { Mishap } from '../nouns/mishap.ts';
import { SetupError } from '../nouns/setup-error.ts';
import { nearestName } from './nearest-name.ts';

/** More names than this do not help a person to choose. */
const MAX_LISTED = 8;

type Kind = Extract<Mishap, { code: 'unknown-name' }>['of'];

/** Something was named that the registry does not have. */
abstract class UnknownName extends SetupError {
  readonly nextStep: string;
  readonly mishap: Mishap;

  /** @param where all of them can be found, if they are many; `null`: only here */
  constructor(message: string, of: Kind, typed: string, known: readonly string[], where: string | null) {
    super(message);
    const nearest = nearestName(typed, known);
    const meant = nearest === null ? '' : `Did you mean ${nearest}? `;
    const elsewhere = known.length > MAX_LISTED ? where : null;
    this.nextStep = meant + (elsewhere ?? `Known are: ${known.join(', ')}.`);
    this.mishap = { code: 'unknown-name', of, typed, nearest, known: elsewhere === null ? [...known] : null };
  }
}

export class UnknownTier extends UnknownName {
  readonly code = 'unknown-tier';

  constructor(typed: string, known: readonly string[]) {
    super(`There is no tier "${typed}".`, 'tier', typed, known, '"voicefit tiers" lists all.');
  }
}

export class UnknownModel extends UnknownName {
  readonly code = 'unknown-model';

  constructor(typed: string, known: readonly string[]) {
    super(`There is no language model "${typed}".`, 'model', typed, known, '"voicefit models" lists all.');
  }
}

export class UnknownPipeline extends UnknownName {
  readonly code = 'unknown-pipeline';

  constructor(typed: string, known: readonly string[]) {
    super(`There is no pipeline "${typed}".`, 'pipeline', typed, known, 'The registry lists all.');
  }
}

export class UnknownLanguage extends UnknownName {
  readonly code = 'unknown-language';

  constructor(typed: string, known: readonly string[]) {
    super(`There are no speech models for "${typed}".`, 'language', typed, known, null);
  }
}

export class UnknownGpu extends UnknownName {
  readonly code = 'unknown-gpu';

  constructor(typed: string, known: readonly string[]) {
    const message = `The memory of a GPU "${typed}" is not known.`;
    super(message, 'gpu', typed, known, 'Say how much it has with --vram, in GB.');
  }
}

/** Two wishes that cannot both be met. */
export class ContradictoryRequest extends SetupError {
  readonly code = 'contradictory-request';
  readonly nextStep = 'Leave one of the two out.';
  readonly mishap: Mishap;

  constructor(one: string, other: string) {
    super(`${one} and ${other} contradict each other.`);
    this.mishap = { code: this.code, one, other };
  }
}

/** Neither probed nor fully imagined. */
export class NoMachine extends SetupError {
  readonly code = 'machine-unknown';
  readonly nextStep = 'Probe this machine first, or say memory, cores and GPU.';
  readonly mishap = { code: 'machine-unknown' } as const;

  constructor() {
    super('It is not known yet what this machine has.');
  }
}
