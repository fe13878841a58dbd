import type { TrialFailure } from '../../nouns/trial-failure.ts';
import type { FailureWords } from '../failure-words.ts';
import type { Format } from '../format.ts';
import { connectionErrorWords } from './disk-error.ts';
import { quoted } from './quoted.ts';
import { servedSpeechWords } from './served-speech.ts';

type Of<Code extends TrialFailure['code']> = Extract<TrialFailure, { code: Code }>;

/** Why a part of the voice stack could not be tried. */
export function trialFailureWords(failure: TrialFailure, format: Format): FailureWords {
  switch (failure.code) {
    case 'model-not-installed':
      return {
        message: `${failure.model} is not installed: there is no ${failure.file}.`,
        nextStep: 'Download it first.',
      };
    case 'too-little-free-memory':
      return {
        message: `Too little memory for ${failure.model}: ${format.memory(failure.neededBytes)} needed, ${format.memory(failure.freeBytes)} free.`,
        nextStep: 'Close other programs, or choose a smaller model.',
      };
    case 'model-said-nothing':
      return {
        message: `${failure.model} answered nothing.`,
        nextStep: 'Verify the file, or choose another model.',
      };
    case 'model-only-thought':
      return {
        message: `${failure.model} only thought: no answer came within ${failure.tokens} ${failure.tokens === 1 ? 'token' : 'tokens'}.`,
        nextStep: 'Choose a model that does not think before it answers.',
      };
    case 'model-flawed':
      return {
        message: `${failure.model} cannot be run from ${failure.file}: ${MODEL_FLAWS[failure.flaw]}${within(failure.sec)}${because(failure.said)}.`,
        nextStep: 'Verify the models and repair it, or choose another one.',
      };
    case 'model-ended':
      return {
        message: `The process that ran ${failure.model} ended (${endOf(failure)})${because(failure.said)}.`,
        nextStep: 'Close other programs and try again, or choose a smaller model.',
      };
    case 'model-silent':
      return {
        message: `${failure.model} said nothing for ${failure.sec}\u00A0s, so it was stopped.`,
        nextStep: 'Try again when the machine is less busy, or choose a smaller model.',
      };
    default:
      return speechFailureWords(failure, format);
  }
}

function speechFailureWords(
  failure: Extract<TrialFailure, { code: `${'voice' | 'no-voice' | 'stt' | 'server'}-${string}` }>,
  format: Format,
): FailureWords {
  switch (failure.code) {
    case 'voice-flawed':
      return {
        message: `The voice ${failure.file} cannot speak: ${FLAWS[failure.flaw]}${because(failure.said)}.`,
        nextStep: 'Verify the models and repair the voice, or choose another one.',
      };
    case 'voice-ended':
      return {
        message: `The process that spoke with ${failure.file} ended (${endOf(failure)})${because(failure.said)}.`,
        nextStep: 'Close other programs and try again, or choose another voice.',
      };
    case 'voice-silent':
      return {
        message: `${failure.file} said nothing for ${failure.sec}\u00A0s, so it was stopped.`,
        nextStep: 'Try again when the machine is less busy, or choose another voice.',
      };
    case 'no-voice-runtime':
      return {
        message: `Voices cannot be tried on ${failure.system}: their runtime is not available for it.`,
        nextStep: 'The voice server can still use the voice; ask it instead.',
      };
    case 'stt-incomplete':
      return {
        message: `The speech model in ${failure.folder} is incomplete: it lacks ${failure.missing.join(', ')}.`,
        nextStep: 'Verify the models and repair it.',
      };
    default:
      return serverFailureWords(failure, format);
  }
}

function serverFailureWords(
  failure: Extract<TrialFailure, { code: `server-${string}` }>,
  format: Format,
): FailureWords {
  switch (failure.code) {
    case 'server-address-invalid':
      return {
        message: `${quoted(failure.typed)} is not the address of a voice server.`,
        nextStep: 'It looks like ws://HOST:8765.',
      };
    case 'server-unreachable':
      return {
        message: `The voice server at ${failure.url} cannot be reached: ${connectionErrorWords(failure.why)}.`,
        nextStep: 'Check that it runs and that the address is right.',
      };
    case 'server-refused-token':
      return failure.isTokenGiven
        ? {
            message: `The voice server at ${failure.url} refuses the token.`,
            nextStep: 'Its token is LOCAL_WS_AUTH_TOKEN in its .env.',
          }
        : {
            message: `The voice server at ${failure.url} wants a token.`,
            nextStep: 'Give the one that is LOCAL_WS_AUTH_TOKEN in its .env.',
          };
    case 'server-silent':
      return {
        message: `The voice server at ${failure.url} has not answered for ${failure.sec}\u00A0s ${ASKED[failure.asked]}.`,
        nextStep: 'Look at: docker compose logs local_ai_server.',
      };
    case 'server-closed':
      return {
        message: `The voice server at ${failure.url} closed the connection ${ASKED[failure.asked]}.`,
        nextStep: 'Look at: docker compose logs local_ai_server.',
      };
    case 'server-unexpected':
      return {
        message: `The voice server at ${failure.url} gave an unexpected answer ${ASKED[failure.asked]}${because(failure.said)}.`,
        nextStep: 'Check that the address is that of a local_ai_server, and its version.',
      };
    case 'server-lacks-part':
      return {
        message: `The voice server at ${failure.url} runs without ${PARTS[failure.part]}${because(failure.said)}.`,
        nextStep: 'Apply the configuration, recreate its container and ask again.',
      };
    default:
      return servedSpeechWords(failure, format);
  }
}

const MODEL_FLAWS = {
  refused: 'llama.cpp refuses the file',
  'endless-load': 'loading it does not end',
  'endless-template': 'filling in its chat template does not end',
};

const within = (sec: number | null) => (sec === null ? '' : ` within ${sec}\u00A0s`);

const FLAWS = {
  'not-onnx': 'its file is damaged, or no ONNX model',
  'no-settings': 'its settings are missing or damaged',
  'no-phonemes': 'its settings list no phonemes',
  'wrong-inputs': 'its model does not take what a Piper voice takes',
  'empty-sound': 'its sound is empty',
  'not-finite-sound': 'its sound has values that are no numbers',
  'endless-sound': 'its sound does not end',
  'too-much-memory': 'it takes far more memory than a voice needs',
};

const ASKED = {
  connect: 'while connecting',
  auth: 'when asked to accept the token',
  status: 'when asked for its status',
  llm: 'when asked for a reply',
  tts: 'when asked to speak',
  stt: 'when asked to understand speech',
};

const PARTS = { stt: 'speech-to-text', llm: 'a language model', tts: 'a voice' };

const because = (said: string | null) => (said === null ? '' : ` (${said})`);

function endOf({ exitCode, signal }: Of<'model-ended' | 'voice-ended'>): string {
  return signal === null ? `exit code ${exitCode ?? 'unknown'}` : `signal ${signal}`;
}
