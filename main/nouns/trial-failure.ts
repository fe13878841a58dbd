import { z } from 'zod';

/** A part of the voice stack could not be tried. `said` is the runtime's or the server's own message. */

const said = z.string().nullable();
const url = z.string();

/** What was asked of the voice server. */
export const ServerAsked = z.enum(['connect', 'auth', 'status', 'llm', 'tts', 'stt']);
export type ServerAsked = z.infer<typeof ServerAsked>;

/** What is wrong with an installed language model. */
export const ModelFlaw = z.enum([
  /** llama.cpp refuses to run it. */
  'refused',
  /** Loading a file of its size takes less. */
  'endless-load',
  /** Its chat template does not end. */
  'endless-template',
]);
export type ModelFlaw = z.infer<typeof ModelFlaw>;

/** What is wrong with an installed voice. */
export const VoiceFlaw = z.enum([
  /** The model file is cut short, or is no ONNX model. */
  'not-onnx',
  /** Its settings are missing, or are no settings of a Piper voice. */
  'no-settings',
  'no-phonemes',
  /** It does not take what a Piper voice takes. */
  'wrong-inputs',
  'empty-sound',
  'not-finite-sound',
  'endless-sound',
  /** It takes far more memory than any voice. */
  'too-much-memory',
]);
export type VoiceFlaw = z.infer<typeof VoiceFlaw>;

/** What is wrong with how a voice server spoke. */
export const ServedVoiceFlaw = z.enum([
  /** Nobody speaks the sentence so fast. */
  'too-short',
  /** Nobody speaks it so slowly. */
  'too-long',
]);
export type ServedVoiceFlaw = z.infer<typeof ServedVoiceFlaw>;

/** What is wrong with how a voice server heard its own speech. */
export const ServedHearingFlaw = z.enum([
  'nothing',
  /** Its last result came while it was still spoken to. */
  'too-early',
]);
export type ServedHearingFlaw = z.infer<typeof ServedHearingFlaw>;

export const TrialFailure = z.discriminatedUnion('code', [
  z.object({ code: z.literal('model-not-installed'), model: z.string(), file: z.string() }),
  z.object({
    code: z.literal('too-little-free-memory'),
    model: z.string(),
    neededBytes: z.number(),
    freeBytes: z.number(),
  }),
  z.object({ code: z.literal('model-said-nothing'), model: z.string() }),
  /** All `tokens` that it generated were thoughts, which no caller hears. */
  z.object({ code: z.literal('model-only-thought'), model: z.string(), tokens: z.number() }),
  z.object({
    code: z.literal('model-flawed'),
    model: z.string(),
    file: z.string(),
    flaw: ModelFlaw,
    /** After so many it was stopped; `null`: it ended by itself. */
    sec: z.number().nullable(),
    said,
  }),
  /** The process that ran it was killed, or crashed. */
  z.object({
    code: z.literal('model-ended'),
    model: z.string(),
    exitCode: z.number().nullable(),
    signal: said,
    said,
  }),
  z.object({ code: z.literal('model-silent'), model: z.string(), sec: z.number() }),
  z.object({ code: z.literal('voice-flawed'), file: z.string(), flaw: VoiceFlaw, said }),
  z.object({
    code: z.literal('voice-ended'),
    file: z.string(),
    exitCode: z.number().nullable(),
    signal: said,
    said,
  }),
  z.object({ code: z.literal('voice-silent'), file: z.string(), sec: z.number() }),
  /** The package has no voice runtime for this system. */
  z.object({ code: z.literal('no-voice-runtime'), system: z.string() }),
  z.object({ code: z.literal('stt-incomplete'), folder: z.string(), missing: z.array(z.string()) }),
  z.object({ code: z.literal('server-address-invalid'), typed: z.string() }),
  z.object({ code: z.literal('server-unreachable'), url, why: z.string() }),
  z.object({ code: z.literal('server-refused-token'), url, isTokenGiven: z.boolean() }),
  z.object({ code: z.literal('server-silent'), url, asked: ServerAsked, sec: z.number() }),
  z.object({ code: z.literal('server-closed'), url, asked: ServerAsked }),
  /** Its answer is not of the protocol. */
  z.object({ code: z.literal('server-unexpected'), url, asked: ServerAsked, said }),
  /** It runs without that part: not loaded, or its `minimal` mode. */
  z.object({ code: z.literal('server-lacks-part'), url, part: z.enum(['stt', 'llm', 'tts']), said }),
  /** `sec`: how long it sounded. */
  z.object({ code: z.literal('server-voice-flawed'), url, flaw: ServedVoiceFlaw, sec: z.number() }),
  z.object({ code: z.literal('server-hearing-flawed'), url, flaw: ServedHearingFlaw, heardText: z.string() }),
]);
export type TrialFailure = z.infer<typeof TrialFailure>;
