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
        nextStep: 'Platz schaffen, oder in VOICEFIT_TMPDIR einen Ordner nennen, der ihn hat.',
      };
    case 'bug':
      return {
        message: `Voicefit ist auf unerwartete Weise gescheitert: ${quoted(failure.said)}.`,
        nextStep: 'Noch einmal versuchen, und den Fehler melden, wenn er bleibt.',
      };
    case 'busy':
      return {
        message: failure.elsewhere
          ? STEP_WORDS.de[failure.step].elsewhere
          : `Der Schritt ${quoted(STEP_WORDS.de[failure.step].name)} läuft.`,
        nextStep: 'Sein Ende abwarten oder ihn abbrechen.',
      };
    case 'link-lost':
      return {
        message: 'Voicefit antwortet nicht.',
        nextStep: 'Die Seite versucht es von selbst wieder.',
      };
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
      return requestFailureWords(failure, format);
  }
}

const AFTER_RUNTIME = {
  'worker-ended': 'Andere Programme schließen und noch einmal messen, oder ohne Messung fortfahren.',
  'inference-failed': 'Noch einmal messen; bleibt es dabei, ohne Messung fortfahren.',
  'worker-silent': 'Noch einmal messen, wenn der Rechner weniger zu tun hat.',
};

function noRoom({ neededBytes, rooms }: FailureOf<'no-room-for-models'>, format: Format): string {
  const free = rooms.map(({ folder, freeBytes }) => `${format.file(freeBytes)} in ${folder}`);
  return `Die Testmodelle brauchen einige Sekunden lang ${format.file(neededBytes)} Platz. Frei sind ${format.list(free)}.`;
}
