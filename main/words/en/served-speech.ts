import type { TrialFailure } from '../../nouns/trial-failure.ts';
import type { FailureWords } from '../failure-words.ts';
import type { Format } from '../format.ts';
import { quoted } from './quoted.ts';

/** Why what a voice server spoke, or heard of it, proves nothing. */
export function servedSpeechWords(
  failure: Extract<TrialFailure, { code: `server-${'voice' | 'hearing'}-flawed` }>,
  format: Format,
): FailureWords {
  const server = `The voice server at ${failure.url}`;
  if (failure.code === 'server-voice-flawed') {
    return {
      message: `${server} sent ${format.seconds(failure.sec)} of sound for a sentence: ${VOICE_FLAWS[failure.flaw]}.`,
      nextStep: 'Check its voice, and look at: docker compose logs local_ai_server.',
    };
  }
  if (failure.flaw === 'nothing') {
    return {
      message: `${server} heard nothing when it was played its own speech.`,
      nextStep: 'Check its speech-to-text, and look at: docker compose logs local_ai_server.',
    };
  }
  return {
    message: `${server} gave its last result before the speech was over, so its speed is unknown. It heard ${quoted(failure.heardText)}.`,
    nextStep: 'Try again; if it stays so, look at: docker compose logs local_ai_server.',
  };
}

const VOICE_FLAWS = {
  'too-short': 'no voice speaks so fast',
  'too-long': 'no voice speaks so slowly',
};
