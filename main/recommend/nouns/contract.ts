import { failing, nothing } from '../../steps/nouns/procedure.ts';
import { Choice, SetupState } from '../../steps/nouns/setup-state.ts';
import { ModelTable, Recommendation } from './recommendation.ts';
import { TierTable } from './tier-table.ts';
import { WhatIf } from './what-if-input.ts';

/** What this machine, or an imagined one, should run. */
export const recommendContract = {
  advise: failing.input(WhatIf.strict()).output(Recommendation),
  choose: failing.input(Choice.strict()).output(SetupState),
  models: failing.input(WhatIf.strict()).output(ModelTable),
  tiers: failing.input(nothing).output(TierTable),
  /** Instead of the file that the host was started with, until it ends. */
  takeBuiltInRegistry: failing.input(nothing).output(SetupState),
};
