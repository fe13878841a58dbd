import type { RequestFailure } from '../../nouns/failure.ts';
import type { FailureWords } from '../failure-words.ts';

/** Why a request cannot be met. */
export function requestFailureWords(failure: RequestFailure): FailureWords {
  switch (failure.code) {
    case 'contradictory-request':
      return {
        message: `${failure.one} and ${failure.other} contradict each other.`,
        nextStep: 'Leave one of the two out.',
      };
    case 'machine-unknown':
      return {
        message: 'It is not known yet what this machine has.',
        nextStep: 'Look at this machine first, or say its memory, cores and GPU.',
      };
    case 'pipeline-missing':
      return {
        message: `The registry ${failure.registry} has no pipeline ${PIPELINE[failure.kind]}.`,
        nextStep: 'Add one under "pipelines", or leave that part out to get the built-in ones.',
      };
    default:
      return { message: UNKNOWN[failure.code](failure.typed), nextStep: instead(failure) };
  }
}

type Unknown = Extract<RequestFailure, { typed: string }>;

const UNKNOWN: Record<Unknown['code'], (typed: string) => string> = {
  'unknown-tier': (typed) => `There is no tier "${typed}".`,
  'unknown-model': (typed) => `There is no language model "${typed}".`,
  'unknown-voice': (typed) => `There is no voice "${typed}".`,
  'unknown-pipeline': (typed) => `There is no pipeline "${typed}".`,
  'unknown-language': (typed) => `There are no speech models for "${typed}".`,
  'unknown-gpu': (typed) => `The memory of a GPU "${typed}" is not known.`,
};

function instead({ code, nearest, known }: Unknown): string {
  const meant = nearest === null ? '' : `Did you mean ${nearest}? `;
  return meant + (known === null ? ELSEWHERE[code] : `Known are: ${known.join(', ')}.`);
}

/** Where all of them can be found. */
const ELSEWHERE: Record<Unknown['code'], string> = {
  'unknown-tier': '"voicefit tiers" lists all.',
  'unknown-model': '"voicefit models" lists all.',
  'unknown-voice': 'Its name begins with its language, such as en_US.',
  'unknown-pipeline': 'The registry lists all.',
  'unknown-language': 'The registry lists all.',
  'unknown-gpu': 'Say how much it has with --vram, in GB.',
};

const PIPELINE: Record<Extract<RequestFailure, { code: 'pipeline-missing' }>['kind'], string> = {
  local: 'without turn_sec, for work on this machine',
  cloud: 'with turn_sec, for the cloud',
};
