import { z } from 'zod';

const folder = z.string().min(1).max(4096);

/** The user's preferences from the first page; kept between runs, the same for all hosts. */
export const Preferences = z.object({
  /** Where models go; `null`: the folder that `about` names. */
  modelsFolder: folder.nullable(),
  /** Where the voice server is installed; `null`: there is none, or it is unknown. */
  voiceServerFolder: folder.nullable(),
  /** What callers speak, one of the languages that `about` lists: `en-US`. */
  callLanguage: z.string().min(2).max(35),
});
export type Preferences = z.infer<typeof Preferences>;
