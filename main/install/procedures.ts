import { homedir } from 'node:os';
import { type Context, on } from '../context.ts';
import { writeWithConf } from '../platform.ts';
import { InstallIncomplete } from './errors.ts';
import { Hasher } from './hash/hasher.ts';
import { KnownHashes } from './known-hashes.ts';
import { makePlan, type PlanRequest } from './make-plan.ts';
import type { InstallRequest } from './nouns/install-request.ts';
import { type Advise, leftOutOn, requestedModels } from './requested-models.ts';
import { searchPlaces } from './reuse/search-places.ts';
import { sourcesOf } from './sources.ts';

/** What a plan and its execution share. */
interface Tools {
  readonly known: KnownHashes;
  readonly hasher: Hasher;
}

/** @param advise the advice for this machine, as another room gives it */
export function installProcedures(context: Context, advise: Advise) {
  return {
    plan: on.install.plan.handler(({ input: request, signal }) => {
      const wanted = wantedBy(request, context, advise);
      return withTools(context, async (tools) => {
        const { plan } = await makePlan(wanted, { ...tools, ...(signal && { signal }) });
        return plan;
      });
    }),
    run: on.install.run.handler(async ({ input: request }) => {
      // What cannot be meant is refused before anything begins.
      const wanted = wantedBy(request, context, advise);
      const sources = sourcesOf(process.env, request.mirror);
      // Loaded late: a host that installs nothing starts without the HTTP client.
      const [{ install }, { networkOf }] = await Promise.all([
        import('./install.ts'),
        import('./fetch/network.ts'),
      ]);
      const network = networkOf(process.env);
      try {
        return await context.steps.run('install', (task) =>
          withTools(context, (tools) => install(wanted, { ...tools, network, sources }, task)),
        );
      } catch (error) {
        if (error instanceof InstallIncomplete) return error.result;
        throw error;
      }
    }),
  };
}

/** The process that hashes lives only as long as it is needed. */
async function withTools<T>(
  { home, platform: { startWorker, writeJson = writeWithConf } }: Context,
  work: (tools: Tools) => Promise<T>,
): Promise<T> {
  await using known = await KnownHashes.open(home, writeJson);
  using hasher = new Hasher({ startWorker });
  return await work({ known, hasher });
}

/** @throws what `advise` throws */
function wantedBy(
  request: InstallRequest,
  { facts, registry, modelsFolder }: Context,
  advise: Advise,
): PlanRequest {
  const { machine, speed, choice } = facts.live.now;
  const models = requestedModels(request, choice, advise);
  const folder = modelsFolder();
  const surroundings = { env: process.env, platform: process.platform, home: homedir() };
  return {
    models,
    registry,
    modelsFolder: folder,
    machine,
    forAnotherMachine: request.forAnotherMachine ?? false,
    without: leftOutOn(models, request, speed, registry),
    places: searchPlaces(folder, surroundings),
  };
}
