import os from 'node:os';
import type { About } from '../nouns/about.ts';
import type { AdviceWarning } from '../recommend/nouns/notice.ts';
import type { Recommendation } from '../recommend/nouns/recommendation.ts';
import { serverNotMeasured } from '../recommend/nouns/server-not-measured.ts';
import { lastFailed } from '../steps/nouns/how-far.ts';
import type { SetupState } from '../steps/nouns/setup-state.ts';
import type { History } from '../store/nouns/history.ts';
import { type Identity, readIdentity } from './identity.ts';
import type { Report } from './nouns/report.ts';
import { scrubbed } from './scrub.ts';

/** The sources of the report. */
export interface Known {
  readonly about: About;
  /** Where state and history are kept. */
  readonly home: string;
  readonly state: SetupState;
  readonly history: History;
  /** The advice for this machine; requested only if the machine is known. */
  readonly advise: () => Recommendation;
}

/** All that is known about this machine, without anything that identifies it or its user. */
export async function writeReport(known: Known): Promise<Report> {
  const identity = await readIdentity(foldersOf(known));
  return scrubbed(gathered(known, new Date()), identity);
}

function gathered({ about, state, history, advise }: Known, createdAt: Date): Report {
  const { registryId, machine, speed, choice, trial, failed, warnings } = state;
  const last = lastFailed(failed);
  const recommendation = machine === null ? null : advise();
  return {
    voicefitVersion: about.version,
    createdAt: createdAt.toISOString(),
    registryId,
    system: `${os.platform()} ${os.arch()}`,
    machine,
    speed,
    recommendation,
    choice,
    trial: trial && { ...trial, server: trial.server === null ? null : SERVER },
    history,
    failed: last && { step: last.step, failure: last.failure },
    warnings: [...warnings, ...aboutServer(recommendation, state)],
  };
}

/** A report's reader sees no target: what AVA's server adds is said whatever it is. */
function aboutServer(advice: Recommendation | null, { machine, calibration }: SetupState): AdviceWarning[] {
  if (advice === null) return [];
  const served = calibration !== null && calibration.machineId === machine?.id ? calibration.served : {};
  const said = [advice.recommended, ...advice.alternatives].flatMap(({ models, provenance }) =>
    serverNotMeasured({ id: models.llm, provenance: provenance.llm }, served),
  );
  return said.slice(0, 1);
}

/** In place of its address, which may be a name that only its owner knows. */
const SERVER = '<voice server>';

function foldersOf({ about, home, state }: Known): Identity['folders'] {
  const { machine, preferences } = state;
  const models = [about.modelsFolder, preferences?.modelsFolder, machine?.disk.folder];
  const servers = [about.voiceServerFolder, preferences?.voiceServerFolder];
  return [
    ...models.flatMap((folder) => (folder ? [[folder, '<models folder>'] as const] : [])),
    ...servers.flatMap((folder) => (folder ? [[folder, '<voice server folder>'] as const] : [])),
    [home, '<voicefit folder>'],
    [os.tmpdir(), '<temporary folder>'],
  ];
}
