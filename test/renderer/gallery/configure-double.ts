import type { ConfigRequest } from '../../../main/configure/nouns/config-request.ts';
import { on } from '../../../main/context.ts';
import { SetupError } from '../../../main/nouns/setup-error.ts';
import type { LiveState } from '../../../main/steps/live-state.ts';
import type { Steps } from '../../../main/steps/steps.ts';
import { aborted } from './aborted.ts';
import { appliedOf, configFor, UNCHANGED } from './config-plans.ts';
import type { Scene } from './scene.ts';

/** A key that cannot be handed over. */
const LOST_KEY = 'sk-lost';

/** Configurations of a scene: its plan at once, and what writing and undoing it would leave. */
export function configuringOf(scene: Scene, live: LiveState, steps: Steps) {
  let given: readonly string[] = [];
  const planNow = async (request: ConfigRequest, signal?: AbortSignal) => {
    const { config } = scene;
    const { choice, applied } = live.now;
    if (config === 'slow' || choice === null) return aborted(signal);
    if ('code' in config && request.project !== null) throw new SetupError(config);
    const shape = 'code' in config ? {} : config;
    const plan = configFor(choice, request, applied === null ? shape : { ...shape, changes: UNCHANGED });
    return {
      ...plan,
      canUndo: applied !== null,
      keys: plan.keys.map(({ key, isKnown }) => ({ key, isKnown: isKnown || given.includes(key) })),
    };
  };
  return {
    plan: on.configure.plan.handler(({ input, signal }) => planNow(input, signal)),
    apply: on.configure.apply.handler(({ input }) =>
      steps.run('configure', async (task) => {
        const plan = await planNow(input, task.signal);
        if (live.now.choice !== null) live.change({ applied: appliedOf(live.now.choice) });
        return plan;
      }),
    ),
    undo: on.configure.undo.handler(() =>
      steps.run('configure', async () => {
        live.change({ applied: null });
        return { project: '', files: [] };
      }),
    ),
    useKeys: on.configure.useKeys.handler(({ input: { keys } }) => {
      if (Object.values(keys).includes(LOST_KEY)) throw new SetupError({ code: 'bug', said: 'lost' });
      given = [...given, ...Object.keys(keys)];
    }),
  };
}
