import { z } from 'zod';
import { namedWish } from '../../recommend/nouns/named-wish.ts';

const ids = z.array(z.string().min(1).max(120)).max(8);
/** It is part of the snapshot, which is sent up to ten times a second. */
const folder = z.string().min(1).max(1000);

/** An address that the user named, for anybody to see: it must not contain a password. */
const mirror = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .refine((text) => {
    const url = URL.parse(text);
    return url?.username === '' && url.password === '';
  });

/** What to install. Empty: the stored choice, else what is advised. */
export const InstallRequest = z.object({
  ...namedWish,
  /** Picked by hand, by the ids of the registry; beats all others. */
  models: z.strictObject({ stt: ids, llm: ids, tts: ids }).optional(),
  /** A server that has every file at the same path, instead of the registry's hosts. */
  mirror: mirror.optional(),
  /** A folder on a disk or stick that has every file, instead of the network. */
  from: folder.optional(),
  /** A folder to fill for other machines, instead of the models folder: archives stay packed. */
  exportTo: folder.optional(),
  /** Speech models keep the folders that they can do without, however slow this machine is. */
  keepOptionalFolders: z.boolean().optional(),
  /** The models will run elsewhere: this machine's memory does not matter. */
  forAnotherMachine: z.boolean().optional(),
});
export type InstallRequest = z.infer<typeof InstallRequest>;
