import type { ConfigureFailure } from '../../nouns/configure-failure.ts';
import type { Failure, RequestFailure } from '../../nouns/failure.ts';
import type { TrialFailure } from '../../nouns/trial-failure.ts';
import type { FailureWords } from '../failure-words.ts';
import type { Format } from '../format.ts';
import { STEP_WORDS } from '../steps.ts';
import { configureFailureWords } from './configure-failure.ts';
import { fetchFailureWords } from './fetch-failure.ts';
import { fileFailureWords } from './file-failure.ts';
import { folderFailureWords } from './folder-failure.ts';
import { hostFailureWords } from './host-failure.ts';
import { planFailureWords } from './plan-failure.ts';
import { quoted } from './quoted.ts';
import { registryFailureWords } from './registry-failure.ts';
import { requestFailureWords } from './request-failure.ts';
import { runtimeFailureWords } from './runtime-failure.ts';
import { trialFailureWords } from './trial-failure.ts';

type FailureOf<Code extends Failure['code']> = Extract<Failure, { code: Code }>;

/** What failed, and what to do about it. */
export function failureWords(failure: Failure, format: Format): FailureWords {
  switch (failure.code) {
    case 'no-room-for-models':
      return {
        message: noRoom(failure, format),
        nextStep: 'Free some space, or set VOICEFIT_TMPDIR to a folder that has it.',
      };
    case 'bug':
      return {
        message: `Voicefit failed in a way it did not expect: ${failure.said}`,
        nextStep: 'Try again, and report it if it happens again.',
      };
    case 'busy':
      return {
        message: failure.elsewhere
          ? STEP_WORDS.en[failure.step].elsewhere
          : `The step ${quoted(STEP_WORDS.en[failure.step].name)} is running.`,
        nextStep: 'Wait until it ends, or cancel it.',
      };
    case 'link-lost':
      return { message: 'Voicefit does not answer.', nextStep: 'The page tries again by itself.' };
    default:
      return failureOfPart(failure, format);
  }
}

type OwnCode = 'no-room-for-models' | 'bug' | 'busy' | 'link-lost';

function failureOfPart(failure: Exclude<Failure, { code: OwnCode }>, format: Format): FailureWords {
  switch (failure.code) {
    case 'worker-ended':
    case 'inference-failed':
    case 'worker-silent':
      return { message: runtimeFailureWords(failure), nextStep: AFTER_RUNTIME[failure.code] };
    case 'folder-not-writable':
    case 'folder-not-readable':
    case 'folder-missing':
    case 'not-a-folder':
    case 'no-voice-server':
    case 'folder-not-absolute':
    case 'folder-name-invalid':
      return folderFailureWords(failure);
    case 'file-not-written':
    case 'wrong-input-file':
    case 'unreadable-model':
      return fileFailureWords(failure, format);
    case 'host-unreachable':
    case 'host-refused':
    case 'host-overloaded':
    case 'host-stalled':
    case 'wrong-answer':
    case 'bad-redirect':
    case 'insecure-address':
    case 'hash-differs':
    case 'hasher-ended':
    case 'file-unreadable':
    case 'archive-refused':
    case 'models-folder-held':
      return fetchFailureWords(failure, format);
    case 'import-missing':
    case 'import-damaged':
    case 'not-enough-disk':
    case 'not-enough-memory':
    case 'install-incomplete':
    case 'model-without-address':
      return planFailureWords(failure, format);
    case 'newer-state':
    case 'port-taken':
    case 'pages-missing':
    case 'runtime-not-fetched':
      return hostFailureWords(failure);
    case 'registry-unreadable':
    case 'registry-invalid':
      return registryFailureWords(failure);
    default:
      return failureOfLaterStep(failure, format);
  }
}

function failureOfLaterStep(
  failure: TrialFailure | ConfigureFailure | RequestFailure,
  format: Format,
): FailureWords {
  switch (failure.code) {
    case 'model-not-installed':
    case 'too-little-free-memory':
    case 'model-said-nothing':
    case 'model-only-thought':
    case 'model-flawed':
    case 'model-ended':
    case 'model-silent':
    case 'voice-flawed':
    case 'voice-ended':
    case 'voice-silent':
    case 'no-voice-runtime':
    case 'stt-incomplete':
    case 'server-address-invalid':
    case 'server-unreachable':
    case 'server-refused-token':
    case 'server-silent':
    case 'server-closed':
    case 'server-unexpected':
    case 'server-lacks-part':
    case 'server-voice-flawed':
    case 'server-hearing-flawed':
      return trialFailureWords(failure, format);
    case 'config-unreadable':
    case 'config-not-read':
    case 'config-not-written':
    case 'config-changed-meanwhile':
    case 'config-changed-since':
    case 'nothing-to-undo':
    case 'backup-missing':
    case 'value-not-writable':
      return configureFailureWords(failure);
    default:
      return requestFailureWords(failure);
  }
}

const AFTER_RUNTIME = {
  'worker-ended': 'Close other programs and measure again, or go on without a measurement.',
  'inference-failed': 'Measure again; if it fails again, go on without a measurement.',
  'worker-silent': 'Measure again when the machine is less busy.',
};

function noRoom({ neededBytes, rooms }: FailureOf<'no-room-for-models'>, format: Format): string {
  const free = rooms.map(({ folder, freeBytes }) => `${folder} has ${format.file(freeBytes)} free`);
  return `The test models need ${format.file(neededBytes)} for some seconds: ${free.join(', ')}.`;
}
