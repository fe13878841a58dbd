import type { InstallFailure } from '../../nouns/install-failure.ts';
import type { PlanFailure } from '../../nouns/plan-failure.ts';
import type { FailureWords } from '../failure-words.ts';
import type { Format } from '../format.ts';

/** Why the models cannot be installed as wanted. */
export function planFailureWords(failure: PlanFailure | InstallFailure, format: Format): FailureWords {
  switch (failure.code) {
    case 'not-enough-disk':
      return {
        message: `The disk is full: ${format.file(failure.neededBytes)} needed in ${failure.folder}, ${format.file(failure.freeBytes)} free.`,
        nextStep: 'Free some space or use another folder, then continue; what has arrived is kept.',
      };
    case 'not-enough-memory':
      return {
        message: `The models need ${format.memory(failure.neededBytes)} of memory, ${format.memory(Math.max(0, failure.haveBytes))} is available: ${format.memory(failure.neededBytes - Math.max(0, failure.haveBytes))} more is needed.`,
        nextStep: 'Choose smaller models, or leave part of the work to the cloud.',
      };
    case 'install-incomplete':
      return {
        message: `${format.count(failure.files.length)} of ${format.count(failure.of)} files could not be installed: ${failure.files.map(({ id }) => id).join(', ')}.`,
        nextStep: 'See why beside each file, then continue; what has arrived is kept.',
      };
    case 'model-without-address':
      return {
        message: `The model list ${failure.registry} names ${failure.model}, but not where to download it.`,
        nextStep: 'Add the model to "models" in the list, or choose another one.',
      };
    case 'import-missing':
      return {
        message: `${failure.file} is not in ${failure.folder}.`,
        nextStep: 'Copy it there, or download it instead.',
      };
    case 'import-damaged':
      return {
        message: `${failure.from} is damaged: its ${ALGORITHM[failure.algorithm]} is ${failure.found}, not ${failure.expected}.`,
        nextStep: 'Copy it there again, or download it instead.',
      };
  }
}

const ALGORITHM = { sha256: 'SHA-256', md5: 'MD5' } as const;
