import type { InstallFailure } from '../../nouns/install-failure.ts';
import type { PlanFailure } from '../../nouns/plan-failure.ts';
import type { FailureWords } from '../failure-words.ts';
import type { Format } from '../format.ts';

/** Why the models cannot be installed as wanted. */
export function planFailureWords(failure: PlanFailure | InstallFailure, format: Format): FailureWords {
  switch (failure.code) {
    case 'not-enough-disk':
      return {
        message: `The disk is full: ${failure.folder} needs ${format.file(failure.neededBytes)} and has ${format.file(failure.freeBytes)}.`,
        nextStep: 'Free some space or choose another folder, then continue; what has arrived is kept.',
      };
    case 'not-enough-memory':
      return {
        message: `The models need ${format.memory(failure.neededBytes)} of RAM, and ${format.memory(Math.max(0, failure.haveBytes))} are there for them: ${format.memory(failure.neededBytes - failure.haveBytes)} are missing.`,
        nextStep: 'Choose smaller models, or leave a part of the work to the cloud.',
      };
    case 'install-incomplete':
      return {
        message: `${format.count(failure.files.length)} of ${format.count(failure.of)} files could not be installed: ${failure.files.map(({ id }) => id).join(', ')}.`,
        nextStep: 'See why beside each file, then continue; what has arrived is kept.',
      };
    case 'model-without-address':
      return {
        message: `The model list ${failure.registry} names ${failure.model}, but not where to fetch it.`,
        nextStep: 'Add the model to "models" in the list, or choose another one.',
      };
    case 'import-missing':
      return {
        message: `${failure.file} is not in ${failure.folder}.`,
        nextStep: 'Copy it there, or fetch it from the network instead.',
      };
    case 'import-damaged':
      return {
        message: `${failure.from} is damaged: its ${ALGORITHM[failure.algorithm]} is ${failure.found}, not ${failure.expected}.`,
        nextStep: 'Copy it there again, or fetch it from the network instead.',
      };
  }
}

const ALGORITHM = { sha256: 'SHA-256', md5: 'MD5' } as const;
