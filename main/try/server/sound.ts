/** Sound of voice servers and telephones: 16-bit samples of one channel. */
export interface Sound {
  readonly samples: Int16Array;
  readonly sampleRate: number;
}

/** What a voice server's speech-to-text takes. */
export const HEARING_RATE = 16_000;

/** Quieter than a hundredth of full scale is silence. */
const QUIET = 327;

/** PCM16, little-endian. Half a sample at the end is left out. */
export function fromLinear16(bytes: Buffer): Int16Array {
  const samples = new Int16Array(bytes.length >> 1);
  for (let index = 0; index < samples.length; index++) samples[index] = bytes.readInt16LE(index * 2);
  return samples;
}

export function toLinear16(samples: Int16Array): Buffer {
  const bytes = Buffer.alloc(samples.length * 2);
  for (const [index, sample] of samples.entries()) bytes.writeInt16LE(sample, index * 2);
  return bytes;
}

/** G.711 mu-law, as telephones send it (ITU-T G.711, table 2a). */
export function fromMuLaw(bytes: Uint8Array): Int16Array {
  return Int16Array.from(bytes, (byte) => LINEAR[byte] ?? 0);
}

const BIAS = 132;
const LINEAR = Int16Array.from({ length: 256 }, (_, byte) => {
  const bits = ~byte;
  const exponent = (bits >> 4) & 7;
  const magnitude = ((((bits & 15) << 3) + BIAS) << exponent) - BIAS;
  return (bits & 128) === 0 ? magnitude : -magnitude;
});

/** By straight lines between samples: good enough to be understood, as the telephone's band is narrow anyway. */
export function resampled({ samples, sampleRate }: Sound, rate: number): Int16Array {
  if (sampleRate === rate) return samples;
  const last = samples.length - 1;
  return Int16Array.from({ length: Math.floor((samples.length * rate) / sampleRate) }, (_, index) => {
    const place = (index * sampleRate) / rate;
    const before = samples[Math.floor(place)] ?? 0;
    const after = samples[Math.min(Math.floor(place) + 1, last)] ?? 0;
    return Math.round(before + (after - before) * (place % 1));
  });
}

/** How many samples there are until the last one that is loud enough to be heard. */
export function audibleLength(samples: Int16Array): number {
  return samples.findLastIndex((sample) => Math.abs(sample) > QUIET) + 1;
}
