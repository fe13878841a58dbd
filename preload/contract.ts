import type { ContractRouterClient } from '@orpc/contract';
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { BenchmarkRequest } from '../main/benchmark/benchmark-request.ts';
import { SpeedProfile } from '../main/benchmark/speed-profile.ts';
import { History } from '../main/history.ts';
import { Machine } from '../main/probe/machine.ts';
import { ModelTable, Recommendation } from '../main/recommend/recommendation.ts';
import { WhatIf } from '../main/recommend/what-if-input.ts';
import { Choice, SetupState } from '../main/setup-state.ts';
import { Failure, StepName } from '../main/step.ts';
import { Warning } from '../main/warning.ts';
import { Tier } from '../registry/schema.ts';

export const TierTable = z.object({
  tiers: z.array(Tier.extend({ name: z.string() })),
  warnings: z.array(Warning),
});
export type TierTable = z.infer<typeof TierTable>;

const failing = oc.errors({ FAILED: { data: Failure } });
/** A step runs alone, may be cancelled and may fail. */
const step = failing.errors({ CANCELLED: {}, BUSY: { data: z.object({ step: StepName }) } });

/** All that may cross between the machine side and a wizard. */
export const contract = {
  /** The state now, then again whenever it changes: a reloaded window misses nothing. */
  watch: oc.output(eventIterator(SetupState)),
  probe: step.output(Machine),
  benchmark: step.input(BenchmarkRequest).output(SpeedProfile),
  recommend: failing.input(WhatIf).output(Recommendation),
  choose: failing.input(Choice).output(SetupState),
  tiers: failing.output(TierTable),
  models: failing.input(WhatIf).output(ModelTable),
  history: failing.output(History),
  cancel: oc.input(z.object({ step: StepName })).output(z.object({ cancelled: z.boolean() })),
};

/** The machine side as a wizard or a terminal sees it. */
export type Setup = ContractRouterClient<typeof contract>;
