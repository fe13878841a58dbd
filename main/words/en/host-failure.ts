import type { HostFailure } from '../../nouns/failure.ts';
import type { FailureWords } from '../failure-words.ts';
import { portErrorWords } from './disk-error.ts';

/** Why a host cannot start, or is not the wanted one. */
export function hostFailureWords(failure: HostFailure): FailureWords {
  switch (failure.code) {
    case 'newer-state':
      return {
        message: `${failure.file} was written by a newer Voicefit than this one.`,
        nextStep: 'Update this Voicefit, or set VOICEFIT_HOME to another folder.',
      };
    case 'port-taken':
      return {
        message: `Port ${failure.port} cannot be used (${portErrorWords(failure.why)}).`,
        nextStep: 'Give another one, or leave --port out and a free one is taken.',
      };
    case 'pages-missing':
      return {
        message: `The wizard's pages are not in ${failure.folder}.`,
        nextStep: 'Run npm run build in the checkout, or install Voicefit again.',
      };
    case 'runtime-not-fetched':
      return {
        message: `The desktop app's runtime (Electron ${failure.version}) could not be fetched: ${failure.said ?? 'the mirror does not answer, or too slowly'}`,
        nextStep: 'Go on in the browser, or start again later.',
      };
  }
}
