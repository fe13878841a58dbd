import { z } from 'zod';
import { FileHash, HashSource } from './file-hash.ts';
import { ModelPart } from './install-plan.ts';

/** In the models folder, and in an export. */
export const INSTALLED_LIST_NAME = 'voicefit-models.json';

/** A file that was installed, or exported. */
export const ListedInstall = z.object({
  id: z.string().max(120),
  /** The model that it belongs to, by its id in the registry. */
  model: z.string().max(120),
  part: ModelPart,
  /** Below the folder, with `/`; for an unpacked archive, its folder. */
  path: z.string().regex(/^(?:stt|llm|tts)\/[^/\\\0]{1,255}$/),
  kind: z.enum(['file', 'archive']),
  /** Of an archive, packed. */
  bytes: z.int().nonnegative().nullable(),
  hash: FileHash.nullable(),
  source: HashSource,
});
export type ListedInstall = z.infer<typeof ListedInstall>;

/** What was brought into a folder, so that it can be compared later without the registry that named it. */
export const InstalledList = z.object({ version: z.literal(1), files: z.array(ListedInstall).max(1000) });
export type InstalledList = z.infer<typeof InstalledList>;
