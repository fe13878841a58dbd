import type { Range, VoiceShape, VoiceSpeed } from '../../main/benchmark/nouns/speed-profile.ts';
import { secPerSpeechSec } from '../../main/predict/voice-speed.ts';

interface Given {
  readonly threads?: number;
  /** What whole voices take for a second of speech. */
  readonly mediumSec?: number;
  readonly highSec?: number;
  readonly relativeRange?: Range;
}

/** What a benchmark found, by what follows from it; by default as on two slow cores. */
export function givenVoices({
  threads = 2,
  mediumSec = 0.06,
  highSec = 0.45,
  relativeRange = { low: 0.85, high: 1.15 },
}: Given = {}): VoiceSpeed[] {
  const rates = (shape: VoiceShape, sec: number): VoiceSpeed => {
    // A flow in a tenth of the time; the decoder takes what is left.
    const flowFramesPerSec = 860 / mediumSec;
    const besides = secPerSpeechSec(
      { quality: shape, bytes: null },
      { shape, decoderFramesPerSec: Number.POSITIVE_INFINITY, flowFramesPerSec },
    );
    const decoderFramesPerSec = 22_050 / 256 / (sec - besides);
    return { shape, threads, decoderFramesPerSec, flowFramesPerSec, secPerSpeechSec: sec, relativeRange };
  };
  return [rates('medium', mediumSec), rates('high', highSec)];
}
