import { createHmac } from 'node:crypto';
import type { AdviceWarning } from '../recommend/nouns/notice.ts';
import { ValueNotWritable } from './errors.ts';
import type { ConfigPlan } from './nouns/config-plan.ts';
import { hasKey } from './nouns/has-key.ts';
import type { ConfigSubject, WantedConfig } from './nouns/wanted-config.ts';
import { type PlannedChange, planChanges } from './plan-changes.ts';
import { snippetsOf } from './snippets.ts';

/** A plan with what it takes to carry it out. */
export interface MadePlan {
  readonly plan: ConfigPlan;
  readonly changes: readonly PlannedChange[];
}

export interface PlanTools {
  /** Of this process, for digests. */
  readonly key: Buffer;
  readonly canUndo: boolean;
  /** What a target wants. */
  wanted(subject: ConfigSubject): WantedConfig;
}

/**
 * What would be written now, and what to run then.
 * @throws ConfigNotRead, ConfigUnreadable, ValueNotWritable
 */
export async function makeConfigPlan(subject: ConfigSubject, tools: PlanTools): Promise<MadePlan> {
  const wanted = tools.wanted(subject);
  checkModelsFolder(wanted, subject);
  const { option, project, target } = subject;
  const changes = project === null ? [] : await planChanges(project.folder, wanted.files, tools.key);
  const keys = wanted.keys.map((key) => ({ key, isKnown: hasKey(key, subject) }));
  const plan = {
    target,
    layout: project === null || target !== 'ava' ? null : project.layout,
    project: project?.folder ?? null,
    names: option.names,
    tier: option.tier,
    pipeline: option.pipeline,
    changes: changes.map(({ change }) => change),
    snippets: snippetsOf(project === null ? wanted : { ...wanted, files: [] }),
    next: [...wanted.next],
    keys,
    warnings: distinct([...wanted.warnings, ...changes.flatMap((change) => change.warnings)]),
    canUndo: tools.canUndo,
  };
  return { plan: { id: idOf(plan, changes, tools.key), ...plan }, changes };
}

/** What is shown to copy names the models folder in lines of a unit or a Modelfile. @throws ValueNotWritable */
function checkModelsFolder({ snippets }: WantedConfig, { modelsFolder }: ConfigSubject): void {
  const isNamed = snippets.some(({ kind }) => kind === 'systemd' || kind === 'modelfile');
  if (isNamed && ENDS_LINE.test(modelsFolder)) throw new ValueNotWritable('models');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: no line can hold them
const ENDS_LINE = /[\u0000-\u001f\u007f\u0085\u2028\u2029]/;

function distinct(warnings: readonly AdviceWarning[]): AdviceWarning[] {
  return [...new Map(warnings.map((warning) => [JSON.stringify(warning), warning])).values()];
}

/** The same only for exactly these changes of exactly these files. */
function idOf(
  { target, project, layout }: Omit<ConfigPlan, 'id'>,
  changes: readonly PlannedChange[],
  key: Buffer,
): string {
  const digests = changes.map(({ digest }) => digest);
  const hash = createHmac('sha256', key).update(JSON.stringify({ target, project, layout, digests }));
  return hash.digest('hex').slice(0, ID_LENGTH);
}

const ID_LENGTH = 32;
