import type { TrialWarning } from '../../try/nouns/trial-warning.ts';
import type { Format } from '../format.ts';
import { quoted } from './quoted.ts';

/** What a trial has shown that a user should know, and what to do about it. */
export function trialWarningWords(warning: TrialWarning, format: Format): string {
  switch (warning.code) {
    case 'trial-too-slow': {
      const { model, sec, limitSec, instead } = warning;
      const missed = `Too slow: ${model} takes ${format.secondsAgainst(sec, limitSec)} per reply, the limit is ${format.limitSeconds(limitSec)}.`;
      return instead === null
        ? `${missed} No smaller tier answers in time here; leave the replies to the cloud.`
        : `${missed} Use ${instead.model} (${instead.tier}): about ${format.seconds(instead.sec)} per reply.`;
    }
    case 'trial-slow-voice':
      return `The voice ${warning.voice} takes ${format.seconds(warning.sec)} for a reply. ${warning.instead} speaks the same language and should be faster.`;
    case 'thought-first':
      return `${warning.model} thought for ${format.seconds(warning.sec)} before it answered. Callers wait for that: choose a model that does not think.`;
    case 'server-spoke-silence':
      return 'The server’s speech is silent. Callers would hear nothing: check its voice.';
    case 'server-spoke-thoughts':
      return `The model ${warning.model} thinks before it answers, and callers would hear its thoughts. Choose a model that does not think.`;
    case 'heard-otherwise':
      return `The server spoke ${quoted(warning.saidText)} and heard ${quoted(warning.heardText)}. Check that voice and speech-to-text have the same language.`;
    case 'server-runs-other':
      return `The server runs ${warning.runs}, and ${warning.chosen} was chosen (${PARTS[warning.part]}). Apply the configuration and recreate its container.`;
    case 'trial-contended':
      return 'Other programs were busy during the trial, so its seconds may be too high. Try again when the machine is quiet.';
  }
}

const PARTS = { stt: 'speech-to-text', llm: 'language model', tts: 'voice' };
