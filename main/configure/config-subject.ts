import type { Registry } from '../../registry/schema.ts';
import type { Warning } from '../nouns/warning.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import type { Alternative, Option } from '../recommend/nouns/recommendation.ts';
import type { Target } from '../recommend/nouns/what-if-input.ts';
import type { SetupState } from '../steps/nouns/setup-state.ts';
import type { CloudKeys } from '../try/nouns/cloud-keys.ts';
import type { TrialReport } from '../try/nouns/trial-report.ts';
import type { ConfigSubject } from './nouns/wanted-config.ts';

/** What is known when a configuration is asked for. */
export interface Known {
  readonly target: Target;
  readonly option: Option | Alternative;
  readonly registry: Registry;
  readonly machine: Machine;
  readonly facts: Pick<SetupState, 'speed' | 'trial'>;
  readonly modelsFolder: string;
  readonly project: ConfigSubject['project'];
  readonly server: string | null;
  readonly isServerKept: boolean;
  readonly language: string | null;
  readonly keys: CloudKeys;
  readonly inEnglish: ConfigSubject['inEnglish'];
}

/** All that a target's configuration depends on. */
export function configSubject({ facts, ...known }: Known): ConfigSubject {
  const { option, registry, machine } = known;
  const { models } = option;
  const tier = registry.tiers.find(({ name }) => name === option.tier) ?? null;
  const isOnGpu = option.backend !== null && option.backend !== 'cpu';
  const trial = trialOf(option, facts, machine);
  return {
    ...known,
    llm: named(registry.models.llm, models.llm),
    stt: named(registry.models.stt, models.stt),
    tts: named(registry.models.tts, models.tts),
    tier,
    threads: threadsOf(option, facts, registry, machine),
    isOnGpu,
    replySec: replySecOf(option, trial),
    trialWarnings: trial?.warnings ?? [],
  };
}

function named<Model>(models: Readonly<Record<string, Model>>, id: string | null) {
  const model = id !== null && Object.hasOwn(models, id) ? models[id] : undefined;
  return id === null || model === undefined ? null : { id, model };
}

function threadsOf(
  { backend }: Option,
  { speed }: Known['facts'],
  registry: Registry,
  machine: Machine,
): number | null {
  if (speed === null || speed.machineId !== machine.id || speed.registryId !== registry.id) return null;
  return speed.backends.find((one) => one.backend === backend)?.threads ?? null;
}

/** The last trial, if it was one of the same language model on this machine. */
function trialOf({ models }: Option, { trial }: Known['facts'], machine: Machine): TrialReport | null {
  if (trial === null || trial.machineId !== machine.id || trial.models.llm !== models.llm) return null;
  return trial.warnings.some(isOfOtherModel) ? null : trial;
}

/** A voice server may still have run another model. */
function isOfOtherModel(warning: Warning): boolean {
  return warning.code === 'server-runs-other' && warning.part === 'llm';
}

/** As it was tried, else as predicted. */
function replySecOf(option: Option, trial: TrialReport | null): ConfigSubject['replySec'] {
  const predicted = predictedSec(option);
  const later = trial?.parts.llm.measuredSec ?? predicted.later;
  const first = trial?.llm?.firstReply.measuredSec ?? predicted.first;
  return later === null ? null : { later, first: Math.max(later, first ?? later) };
}

/** The model's part of the turns. */
function predictedSec({ turnSec: { llm, total }, firstTurnSec }: Option) {
  const speech = llm === null || total === null ? null : total - llm;
  return { later: llm, first: firstTurnSec === null || speech === null ? null : firstTurnSec - speech };
}
