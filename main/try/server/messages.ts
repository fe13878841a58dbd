import { z } from 'zod';
import { withoutControls } from '../../inference/without-controls.ts';

/** What a voice server sends. Other keys and other messages are let through unread: versions differ. */

/** It is printed, shown and kept. */
const shownText = z.string().transform(withoutControls);
const requestId = z.string().nullish();
const MOST_PATH = 500;

export const AnyMessage = z.looseObject({ type: z.string() });
export type AnyMessage = z.infer<typeof AnyMessage>;

export const AuthResponse = z.object({ type: z.literal('auth_response'), status: z.enum(['ok', 'error']) });

const part = z.object({
  loaded: z.boolean(),
  /** Backends without files name something else, or nothing. */
  path: shownText
    .transform((path) => path.slice(0, MOST_PATH))
    .nullable()
    .catch(null),
});

export const StatusResponse = z.object({
  type: z.literal('status_response'),
  models: z.object({ stt: part, llm: part, tts: part }),
  config: z
    .object({
      mock_models: z.boolean().optional(),
      runtime_mode: z.string().max(40).transform(withoutControls).optional(),
      startup_errors: z.record(z.string(), z.unknown()).optional(),
    })
    .default({}),
});
export type StatusResponse = z.infer<typeof StatusResponse>;

export const LlmResponse = z.object({
  type: z.literal('llm_response'),
  text: shownText,
  request_id: requestId,
});

/** Older servers do not name the format: it was mu-law of 8 kHz. */
const format = {
  encoding: z.string().default('mulaw'),
  sample_rate_hz: z.int().min(4_000).max(192_000).default(8_000),
  byte_length: z.int().nonnegative().optional(),
  request_id: requestId,
};
export const TtsResponse = z.object({ type: z.literal('tts_response'), audio_data: z.string(), ...format });
/** Says what the next binary frame holds. */
export const TtsAudio = z.object({
  type: z.literal('tts_audio'),
  ...format,
  /** `false`: more of the same speech follows. */
  is_final: z.boolean().default(true),
});
export type TtsAudio = z.infer<typeof TtsAudio>;

export const ModeReady = z.object({ type: z.literal('mode_ready'), mode: z.string() });

export const SttResult = z.object({
  type: z.literal('stt_result'),
  text: shownText,
  is_final: z.boolean(),
  error: z.string().nullish(),
});
