import type { RequestFailure } from '../nouns/failure.ts';
import { SetupError } from '../nouns/setup-error.ts';
import { nearestName } from './nearest-name.ts';

/** More names than this do not help a user to choose. */
const MAX_LISTED = 8;

type NameCode = Extract<RequestFailure, { typed: string }>['code'];

/** A name that the registry does not have. */
class UnknownName extends SetupError<RequestFailure> {
  constructor(code: NameCode, typed: string, known: readonly string[], mostListed = MAX_LISTED) {
    const nearest = nearestName(typed, known);
    super({ code, typed, nearest, known: known.length > mostListed ? null : [...known] });
  }
}

export class UnknownTier extends UnknownName {
  constructor(typed: string, known: readonly string[]) {
    super('unknown-tier', typed, known);
  }
}

export class UnknownModel extends UnknownName {
  constructor(typed: string, known: readonly string[]) {
    super('unknown-model', typed, known);
  }
}

export class UnknownPipeline extends UnknownName {
  constructor(typed: string, known: readonly string[]) {
    super('unknown-pipeline', typed, known);
  }
}

/** No command lists the languages: all of them are listed here, however many. */
export class UnknownLanguage extends UnknownName {
  constructor(typed: string, known: readonly string[]) {
    super('unknown-language', typed, known, Number.POSITIVE_INFINITY);
  }
}

/** A card whose memory is neither given nor listed. */
export class UnknownGpu extends UnknownName {
  constructor(typed: string, known: readonly string[]) {
    super('unknown-gpu', typed, known);
  }
}

/** Two options that contradict each other. */
export class ContradictoryRequest extends SetupError<RequestFailure> {
  constructor(one: string, other: string) {
    super({ code: 'contradictory-request', one, other });
  }
}

/** Neither probed nor fully imagined. */
export class NoMachine extends SetupError<RequestFailure> {
  constructor() {
    super({ code: 'machine-unknown' });
  }
}
