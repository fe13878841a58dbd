import { randomUUID } from 'node:crypto';
import type { ServedVoiceFlaw } from '../../nouns/trial-failure.ts';
import { ServerVoiceFlawed } from './errors.ts';
import { type Deadline, within } from './limits.ts';
import type { Link } from './link.ts';
import { TtsAudio, TtsResponse } from './messages.ts';
import { audibleLength, fromLinear16, fromMuLaw, HEARING_RATE, resampled, type Sound } from './sound.ts';

/** A sentence that a voice server spoke. */
export interface ServerSpeech {
  /** From the text to the whole sound. */
  readonly sec: number;
  /** How long it sounds. */
  readonly speechSec: number;
  readonly secPerSpeechSec: number;
  /** Nothing of it is loud enough to be heard. */
  readonly isSilent: boolean;
  /** At the rate that speech-to-text takes. */
  readonly sound: Sound;
}

/** No sentence takes longer to speak. */
const MOST_SPEECH_SEC = 120;
/** Letters that are spoken in a second: in fast English 20, in slow Chinese 3; the pauses are not counted. */
const MOST_LETTERS_PER_SEC = 400;
const FEWEST_LETTERS_PER_SEC = 1.6;
const MOST_PAUSE_SEC = 5;
/** Frames of a millisecond each: telephones send 50 a second. */
const MOST_FRAMES = MOST_SPEECH_SEC * 1000;

/**
 * Has a sentence spoken. Servers that cannot send 16 kHz answer with the telephone's mu-law of 8 kHz.
 * @throws ServerUnexpected if the sound is empty, endless or of another encoding; ServerVoiceFlawed if it cannot be the
 * sentence; what a Link throws
 */
export async function speak(link: Link, sentence: string, timeoutMs: number): Promise<ServerSpeech> {
  const requestId = randomUUID();
  const by = within(timeoutMs);
  const sent = performance.now();
  link.send({
    type: 'tts_request',
    text: sentence,
    call_id: `voicefit-${requestId}`,
    request_id: requestId,
    output_encoding: 'linear16',
    output_sample_rate_hz: HEARING_RATE,
  });
  const { sound, at } = await theSound(link, requestId, by);
  const speechSec = sound.samples.length / sound.sampleRate;
  if (speechSec === 0 || speechSec > MOST_SPEECH_SEC) throw link.unexpected('tts', null);
  const audibleSec = audibleLength(sound.samples) / sound.sampleRate;
  const isSilent = audibleSec === 0;
  const flaw = flawOf(isSilent ? speechSec : audibleSec, sentence);
  if (flaw !== null) throw new ServerVoiceFlawed(link.url, flaw, speechSec);
  const sec = (at - sent) / 1000;
  const heard = { samples: resampled(sound, HEARING_RATE), sampleRate: HEARING_RATE };
  return { sec, speechSec, secPerSpeechSec: sec / speechSec, isSilent, sound: heard };
}

/** Why it is not the sentence spoken; `null`: it may be. */
function flawOf(sec: number, sentence: string): ServedVoiceFlaw | null {
  const letters = sentence.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (sec < letters / MOST_LETTERS_PER_SEC) return 'too-short';
  return sec > MOST_PAUSE_SEC + letters / FEWEST_LETTERS_PER_SEC ? 'too-long' : null;
}

/** In one JSON message, or in binary frames, each of which may be announced by a message with its format. */
async function theSound(link: Link, requestId: string, by: Deadline): Promise<{ sound: Sound; at: number }> {
  const chunks: Int16Array[] = [];
  let speechSec = 0;
  let format = TtsAudio.parse({ type: 'tts_audio' });
  while (true) {
    const received = await link.receive('tts', by);
    if (received === null) throw link.silent('tts', by);
    const { message, audio, at } = received;
    if (audio !== undefined) {
      speechSec += speechSecOf(audio, format);
      if (speechSec > MOST_SPEECH_SEC || chunks.length > MOST_FRAMES) throw link.unexpected('tts', null);
      chunks.push(decoded(link, audio, format));
      if (format.is_final)
        return { sound: { samples: joined(chunks), sampleRate: format.sample_rate_hz }, at };
    } else if (message.type === 'tts_audio') {
      format = link.parsed(TtsAudio, message, 'tts');
    } else if (message.type === 'tts_response') {
      const answer = link.parsed(TtsResponse, message, 'tts');
      if (typeof answer.request_id === 'string' && answer.request_id !== requestId) continue;
      const bytes = Buffer.from(answer.audio_data, 'base64');
      if (speechSecOf(bytes, answer) > MOST_SPEECH_SEC) throw link.unexpected('tts', null);
      const samples = decoded(link, bytes, answer);
      return { sound: { samples, sampleRate: answer.sample_rate_hz }, at };
    }
  }
}

/** By its bytes alone, in seconds. */
function speechSecOf(
  { length }: Buffer,
  { encoding, sample_rate_hz }: Pick<TtsAudio, 'encoding' | 'sample_rate_hz'>,
): number {
  return length / (encoding === 'linear16' ? 2 : 1) / sample_rate_hz;
}

/** @throws ServerUnexpected */
function decoded(
  link: Link,
  bytes: Buffer,
  { encoding, byte_length }: Pick<TtsAudio, 'encoding' | 'byte_length'>,
): Int16Array {
  if (byte_length !== undefined && byte_length !== bytes.length) {
    throw link.unexpected('tts', `${bytes.length} of ${byte_length} bytes`);
  }
  if (encoding === 'linear16') return fromLinear16(bytes);
  if (encoding === 'mulaw') return fromMuLaw(bytes);
  throw link.unexpected('tts', encoding);
}

function joined(chunks: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
