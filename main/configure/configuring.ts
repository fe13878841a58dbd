import { resolve } from 'node:path';
import { asMeasured } from '../benchmark/nouns/measured-cards.ts';
import type { Context } from '../context.ts';
import { namedFolder } from '../named-folder.ts';
import { writeWithConf } from '../platform.ts';
import { type Advise, requestedOption } from '../recommend/nouns/requested-option.ts';
import { withStoreLock } from '../store/store-lock.ts';
import type { CloudKeys } from '../try/nouns/cloud-keys.ts';
import { configSubject } from './config-subject.ts';
import { Configurator, isDiskFailure } from './configurator.ts';
import { asNotWritten } from './errors.ts';
import { lookAtProject } from './look-at-project.ts';
import type { ConfigRequest } from './nouns/config-request.ts';
import type { ConfigSubject } from './nouns/wanted-config.ts';
import { serverAddress } from './server-address.ts';
import { wantedConfig } from './targets/wanted-config.ts';
import { RecordFile } from './write/record.ts';

/*
 * What the procedures need to work. It brings the YAML and diff libraries with it, so it is loaded when the first
 * configuration is asked for: most hosts start without one.
 */

/** What other rooms give. */
export interface Given {
  /** The advice for this machine. */
  advise: Advise;
  /** The English sentence of a warning. */
  inEnglish: ConfigSubject['inEnglish'];
}

/** Completes what a killed process has left. A disk that fails costs that, not the start. */
export async function settleAtStart(context: Context): Promise<void> {
  try {
    await settle(configuratorOf(context), context);
  } catch (error) {
    if (!isDiskFailure(error)) throw error;
  }
}

/** What is applied was recorded before it was stored for the pages. */
export async function settle(configurator: Configurator, { facts }: Context): Promise<void> {
  const applied = await configurator.settle();
  if (applied === undefined) return;
  if (applied?.appliedAt !== facts.live.now.applied?.appliedAt) await facts.keepApplied(applied);
}

export function configuratorOf({ home, platform }: Context): Configurator {
  const record = new RecordFile(home, platform.writeJson ?? writeWithConf);
  return new Configurator({
    record,
    now: () => new Date(),
    wanted: wantedConfig,
    locked: async (work) => {
      try {
        return await withStoreLock(home, work);
      } catch (error) {
        // Of our own folder: the voice server's files are named where they fail.
        throw asNotWritten(error, record.path);
      }
    },
  });
}

/** @throws MachineUnknown, ProjectUnusable, FolderNotAbsolute, ConfigNotRead, ConfigUnreadable; what `advise` throws */
export async function gather(
  request: ConfigRequest,
  context: Context,
  { advise, inEnglish }: Given,
  keys: CloudKeys,
): Promise<ConfigSubject> {
  const { facts, registry } = context;
  const { choice, applied, preferences, speed } = facts.live.now;
  const machine = asMeasured(facts.machine, speed);
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
    ...serverAddress(request.server, looked?.project ?? null, applied),
    language: request.language ?? preferences?.callLanguage ?? null,
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
