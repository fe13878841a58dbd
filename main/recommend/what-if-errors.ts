import { SetupError } from '../setup-error.ts';
import { nearestName } from './nearest-name.ts';

/** More names than this do not help a person to choose. */
const MAX_LISTED = 8;

/** Something was named that the registry does not have. */
abstract class UnknownName extends SetupError {
  readonly nextStep: string;

  constructor(message: string, typed: string, known: readonly string[], where: string) {
    super(message);
    const nearest = nearestName(typed, known);
    const meant = nearest === null ? '' : `Did you mean ${nearest}? `;
    this.nextStep = meant + (known.length > MAX_LISTED ? where : `Known are: ${known.join(', ')}.`);
  }
}

export class UnknownTier extends UnknownName {
  readonly code = 'unknown-tier';

  constructor(typed: string, known: readonly string[]) {
    super(`There is no tier "${typed}".`, typed, known, '"voicefit tiers" lists all.');
  }
}

export class UnknownModel extends UnknownName {
  readonly code = 'unknown-model';

  constructor(typed: string, known: readonly string[]) {
    super(`There is no language model "${typed}".`, typed, known, '"voicefit models" lists all.');
  }
}

export class UnknownPipeline extends UnknownName {
  readonly code = 'unknown-pipeline';

  constructor(typed: string, known: readonly string[]) {
    super(`There is no pipeline "${typed}".`, typed, known, 'The registry lists all.');
  }
}

export class UnknownLanguage extends UnknownName {
  readonly code = 'unknown-language';

  constructor(typed: string, known: readonly string[]) {
    super(`There are no speech models for "${typed}".`, typed, known, `Known are: ${known.join(', ')}.`);
  }
}

export class UnknownGpu extends UnknownName {
  readonly code = 'unknown-gpu';

  constructor(typed: string, known: readonly string[]) {
    const message = `The memory of a GPU "${typed}" is not known.`;
    super(message, typed, known, 'Say how much it has with --vram, in GB.');
  }
}

/** Two wishes that cannot both be met. */
export class ContradictoryRequest extends SetupError {
  readonly code = 'contradictory-request';
  readonly nextStep = 'Leave one of the two out.';

  constructor(one: string, other: string) {
    super(`${one} and ${other} contradict each other.`);
  }
}

/** Neither probed nor fully imagined. */
export class NoMachine extends SetupError {
  readonly code = 'machine-unknown';
  readonly nextStep = 'Probe this machine first, or say memory, cores and GPU.';

  constructor() {
    super('It is not known yet what this machine has.');
  }
}
