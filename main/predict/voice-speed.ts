import type { TtsModel } from '../../registry/schema.ts';
import type { Range, VoiceShape, VoiceSpeed } from '../benchmark/nouns/speed-profile.ts';
import { FRAME_SAMPLES, PIPER_SHAPES, type PiperShape } from './piper-shape.ts';
import { decoderWork, flowWork, speakerWork, symbolWork } from './voice-work.ts';

/** How long a voice takes to speak. */
export interface SpeakingSpeed {
  /** Seconds of synthesis for a second of speech. */
  readonly secPerSpeechSec: number;
  /** Low and high of the speed, relative to the central one. */
  readonly relativeRange: Range;
}

/** How fast the parts of a voice were measured to run. */
export type VoiceRates = Pick<VoiceSpeed, 'shape' | 'decoderFramesPerSec' | 'flowFramesPerSec'>;

export type VoiceFacts = Pick<TtsModel, 'quality' | 'bytes' | 'sample_rate' | 'speakers'>;

/** By Piper's author: high and medium are 22 kHz, low and x_low 16 (rhasspy/piper-checkpoints, discussion 1). */
const SAMPLE_RATES: Readonly<Record<TtsModel['quality'], number>> = {
  x_low: 16_000,
  low: 16_000,
  medium: 22_050,
  high: 22_050,
};

/** Voices of the smallest shape take 20 to 28 MB, all others 63 and more. A few are listed as `low`. */
const MOST_X_LOW_BYTES = 45e6;

/**
 * An English word is spoken in 0.34 s (see `speech_sec_per_token`) and has five sounds and marks, each of which is followed by
 * a gap.
 */
const SYMBOLS_PER_SPEECH_SEC = 30;
/**
 * Symbols are few, so what reads them uses a processor worse than the flow does: 1.4 to 2.3 times as long per multiply-add,
 * run by themselves on a virtual machine of two cores, for sentences of one to three seconds.
 */
const SYMBOLS_SLOWER = 1.7;
/** Speakers and attention depend on the sentence: one of a usual length. */
const SENTENCE_SEC = 3;

/**
 * How fast a voice speaks here, with the number of threads that is fastest: the voice server takes all cores. Decoder and flow
 * were measured; text encoder and duration predictor, some 10 % of a medium voice, are inferred from the flow.
 * `null`: its shape was not measured.
 */
export function speakingSpeed(voice: VoiceFacts, measured: readonly VoiceSpeed[]): SpeakingSpeed | null {
  const shape = shapeOf(voice);
  const speeds = measured
    .filter((each) => each.shape === measuredShapeOf(shape))
    .map((each) => ({
      secPerSpeechSec: secPerSpeechSec(voice, each),
      relativeRange: each.relativeRange,
    }));
  const [fastest] = speeds.toSorted((one, other) => one.secPerSpeechSec - other.secPerSpeechSec);
  return fastest ?? null;
}

function shapeOf({ quality, bytes }: VoiceFacts): PiperShape {
  return PIPER_SHAPES[bytes !== null && bytes < MOST_X_LOW_BYTES ? 'x_low' : quality];
}

/** The measured decoder that is of the same kind; that of `x_low` differs from `medium` in its first layer alone. */
function measuredShapeOf(shape: PiperShape): VoiceShape {
  return shape.decoder === PIPER_SHAPES.high.decoder ? 'high' : 'medium';
}

/**
 * Seconds of synthesis for a second of speech of a voice whose decoder is of the measured kind, with the number of threads
 * that was measured.
 */
export function secPerSpeechSec(
  voice: VoiceFacts,
  { shape: measuredShape, decoderFramesPerSec, flowFramesPerSec }: VoiceRates,
): number {
  const { quality, sample_rate: sampleRate = SAMPLE_RATES[quality], speakers = 1 } = voice;
  const shape = shapeOf(voice);
  const measured = PIPER_SHAPES[measuredShape];
  const framesPerSpeechSec = sampleRate / FRAME_SAMPLES;
  const decoderSec = decoderWork(shape) / decoderWork(measured) / decoderFramesPerSec;
  const secPerWork = 1 / (flowFramesPerSec * flowWork(measured));
  const symbols = symbolWork(shape, SYMBOLS_PER_SPEECH_SEC * SENTENCE_SEC) * SYMBOLS_PER_SPEECH_SEC;
  const speaker = speakers > 1 ? speakerWork(shape) / SENTENCE_SEC : 0;
  return (
    framesPerSpeechSec * (decoderSec + flowWork(shape) * secPerWork) +
    (SYMBOLS_SLOWER * symbols + speaker) * secPerWork
  );
}
