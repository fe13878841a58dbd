import { homedir } from 'node:os';
import { asMeasured } from '../benchmark/nouns/measured-cards.ts';
import { type Context, on } from '../context.ts';
import { namedFolder } from '../named-folder.ts';
import { writeWithConf } from '../platform.ts';
import type { Advise } from '../recommend/nouns/requested-option.ts';
import { isSpeedCurrent } from '../steps/nouns/current-step.ts';
import { type CleanRequest, findUnneeded, removeUnneeded } from './clean.ts';
import { ContradictoryInstall, InstallIncomplete } from './errors.ts';
import { Hasher } from './hash/hasher.ts';
import { KnownHashes } from './known-hashes.ts';
import { leftOutOn } from './left-out.ts';
import { makePlan, type PlanRequest } from './make-plan.ts';
import type { InstallRequest } from './nouns/install-request.ts';
import type { InstallResult } from './nouns/install-result.ts';
import type { InstallFile } from './nouns/step.ts';
import { requestedModels } from './requested-models.ts';
import { searchPlaces } from './reuse/search-places.ts';
import { sourcesOf } from './sources.ts';
import { verify } from './verify.ts';
import { modelsOf } from './wanted-files.ts';

/** What a plan and its execution share. */
interface Tools {
  readonly known: KnownHashes;
  readonly hasher: Hasher;
}

/** @param advise the advice for this machine, as another room gives it */
export function installProcedures(context: Context, advise: Advise) {
  let givenToken: string | undefined;
  const cleaning = () => cleanRequest(context);
  return {
    plan: on.install.plan.handler(({ input: request, signal }) => {
      const wanted = wantedBy(request, context, advise);
      return withTools(context, async (tools) => {
        const { plan } = await makePlan(wanted, { ...tools, ...(signal && { signal }) });
        return plan;
      });
    }),
    run: on.install.run.handler(({ input }) =>
      run(input, context, wantedBy(input, context, advise), givenToken),
    ),
    verify: on.install.verify.handler(async function* ({ signal }) {
      const { modelsFolder, registry, chosen } = cleaning();
      await using tools = await openTools(context);
      yield* verify({ modelsFolder, registry, chosen }, { ...tools, ...(signal && { signal }) });
    }),
    unneeded: on.install.unneeded.handler(() => findUnneeded(cleaning())),
    remove: on.install.remove.handler(({ input: { paths } }) =>
      removeUnneeded(cleaning(), ({ path }) => paths.includes(path)),
    ),
    discard: on.install.discard.handler(() =>
      removeUnneeded({ ...cleaning(), isUnfinished: false }, ({ kind }) => kind === 'leftover'),
    ),
    useToken: on.install.useToken.handler(({ input: { token } }) => {
      givenToken = token;
    }),
  };
}

/**
 * Installs what is wanted, as the step of that name.
 * @param givenToken for Hugging Face, instead of the environment's
 */
async function run(
  request: InstallRequest,
  context: Context,
  wanted: PlanRequest,
  givenToken: string | undefined,
): Promise<InstallResult> {
  const env = { ...process.env, ...(givenToken && { HF_TOKEN: givenToken }) };
  const sources = sourcesOf(env, request.mirror);
  // Loaded late: a host that installs nothing starts without it.
  const [{ install }, { networkOf }] = await Promise.all([import('./install.ts'), import('../network.ts')]);
  const network = networkOf(process.env);
  try {
    return await context.steps.run(
      'install',
      (task) => withTools(context, (tools) => install(wanted, { ...tools, network, sources }, task, request)),
      { request, files: leftFiles(context), bytesPerSec: null, waitingFor: null },
    );
  } catch (error) {
    if (error instanceof InstallIncomplete) return error.result;
    throw error;
  } finally {
    await context.lookAtDisk();
  }
}

async function withTools<T>(context: Context, work: (tools: Tools) => Promise<T>): Promise<T> {
  await using tools = await openTools(context);
  return await work(tools);
}

/** What a paused installation has left, until it is planned anew. */
function leftFiles({ facts }: Context): InstallFile[] {
  return facts.live.now.paused.install?.progress.files ?? [];
}

/** The process that hashes lives only as long as it is needed. */
async function openTools({
  home,
  platform: { startWorker, writeJson = writeWithConf },
}: Context): Promise<Tools & AsyncDisposable> {
  const known = await KnownHashes.open(home, writeJson);
  const hasher = new Hasher({ startWorker });
  return {
    known,
    hasher,
    async [Symbol.asyncDispose]() {
      hasher[Symbol.dispose]();
      await known[Symbol.asyncDispose]();
    },
  };
}

function cleanRequest({ facts, registry, modelsFolder }: Context): CleanRequest {
  const { choice, paused, running, elsewhere } = facts.live.now;
  const chosen = choice === null ? null : modelsOf(choice);
  const isUnfinished =
    paused.install !== undefined || running.install !== undefined || elsewhere.includes('install');
  return { modelsFolder: modelsFolder(), registry, chosen, isUnfinished };
}

/** @throws what `advise` throws; ContradictoryInstall, FolderNotAbsolute, FolderNameInvalid */
function wantedBy(
  request: InstallRequest,
  { facts, registry, modelsFolder }: Context,
  advise: Advise,
): PlanRequest {
  if (request.from !== undefined && request.mirror !== undefined)
    throw new ContradictoryInstall('from', 'mirror');
  const { now } = facts.live;
  const { choice, speed: lastSpeed } = now;
  const machine = now.machine && asMeasured(now.machine, lastSpeed);
  const { models, notices } = requestedModels(request, choice, advise, registry);
  const isExport = request.exportTo !== undefined;
  const forAnotherMachine = isExport || (request.forAnotherMachine ?? false);
  const speed = isSpeedCurrent(now) ? now.speed : null;
  const place = { machine: forAnotherMachine ? null : machine, speed };
  const usual = modelsFolder();
  const surroundings = { env: process.env, platform: process.platform, home: homedir() };
  return {
    models,
    notices,
    registry,
    modelsFolder: request.exportTo === undefined ? usual : namedFolder(request.exportTo),
    machine,
    forAnotherMachine,
    leftOut: isExport ? new Map() : leftOutOn(models, request, place, registry),
    keepsWhatIsUnpacked: request.keepOptionalFolders === undefined,
    packed: isExport,
    from: request.from === undefined ? undefined : namedFolder(request.from),
    places: searchPlaces(usual, surroundings),
  };
}
