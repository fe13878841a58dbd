import { z } from 'zod';

/** The command that the worker was running. */
export const Doing = z.enum([
  'open',
  'open-card',
  'load',
  'context',
  'prefill',
  'decode',
  'prompt',
  'answer',
  'touch',
  'usage',
  'free',
]);
export type Doing = z.infer<typeof Doing>;

/** The runtime, or the process it runs in, failed. */
export const RuntimeFailure = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('worker-ended'),
    doing: Doing,
    exitCode: z.number().nullable(),
    signal: z.string().nullable(),
    /** The runtime's last message; `null`: none. */
    said: z.string().nullable().default(null),
  }),
  z.object({
    code: z.literal('inference-failed'),
    doing: Doing,
    /** The runtime's own message; `null`: it found no usable device. */
    said: z.string().nullable(),
  }),
  z.object({ code: z.literal('worker-silent'), doing: Doing, sec: z.number() }),
]);
export type RuntimeFailure = z.infer<typeof RuntimeFailure>;

/** Why the runtime did not open a card with a backend. */
export const BackendFailure = z.discriminatedUnion('code', [
  ...RuntimeFailure.options,
  z.object({ code: z.literal('no-device') }),
  z.object({ code: z.literal('lists-only'), devices: z.array(z.string()) }),
  z.object({ code: z.literal('said'), said: z.string() }),
]);
export type BackendFailure = z.infer<typeof BackendFailure>;
