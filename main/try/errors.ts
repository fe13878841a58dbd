import { SetupError } from '../nouns/setup-error.ts';
import type { TrialFailure } from '../nouns/trial-failure.ts';

type FailureOf<Code extends TrialFailure['code']> = Extract<TrialFailure, { code: Code }>;

/** Its file is not in the models folder. */
export class ModelNotInstalled extends SetupError<FailureOf<'model-not-installed'>> {
  constructor(model: string, file: string) {
    super({ code: 'model-not-installed', model, file });
  }
}

/** Loading it would take memory that other programs use. */
export class TooLittleFreeMemory extends SetupError<FailureOf<'too-little-free-memory'>> {
  constructor(model: string, neededBytes: number, freeBytes: number) {
    super({ code: 'too-little-free-memory', model, neededBytes, freeBytes });
  }
}

/** The first token that it generated was the end of its answer. */
export class ModelSaidNothing extends SetupError<FailureOf<'model-said-nothing'>> {
  constructor(model: string) {
    super({ code: 'model-said-nothing', model });
  }
}
