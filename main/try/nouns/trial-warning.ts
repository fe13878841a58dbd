import { z } from 'zod';

const sec = z.number();

/** Something to know about a trial. */
export const TrialWarning = z.discriminatedUnion('code', [
  /** The measured reply takes longer than the limit; the next lower option, with its predicted seconds. */
  z.object({
    code: z.literal('trial-too-slow'),
    model: z.string(),
    sec,
    limitSec: sec,
    instead: z.object({ tier: z.string(), model: z.string(), sec }).nullable(),
  }),
  /** A voice of the same language and a lower quality should be faster: `instead` is its id in the registry. */
  z.object({
    code: z.literal('trial-slow-voice'),
    voice: z.string(),
    sec,
    instead: z.string(),
  }),
  /** The model thought before it answered. */
  z.object({ code: z.literal('thought-first'), model: z.string(), sec }),
  /** The model of a server thought before it answered; how long, it does not say. It speaks the thoughts too. */
  z.object({ code: z.literal('server-spoke-thoughts'), model: z.string() }),
  /** Nothing that the server spoke is loud enough to be heard. */
  z.object({ code: z.literal('server-spoke-silence') }),
  /** The server heard something else than was said. */
  z.object({ code: z.literal('heard-otherwise'), saidText: z.string(), heardText: z.string() }),
  /** The server runs another model than the one that was chosen. */
  z.object({
    code: z.literal('server-runs-other'),
    part: z.enum(['stt', 'llm', 'tts']),
    runs: z.string(),
    chosen: z.string(),
  }),
  /** The machine was busy while the trial ran. */
  z.object({ code: z.literal('trial-contended') }),
]);
export type TrialWarning = z.infer<typeof TrialWarning>;
