import { existsSync } from 'node:fs';
import { type Context, on } from '../context.ts';
import { namedFolder } from '../named-folder.ts';
import type { CloudKeys } from '../try/nouns/cloud-keys.ts';
import type { Configurator } from './configurator.ts';
import type { Given } from './configuring.ts';
import { NothingToUndo } from './errors.ts';
import type { ConfigPlan, Undone } from './nouns/config-plan.ts';
import type { ConfigRequest } from './nouns/config-request.ts';
import { recordPath } from './write/record-path.ts';

const load = () => import('./configuring.ts');

export function configureProcedures(context: Context, given: Given) {
  let once: Promise<Configurator> | undefined;
  const configurator = () => {
    once ??= load().then(({ configuratorOf }) => configuratorOf(context));
    return once;
  };
  /** They leave this process only into `.env`. */
  let keys: CloudKeys = {};
  const subjectOf = async (request: ConfigRequest) => (await load()).gather(request, context, given, keys);
  const apply = async ({ planId, ...request }: ConfigRequest & { planId: string }): Promise<ConfigPlan> => {
    const { plan, applied } = await (await configurator()).apply(await subjectOf(request), planId);
    if (applied !== null) await context.facts.keepApplied(applied);
    return plan;
  };
  const undo = async (project: string | undefined): Promise<Undone> => {
    const { applied } = context.facts.live.now;
    if (project !== undefined && namedFolder(project) !== applied?.project) throw new NothingToUndo();
    const undone = await (await configurator()).undo();
    await context.facts.keepApplied(null);
    return undone;
  };
  return {
    plan: on.configure.plan.handler(async ({ input }) => {
      const configuring = await configurator();
      await (await load()).settle(configuring, context);
      return await configuring.plan(await subjectOf(input));
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

/** Completes what a killed process has left, as soon as a host starts. */
export async function settleConfiguration(context: Context): Promise<void> {
  if (existsSync(recordPath(context.home))) await (await load()).settleAtStart(context);
}
