import { z } from 'zod';
import { words } from './names.ts';

export const bytes = z.int().positive();
const hash = (length: number) =>
  z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`), `hex-digits:${length}`);

export const CommercialUse = z.enum(['yes', 'no', 'restricted', 'unknown']);
export type CommercialUse = z.infer<typeof CommercialUse>;

export const licence = {
  license: words,
  commercial_use: CommercialUse,
  license_note: words.optional(),
};

/** One file to fetch. `null` sizes and hashes are not attested, never guessed. */
export const download = {
  url: z
    .url({ protocol: /^https?$/, error: 'http-address' })
    .regex(
      /^(?!.*(?:\/|%2[fF])(?:\.|%2[eE]){2}(?:[/?#]|%2[fF]|$))[^\\\s]+$/,
      'address-without-parent-folder',
    ),
  bytes: bytes.nullable(),
  sha256: hash(64).nullable(),
  md5: hash(32).nullable().optional(),
};
