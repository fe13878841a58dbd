import { resolve } from 'node:path';
import { type Context, on } from '../context.ts';
import { namedFolder } from '../named-folder.ts';
import { writeWithConf } from '../platform.ts';
import { type Advise, requestedOption } from '../recommend/nouns/requested-option.ts';
import { isDiskError, withStoreLock } from '../store/store-lock.ts';
import type { CloudKeys } from '../try/nouns/cloud-keys.ts';
import { configSubject } from './config-subject.ts';
import { Configurator, isDiskFailure } from './configurator.ts';
import { ConfigNotWritten, NothingToUndo } from './errors.ts';
import { lookAtProject } from './look-at-project.ts';
import type { ConfigPlan, Undone } from './nouns/config-plan.ts';
import type { ConfigRequest } from './nouns/config-request.ts';
import type { ConfigSubject } from './nouns/wanted-config.ts';
import { wantedConfig } from './targets/wanted-config.ts';
import { RecordFile } from './write/record.ts';

/** What other rooms give. */
export interface Given {
  /** The advice for this machine. */
  advise: Advise;
  /** The English sentence of a warning. */
  inEnglish: ConfigSubject['inEnglish'];
}

export function configureProcedures(context: Context, given: Given) {
  const configurator = configuratorOf(context);
  /** They leave this process only into `.env`. */
  let keys: CloudKeys = {};
  const subjectOf = (request: ConfigRequest) => gather(request, context, given, keys);
  const apply = async ({ planId, ...request }: ConfigRequest & { planId: string }): Promise<ConfigPlan> => {
    const { plan, applied } = await configurator.apply(await subjectOf(request), planId);
    if (applied !== null) await context.facts.keepApplied(applied);
    return plan;
  };
  const undo = async (project: string | undefined): Promise<Undone> => {
    const { applied } = context.facts.live.now;
    if (project !== undefined && namedFolder(project) !== applied?.project) throw new NothingToUndo();
    const undone = await configurator.undo();
    await context.facts.keepApplied(null);
    return undone;
  };
  return {
    plan: on.configure.plan.handler(async ({ input }) => {
      await settle(configurator, context);
      return await configurator.plan(await subjectOf(input));
    }),
    apply: on.configure.apply.handler(({ input }) => context.steps.run('configure', () => apply(input))),
    undo: on.configure.undo.handler(({ input: { project } }) =>
      context.steps.run('configure', () => undo(project)),
    ),
    useKeys: on.configure.useKeys.handler(({ input }) => {
      keys = input.keys;
    }),
  };
}

/** Completes what a killed process has left, as soon as a host starts. A disk that fails costs that, not the start. */
export async function settleConfiguration(context: Context): Promise<void> {
  try {
    await settle(configuratorOf(context), context);
  } catch (error) {
    if (!isDiskFailure(error) && !isDiskError(error)) throw error;
  }
}

/** What is applied was recorded before it was stored for the pages. */
async function settle(configurator: Configurator, { facts }: Context): Promise<void> {
  const applied = await configurator.settle();
  if (applied === undefined) return;
  if (applied?.appliedAt !== facts.live.now.applied?.appliedAt) await facts.keepApplied(applied);
}

function configuratorOf({ home, platform }: Context): Configurator {
  const record = new RecordFile(home, platform.writeJson ?? writeWithConf);
  return new Configurator({
    record,
    now: () => new Date(),
    wanted: wantedConfig,
    locked: async (work) => {
      try {
        return await withStoreLock(home, work);
      } catch (error) {
        if (!isDiskError(error)) throw error;
        throw new ConfigNotWritten(record.path, error.code, { cause: error });
      }
    },
  });
}

/** @throws MachineUnknown, ProjectUnusable, FolderNotAbsolute, ConfigNotRead, ConfigUnreadable; what `advise` throws */
async function gather(
  request: ConfigRequest,
  context: Context,
  { advise, inEnglish }: Given,
  keys: CloudKeys,
): Promise<ConfigSubject> {
  const { facts, registry } = context;
  const { machine } = facts;
  const { choice } = facts.live.now;
  const folder = projectOf(request, context);
  const looked = folder === null ? null : await lookAtProject(folder, request.target);
  const target = looked?.target ?? request.target ?? 'ava';
  return configSubject({
    target,
    option: requestedOption({ ...request, target }, { choice, advise, registry }).option,
    registry,
    machine,
    facts: facts.live.now,
    modelsFolder: resolve(context.modelsFolder()),
    project: looked?.project ?? null,
    server: request.server ?? null,
    keys,
    inEnglish,
  });
}

/** The named folder, else the preferred one, else the one that was found. */
function projectOf({ project }: ConfigRequest, { facts, about }: Context): string | null {
  if (project === undefined) {
    return facts.live.now.preferences?.voiceServerFolder ?? about().voiceServerFolder;
  }
  return project === null ? null : namedFolder(project);
}
