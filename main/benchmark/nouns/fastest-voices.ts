import type { VoiceSpeed } from './speed-profile.ts';

/** Of each shape the number of threads that is fastest here: the voice server takes all cores. */
export function fastestVoices(voices: readonly VoiceSpeed[]): VoiceSpeed[] {
  const bySpeed = voices.toSorted((one, other) => one.secPerSpeechSec - other.secPerSpeechSec);
  return bySpeed.filter(({ shape }, at) => bySpeed.findIndex((other) => other.shape === shape) === at);
}
