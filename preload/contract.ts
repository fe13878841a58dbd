import type { ContractRouterClient } from '@orpc/contract';
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { BenchmarkRequest } from '../main/benchmark/nouns/benchmark-request.ts';
import { SpeedProfile } from '../main/benchmark/nouns/speed-profile.ts';
import { About } from '../main/nouns/about.ts';
import { Warning } from '../main/nouns/warning.ts';
import { FolderCheck, FolderQuestion } from '../main/probe/nouns/folder-check.ts';
import { Machine } from '../main/probe/nouns/machine.ts';
import { ModelTable, Recommendation } from '../main/recommend/nouns/recommendation.ts';
import { WhatIf } from '../main/recommend/nouns/what-if-input.ts';
import { WrittenReport } from '../main/report/nouns/report.ts';
import { Choice, SetupState } from '../main/steps/nouns/setup-state.ts';
import { Failure, StepName } from '../main/steps/nouns/step.ts';
import { History } from '../main/store/nouns/history.ts';
import { Preferences } from '../main/store/nouns/preferences.ts';
import { Tier } from '../registry/schema.ts';

export const TierTable = z.object({
  tiers: z.array(Tier.extend({ name: z.string() })),
  warnings: z.array(Warning),
});
export type TierTable = z.infer<typeof TierTable>;

/**
 * Whoever asks with more than there is to say has made a mistake, and must not be answered as if he had not said
 * it: every input is strict. What is kept in files is not, for another version may have written it.
 */
const nothing = z.void();
const failing = oc.errors({ FAILED: { data: Failure } });
/** A step runs alone, may be cancelled and may fail. */
const step = failing.errors({ CANCELLED: {}, BUSY: { data: z.object({ step: StepName }) } });

/** All that may cross between the machine side and a wizard. */
export const contract = {
  /** The state now, then again whenever it changes: a reloaded window misses nothing. */
  watch: oc.input(nothing).output(eventIterator(SetupState)),
  about: failing.input(nothing).output(About),
  prefer: failing.input(Preferences.strict()).output(SetupState),
  checkFolder: failing.input(FolderQuestion.strict()).output(FolderCheck),
  probe: step.input(nothing).output(Machine),
  benchmark: step.input(BenchmarkRequest.strict()).output(SpeedProfile),
  recommend: failing.input(WhatIf.strict()).output(Recommendation),
  choose: failing.input(Choice.strict()).output(SetupState),
  /** Instead of the file that the host was started with, until it ends. */
  takeBuiltInRegistry: failing.input(nothing).output(SetupState),
  tiers: failing.input(nothing).output(TierTable),
  models: failing.input(WhatIf.strict()).output(ModelTable),
  history: failing.input(nothing).output(History),
  report: failing.input(nothing).output(WrittenReport),
  cancel: oc.input(z.strictObject({ step: StepName })).output(z.object({ cancelled: z.boolean() })),
};

/** The machine side as a wizard or a terminal sees it. */
export type Setup = ContractRouterClient<typeof contract>;

export type { BenchmarkRequest } from '../main/benchmark/nouns/benchmark-request.ts';
export { asMeasured } from '../main/benchmark/nouns/measured-cards.ts';
export { isComparable, scoreChange } from '../main/benchmark/nouns/score-change.ts';
export type { ModelSpeed, Provenance, Range, SpeedProfile } from '../main/benchmark/nouns/speed-profile.ts';
// The functions are pure, and without zod in their own files: a page that calls them carries no schemas.
export type { About } from '../main/nouns/about.ts';
export type { BackendMishap, FolderMishap, Mishap, RuntimeMishap } from '../main/nouns/mishap.ts';
export type { CardCause, Cause, ToolTrouble, Trouble } from '../main/nouns/trouble.ts';
export type { Warning } from '../main/nouns/warning.ts';
export type { FolderCheck, FolderQuestion } from '../main/probe/nouns/folder-check.ts';
export { largestGpu } from '../main/probe/nouns/largest-gpu.ts';
export type { Gpu, Machine } from '../main/probe/nouns/machine.ts';
export type { AdviceWarning, Notice } from '../main/recommend/nouns/notice.ts';
export type { Reason, ReasonCode } from '../main/recommend/nouns/reason.ts';
export type {
  Alternative,
  ModelRow,
  ModelTable,
  Option,
  Recommendation,
  TierVerdict,
  Verdict,
} from '../main/recommend/nouns/recommendation.ts';
export type { WhatIf } from '../main/recommend/nouns/what-if-input.ts';
export type { WrittenReport } from '../main/report/nouns/report.ts';
export type { Activity } from '../main/steps/nouns/activity.ts';
export { currentStep, isSpeedCurrent } from '../main/steps/nouns/current-step.ts';
export type { Choice, SetupState } from '../main/steps/nouns/setup-state.ts';
export type { Failure, Progress, RunningStep, StepName, TracePoint } from '../main/steps/nouns/step.ts';
export type { Difference } from '../main/store/nouns/difference.ts';
export type { History, HistoryEntry } from '../main/store/nouns/history.ts';
export { hardwareDifferences, hardwareOf } from '../main/store/nouns/history-changes.ts';
export type { Preferences } from '../main/store/nouns/preferences.ts';
