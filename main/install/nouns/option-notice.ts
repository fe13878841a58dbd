import { z } from 'zod';
import { RereadsPrompt, Thinks } from '../../recommend/nouns/model-notice.ts';
import { ForcedReason, LanguageNotice } from '../../recommend/nouns/notice.ts';

/** What the advice says of models that were asked for by name, and that is worth knowing before they are fetched. */
export const OptionNotice = z.discriminatedUnion('code', [
  ForcedReason,
  ...Thinks.options,
  RereadsPrompt,
  ...LanguageNotice.options,
]);
export type OptionNotice = z.infer<typeof OptionNotice>;
