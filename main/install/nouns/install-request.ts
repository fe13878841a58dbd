import { z } from 'zod';
import { WhatIf } from '../../recommend/nouns/what-if-input.ts';

/** What to install. Empty: the stored choice, else what is advised. */
export const InstallRequest = WhatIf.pick({ tier: true, model: true, pipeline: true, language: true }).extend(
  {
    /** A server that has every file at the same path, instead of the registry's hosts. */
    mirror: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    /** Speech models keep the folders that they can do without, however slow this machine is. */
    keepOptionalFolders: z.boolean().optional(),
    /** The models will run elsewhere: this machine's memory does not matter. */
    forAnotherMachine: z.boolean().optional(),
  },
);
export type InstallRequest = z.infer<typeof InstallRequest>;
