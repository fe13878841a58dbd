import { z } from 'zod';
import { ModelPart } from './install-plan.ts';

/**
 * `unverified`: it is there, but there is nothing to compare it with. Of an unpacked archive, every file counts.
 */
export const VerifiedState = z.enum(['verified', 'damaged', 'missing', 'unverified']);

export const VerifiedFile = z.object({
  id: z.string(),
  /** The model that it belongs to. */
  model: z.string(),
  part: ModelPart,
  /** Below the models folder; for an archive, the folder that it was unpacked to. */
  path: z.string(),
  bytes: z.int().nonnegative().nullable(),
  state: VerifiedState,
  /** Whether the model list has it, so that it can be fetched again. */
  isListed: z.boolean(),
});
export type VerifiedFile = z.infer<typeof VerifiedFile>;

/** What is in the models folder, compared with its hashes, byte for byte. */
export const VerifyResult = z.object({ folder: z.string(), files: z.array(VerifiedFile) });
export type VerifyResult = z.infer<typeof VerifyResult>;

/** How far it is, at most ten times a second; the result comes last. */
export const VerifyEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    /** Below the models folder. */
    path: z.string(),
    readBytes: z.int().nonnegative(),
    totalBytes: z.int().nonnegative(),
  }),
  z.object({ kind: z.literal('result'), result: VerifyResult }),
]);
export type VerifyEvent = z.infer<typeof VerifyEvent>;
