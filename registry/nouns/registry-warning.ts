import { z } from 'zod';

const tiers = z.array(z.string());

/** What a registry file omits or has wrong, and what is used instead. */
export const RegistryWarning = z.discriminatedUnion('code', [
  z.object({ code: z.literal('no-turn'), promptTokens: z.number(), replyTokens: z.number() }),
  z.object({ code: z.literal('no-safe-latency'), sec: z.number() }),
  z.object({ code: z.literal('no-context-tokens'), tokens: z.number() }),
  z.object({ code: z.literal('no-reference-model'), model: z.string() }),
  z.object({ code: z.literal('no-pipelines'), pipelines: z.array(z.string()) }),
  z.object({
    code: z.literal('no-models'),
    /** `null`: no models at all. */
    kind: z.enum(['llm', 'stt', 'tts']).nullable(),
  }),
  z.object({ code: z.literal('no-gpus'), count: z.number() }),
  z.object({ code: z.literal('no-server-settings'), tiers, used: z.enum(['built-in', 'voice-server']) }),
  z.object({ code: z.literal('no-latency'), tiers }),
  z.object({ code: z.enum(['unknown-model', 'no-hash']), model: z.string() }),
  z.object({
    code: z.literal('wrong-size'),
    files: z.array(z.object({ model: z.string(), mb: z.number(), statedMb: z.number() })),
  }),
]);
export type RegistryWarning = z.infer<typeof RegistryWarning>;
