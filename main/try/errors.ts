import { InferenceFailed, WorkerEnded, WorkerSilent } from '../inference/errors.ts';
import type { Doing } from '../nouns/runtime-failure.ts';
import { SetupError } from '../nouns/setup-error.ts';
import type { ModelFlaw, TrialFailure } from '../nouns/trial-failure.ts';
import type { Backend } from '../probe/nouns/machine.ts';

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

/** Nothing that a caller would hear: the end of its answer came first, or only blanks before it. */
export class ModelSaidNothing extends SetupError<FailureOf<'model-said-nothing'>> {
  constructor(model: string) {
    super({ code: 'model-said-nothing', model });
  }
}

/** Its thoughts took all the tokens that an answer may have, or ended without one. */
export class ModelOnlyThought extends SetupError<FailureOf<'model-only-thought'>> {
  /** @param tokens that it generated */
  constructor(model: string, tokens: number) {
    super({ code: 'model-only-thought', model, tokens });
  }
}

interface Flaw {
  readonly flaw: ModelFlaw;
  readonly sec?: number;
  readonly said?: string | null;
}

/** Its file is damaged, or was made to mislead. */
export class ModelFlawed extends SetupError<FailureOf<'model-flawed'>> {
  constructor(model: string, file: string, { flaw, sec, said }: Flaw) {
    super({ code: 'model-flawed', model, file, flaw, sec: sec ?? null, said: said ?? null });
  }
}

/** The process that ran it was killed, or crashed. */
export class ModelEnded extends SetupError<FailureOf<'model-ended'>> {
  constructor(model: string, { exitCode, signal, said }: WorkerEnded['failure']) {
    super({ code: 'model-ended', model, exitCode, signal, said });
  }
}

/** No answer in time. */
export class ModelSilent extends SetupError<FailureOf<'model-silent'>> {
  constructor(model: string, sec: number) {
    super({ code: 'model-silent', model, sec });
  }
}

/** Only these fail because of the file; making room for tokens, for example, takes memory of the machine. */
const FILE_ALONE: readonly Doing[] = ['load', 'prompt'];

/** What a failure of the runtime means for the model that it ran. Before it loads one, the model is not to blame. */
export function failureOfModel(
  error: unknown,
  model: string,
  file: string,
  backend: Backend = 'cpu',
): unknown {
  if (error instanceof WorkerEnded) {
    return isAbortedByFile(error.failure, backend)
      ? new ModelFlawed(model, file, { flaw: 'refused', said: error.failure.said })
      : new ModelEnded(model, error.failure);
  }
  if (error instanceof InferenceFailed) {
    const { doing, said } = error.failure;
    return FILE_ALONE.includes(doing) ? new ModelFlawed(model, file, { flaw: 'refused', said }) : error;
  }
  if (!(error instanceof WorkerSilent)) return error;
  const { doing, sec } = error.failure;
  if (doing === 'load') return new ModelFlawed(model, file, { flaw: 'endless-load', sec });
  if (doing === 'prompt') return new ModelFlawed(model, file, { flaw: 'endless-template', sec });
  return new ModelSilent(model, sec);
}

/**
 * Whether llama.cpp gave up at what a header says, such as four billion layers. A system that is short of memory kills
 * (`SIGKILL`); on a card, an abort may be the driver's.
 */
function isAbortedByFile({ doing, signal }: WorkerEnded['failure'], backend: Backend): boolean {
  return backend === 'cpu' && doing === 'load' && signal === 'SIGABRT';
}
