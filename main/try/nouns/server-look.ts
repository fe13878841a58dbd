import { z } from 'zod';

const loaded = z.object({
  isLoaded: z.boolean(),
  /** The file or folder, as the server names it; `null`: it names none. */
  path: z.string().nullable(),
});

/** What a voice server runs now. */
export const ServerLook = z.object({
  url: z.string(),
  stt: loaded,
  llm: loaded,
  tts: loaded,
  /** `minimal`: it never loads a language model. */
  mode: z.string().nullable(),
  /** It answers from made-up models. */
  isMock: z.boolean(),
});
export type ServerLook = z.infer<typeof ServerLook>;
