import { z } from 'zod';

/** What does not change while a host runs with the same registry. */
export const About = z.object({
  version: z.string(),
  /** Where models go unless the user names another folder. */
  modelsFolder: z.string(),
  /** The detected folder of the voice server; `null`: none. */
  voiceServerFolder: z.string().nullable(),
  /** What callers may speak: tags of the registry's speech models, `en-US` first. */
  languages: z.array(z.string()),
  /** LLM seconds of a later turn beyond which replies queue up and time out. */
  safeLlmSec: z.number().positive(),
  /** Approximate duration of a benchmark started by this host. */
  benchmarkSec: z.number().positive(),
});
export type About = z.infer<typeof About>;
