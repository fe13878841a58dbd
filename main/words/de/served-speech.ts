import type { TrialFailure } from '../../nouns/trial-failure.ts';
import type { FailureWords } from '../failure-words.ts';
import type { Format } from '../format.ts';
import { quoted } from './quoted.ts';

/** Why what a voice server spoke, or heard of it, proves nothing. */
export function servedSpeechWords(
  failure: Extract<TrialFailure, { code: `server-${'voice' | 'hearing'}-flawed` }>,
  format: Format,
): FailureWords {
  const server = `Der Sprachserver unter ${failure.url}`;
  if (failure.code === 'server-voice-flawed') {
    return {
      message: `${server} hat für einen Satz ${format.seconds(failure.sec)} Ton gesendet: ${VOICE_FLAWS[failure.flaw]}.`,
      nextStep: 'Prüfen Sie seine Stimme, und sehen Sie nach mit: docker compose logs local_ai_server.',
    };
  }
  if (failure.flaw === 'nothing') {
    return {
      message: `${server} hat nichts verstanden, als ihm seine eigene Sprache vorgespielt wurde.`,
      nextStep:
        'Prüfen Sie seine Spracherkennung, und sehen Sie nach mit: docker compose logs local_ai_server.',
    };
  }
  return {
    message: `${server} war fertig, bevor alles gesprochen war; seine Sekunden sind unbekannt. Er verstand ${quoted(failure.heardText)}.`,
    nextStep:
      'Versuchen Sie es erneut; bleibt es so, sehen Sie nach mit: docker compose logs local_ai_server.',
  };
}

const VOICE_FLAWS = {
  'too-short': 'So schnell spricht keine Stimme',
  'too-long': 'So langsam spricht keine Stimme',
};
