import { z } from 'zod';

/** Something to know about a written configuration. */
export const ConfigWarning = z.discriminatedUnion('code', [
  /** What outranks our choice in the voice server. */
  z.object({ code: z.enum(['agent-outranks', 'dialplan-outranks']) }),
  /** A timeout of the model list is shorter than the wait that it guards, so a longer one is written. */
  z.object({ code: z.literal('timeout-raised'), key: z.string(), sec: z.number(), waitSec: z.number() }),
  /** Memory allows no more than this. */
  z.object({ code: z.literal('context-lowered'), tokens: z.int(), wantedTokens: z.int() }),
  /** The server's containers only see the models in its own folder. */
  z.object({ code: z.literal('models-outside-project'), modelsFolder: z.string(), wantedFolder: z.string() }),
  z.object({ code: z.literal('api-keys-missing'), keys: z.array(z.string()) }),
  /** A value that other keys share by an alias: only ours is changed. */
  z.object({ code: z.literal('value-shared'), file: z.string(), key: z.string() }),
  /** The same key stands there several times; the last one counts, and is the one that is changed. */
  z.object({ code: z.literal('key-repeated'), file: z.string(), key: z.string() }),
  /** A server that others can reach needs a token. */
  z.object({ code: z.literal('server-token-needed'), url: z.string() }),
  /** The user's own address of a server on another machine, which stays. */
  z.object({ code: z.literal('server-address-kept'), url: z.string() }),
  /** The pipeline's voice in the cloud speaks another language than callers do. */
  z.object({
    code: z.literal('cloud-voice-language'),
    pipeline: z.string(),
    voice: z.string(),
    language: z.string(),
  }),
  /** The voice server's own detection decides about its GPU overlay. */
  z.object({ code: z.literal('gpu-overlay-needed') }),
  /** The model thinks before it answers, which this target cannot switch off, for longer than a reply may be. */
  z.object({
    code: z.literal('reply-ends-in-thoughts'),
    model: z.string(),
    thoughtTokens: z.int(),
    /** The setting that ends a reply, and after how many tokens. */
    key: z.string(),
    replyTokens: z.int(),
  }),
  z.object({ code: z.literal('measure-after-gpu') }),
]);
export type ConfigWarning = z.infer<typeof ConfigWarning>;
