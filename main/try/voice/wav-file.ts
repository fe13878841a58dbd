/** Waveform audio: its header, then 16-bit samples, as every player and browser reads it. */

const HEADER_BYTES = 44;
const SAMPLE_BYTES = 2;
/** Of the part that describes the samples. */
const FORMAT_BYTES = 16;
const PCM = 1;
const MONO = 1;

/** Quieter sound is not amplified to full loudness, as Piper does it. */
const LEAST_PEAK = 0.01;
const LOUDEST = 32_767;

/** The content of a WAV file, as loud as possible without distortion. */
export function wavFile(samples: Float32Array, sampleRate: number): Uint8Array {
  const dataBytes = samples.length * SAMPLE_BYTES;
  const wav = new DataView(new ArrayBuffer(HEADER_BYTES + dataBytes));
  writeText(wav, 0, 'RIFF');
  wav.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
  writeText(wav, 8, 'WAVEfmt ');
  wav.setUint32(16, FORMAT_BYTES, true);
  wav.setUint16(20, PCM, true);
  wav.setUint16(22, MONO, true);
  wav.setUint32(24, sampleRate, true);
  wav.setUint32(28, sampleRate * SAMPLE_BYTES, true);
  wav.setUint16(32, SAMPLE_BYTES, true);
  wav.setUint16(34, SAMPLE_BYTES * 8, true);
  writeText(wav, 36, 'data');
  wav.setUint32(40, dataBytes, true);
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), LEAST_PEAK);
  for (const [at, sample] of samples.entries()) {
    wav.setInt16(HEADER_BYTES + at * SAMPLE_BYTES, Math.round((sample / peak) * LOUDEST), true);
  }
  return new Uint8Array(wav.buffer);
}

function writeText(view: DataView, at: number, text: string): void {
  for (const [index, letter] of [...text].entries()) view.setUint8(at + index, letter.charCodeAt(0));
}
