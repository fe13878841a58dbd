import type { ContractRouterClient } from '@orpc/contract';
import { benchmarkContract } from '../main/benchmark/nouns/contract.ts';
import { configureContract } from '../main/configure/nouns/contract.ts';
import { installContract } from '../main/install/nouns/contract.ts';
import { probeContract } from '../main/probe/nouns/contract.ts';
import { recommendContract } from '../main/recommend/nouns/contract.ts';
import { reportContract } from '../main/report/nouns/contract.ts';
import { stepsContract } from '../main/steps/nouns/contract.ts';
import { storeContract } from '../main/store/nouns/contract.ts';
import { tryContract } from '../main/try/nouns/contract.ts';

/** The interface between the machine side and a wizard, by room. */
export const contract = {
  steps: stepsContract,
  store: storeContract,
  probe: probeContract,
  benchmark: benchmarkContract,
  recommend: recommendContract,
  install: installContract,
  try: tryContract,
  configure: configureContract,
  report: reportContract,
};

/** The machine side as a wizard or a terminal sees it. */
export type Setup = ContractRouterClient<typeof contract>;

// These functions are pure, in files without zod: a page that calls them contains no schemas.
export type { BenchmarkRequest } from '../main/benchmark/nouns/benchmark-request.ts';
export { fastestVoices } from '../main/benchmark/nouns/fastest-voices.ts';
export { asMeasured } from '../main/benchmark/nouns/measured-cards.ts';
export { measuringSec } from '../main/benchmark/nouns/measuring-sec.ts';
export { changeSince } from '../main/benchmark/nouns/own-spread.ts';
export {
  type MeasuredScore,
  measuredScore,
  type ShownScore,
  shownScore,
} from '../main/benchmark/nouns/score.ts';
export { isComparable } from '../main/benchmark/nouns/score-change.ts';
export type { ModelSpeed, Provenance, Range, SpeedProfile } from '../main/benchmark/nouns/speed-profile.ts';
export type { TracePoint } from '../main/benchmark/nouns/trace.ts';
export type {
  Applied,
  ConfigChange,
  ConfigPlan,
  NextCommand,
  Snippet,
  Undone,
} from '../main/configure/nouns/config-plan.ts';
export type { ConfigRequest } from '../main/configure/nouns/config-request.ts';
export { type Arrived, arrivedOf, shareOf } from '../main/install/nouns/arrived.ts';
export { type Broken, brokenIn, repairOf } from '../main/install/nouns/broken.ts';
export type { InstallPlan, ModelPart, PlannedFile } from '../main/install/nouns/install-plan.ts';
export type { InstallRequest } from '../main/install/nouns/install-request.ts';
export { isHere } from '../main/install/nouns/is-here.ts';
export type { InstallFile, InstallProgress } from '../main/install/nouns/step.ts';
export type { VerifiedFile, VerifyEvent, VerifyResult } from '../main/install/nouns/verify-result.ts';
export type { About } from '../main/nouns/about.ts';
export type { Cause } from '../main/nouns/cause.ts';
export type { ConfigureFailure } from '../main/nouns/configure-failure.ts';
export type { Failure } from '../main/nouns/failure.ts';
export type { FileFailed } from '../main/nouns/file-failed.ts';
export type { Language } from '../main/nouns/language.ts';
export type { Warning } from '../main/nouns/warning.ts';
export { cardMemoryBytes } from '../main/probe/nouns/card-memory.ts';
export type { FolderCheck, FolderQuestion } from '../main/probe/nouns/folder-check.ts';
export { isX86 } from '../main/probe/nouns/is-x86.ts';
export { largestGpu, unprovedGpu } from '../main/probe/nouns/largest-gpu.ts';
export type { Gpu, Machine } from '../main/probe/nouns/machine.ts';
export { adviceKey, isContendedAdvice } from '../main/recommend/nouns/advice.ts';
export {
  choiceOf,
  isWished,
  keptBy,
  optionNamed,
  type Wish,
  wishNaming,
  wishOf,
} from '../main/recommend/nouns/chosen.ts';
export type { AdviceWarning, Notice } from '../main/recommend/nouns/notice.ts';
export type { Reason } from '../main/recommend/nouns/reason.ts';
export type {
  Alternative,
  FirstReply,
  ModelRow,
  ModelTable,
  Option,
  Recommendation,
  TierVerdict,
  Verdict,
} from '../main/recommend/nouns/recommendation.ts';
export { smallerOption } from '../main/recommend/nouns/smaller-option.ts';
export type { TierTable } from '../main/recommend/nouns/tier-table.ts';
export type { Target, WhatIf } from '../main/recommend/nouns/what-if-input.ts';
export { WHAT_IF_LIMITS } from '../main/recommend/nouns/what-if-limits.ts';
export { imaginesWholeMachine } from '../main/recommend/nouns/what-if-scope.ts';
export type { WhyBest } from '../main/recommend/nouns/why-best.ts';
export type { Report } from '../main/report/nouns/report.ts';
export type { Activity } from '../main/steps/nouns/activity.ts';
export { currentStep, isSpeedCurrent } from '../main/steps/nouns/current-step.ts';
export type { FailedStep } from '../main/steps/nouns/failed-step.ts';
export { fractionOf, runningSteps, secondsLeftOf, stepNames } from '../main/steps/nouns/how-far.ts';
export { appliedOfChoice, trialOfChoice } from '../main/steps/nouns/of-the-choice.ts';
export type { Choice, SetupState } from '../main/steps/nouns/setup-state.ts';
export type {
  PausedStep,
  RunningBy,
  RunningStep,
  StepName,
} from '../main/steps/nouns/step-table.ts';
export {
  canBePaused,
  inTheWayOf,
  type PageOfStep,
  pageOf,
  STEP_NAMES,
  stepOnPage,
} from '../main/steps/nouns/step-traits.ts';
export type { Difference } from '../main/store/nouns/difference.ts';
export type { History, HistoryEntry } from '../main/store/nouns/history.ts';
export { hardwareDifferences, hardwareOf } from '../main/store/nouns/history-changes.ts';
export type { Preferences } from '../main/store/nouns/preferences.ts';
export type { CloudKeys, KeyCheck } from '../main/try/nouns/cloud-keys.ts';
export { isSecret } from '../main/try/nouns/is-secret.ts';
export type { ServerLook } from '../main/try/nouns/server-look.ts';
export { isServerUrl } from '../main/try/nouns/server-url.ts';
export type { TrialDoing, TryProgress } from '../main/try/nouns/step.ts';
export type {
  LlmTrial,
  ProvenSec,
  TrialPart,
  TrialReport,
  VoiceTrial,
} from '../main/try/nouns/trial-report.ts';
export type { TrialRequest } from '../main/try/nouns/trial-request.ts';
export type { TrialWarning } from '../main/try/nouns/trial-warning.ts';
