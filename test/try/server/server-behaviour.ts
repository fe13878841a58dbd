import { z } from 'zod';

/** What a test double of the voice server does. */

export const SPEECH_RATE = 16_000;

const Part = z.object({ loaded: z.boolean(), path: z.string().nullable() });
const ms = z.number().nonnegative();

/** Where and how it goes wrong. */
export const Fault = z.object({
  at: z.enum(['connect', 'auth', 'status', 'llm', 'tts', 'mode', 'stt']),
  how: z.enum([
    'silence',
    /** Half of the right answer: its JSON ends in the middle. */
    'truncated',
    /** JSON of another form. */
    'wrong-schema',
    /** The same, and nested 200,000 deep. */
    'deep',
    'close',
    /** A message of 20 MB. */
    'huge',
    /** Endless messages of a type that nobody asked for. */
    'flood',
  ]),
  /** From which request of that kind on, from 0. */
  from: z.int().nonnegative().default(0),
});

export const Behaviour = z.object({
  token: z.string().nullable().default(null),
  models: z
    .object({
      stt: Part.default({ loaded: true, path: '/app/models/stt/vosk-model-small-en-us-0.15' }),
      llm: Part.default({ loaded: true, path: '/app/models/llm/phi-3-mini-4k-instruct.Q4_K_M.gguf' }),
      tts: Part.default({ loaded: true, path: '/app/models/tts/en_US-lessac-medium.onnx' }),
    })
    .prefault({}),
  /** In `minimal` it has no language model and answers a sentence of its own. */
  mode: z.enum(['full', 'minimal']).default('full'),
  isMock: z.boolean().default(false),
  /** What it says about parts that could not be loaded. */
  startupErrors: z.record(z.string(), z.string()).default({}),
  reply: z.string().default('We are open from nine to five. Shall I book a table?'),
  /**
   * `binary`: a binary frame instead of JSON; `chunks`: several of them; `late`: the answer to another request comes
   * first; `half`: of the bytes that it announces; `opus`: an encoding that nobody asked for; `endless`: chunks without
   * end; `crumbs`: the same, of a byte each.
   */
  speaks: z
    .enum(['linear16', 'mulaw', 'binary', 'chunks', 'late', 'half', 'opus', 'endless', 'crumbs'])
    .default('linear16'),
  /** Seconds of speech per word. */
  secPerWord: z.number().positive().default(0.05),
  /** The largest sample. */
  loudness: z.int().nonnegative().default(12_000),
  /** Of silence at the end of speech. */
  pauseSec: z.number().nonnegative().default(0.1),
  /** One final result each; `null`: one, with what it last spoke. */
  hears: z.array(z.string()).nullable().default(null),
  /** `silence`: after some of it; `idle`: when no more audio comes; `never`. */
  endsBy: z.enum(['silence', 'idle', 'never']).default('silence'),
  endpointMs: ms.default(200),
  /** Of sound after which the first piece is final already; `null`: none is before the end. */
  earlyMs: ms.nullable().default(null),
  idleMs: ms.default(300),
  delayMs: z
    .object({
      auth: ms.default(0),
      status: ms.default(0),
      /** Of the first reply of a connection, which reads the system prompt, and of the later ones. */
      firstLlm: ms.default(60),
      llm: ms.default(30),
      tts: ms.default(20),
      stt: ms.default(10),
    })
    .prefault({}),
  fault: Fault.nullable().default(null),
});
export type Behaviour = z.infer<typeof Behaviour>;
/** What a test says about it; the rest is a server that works. */
export type SomeBehaviour = z.input<typeof Behaviour>;

/** A tone whose length depends on the number of words, and a pause after it; PCM16 of 16 kHz. */
export function speechOf(text: string, { secPerWord, pauseSec, loudness }: Behaviour): Int16Array {
  const words = text.trim().split(/\s+/).length;
  const sounding = Math.round(words * secPerWord * SPEECH_RATE);
  const speech = new Int16Array(sounding + Math.round(pauseSec * SPEECH_RATE));
  for (let index = 0; index < sounding; index++) {
    speech[index] = Math.round(Math.sin((index * 2 * Math.PI * 220) / SPEECH_RATE) * loudness);
  }
  return speech;
}

export const bytesOf = (samples: Int16Array): Buffer =>
  Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);

/** G.711 mu-law of 8 kHz: every second sample, without any filter. */
export function muLawOf(samples: Int16Array): Buffer {
  const bytes = Buffer.alloc(Math.ceil(samples.length / 2));
  for (let index = 0; index < bytes.length; index++) bytes[index] = muLawByte(samples[index * 2] ?? 0);
  return bytes;
}

const BIAS = 132;
const CLIP = 32_635;

function muLawByte(sample: number): number {
  const magnitude = Math.min(Math.abs(sample), CLIP) + BIAS;
  const exponent = Math.floor(Math.log2(magnitude)) - 7;
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | mantissa) & 0xff;
}
