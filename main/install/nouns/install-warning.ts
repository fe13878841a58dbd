import { z } from 'zod';
import { DiskUnknown } from '../../nouns/warning.ts';
import { LicenceNotice } from '../../recommend/nouns/notice.ts';
import { FileWarning } from './file-warning.ts';
import { OptionNotice } from './option-notice.ts';

/** What to know about an installation; none stops it. */
export const InstallWarning = z.discriminatedUnion('code', [
  ...FileWarning.options,
  ...LicenceNotice.options,
  ...OptionNotice.options,
  DiskUnknown,
]);
export type InstallWarning = z.infer<typeof InstallWarning>;
