import { on } from '../../../main/context.ts';
import type { InstallPlan } from '../../../main/install/nouns/install-plan.ts';
import type { InstallRequest } from '../../../main/install/nouns/install-request.ts';
import type { InstallProgress } from '../../../main/install/nouns/step.ts';
import { SetupError } from '../../../main/nouns/setup-error.ts';
import type { LiveState } from '../../../main/steps/live-state.ts';
import type { Steps } from '../../../main/steps/steps.ts';
import { aborted } from './aborted.ts';
import { planFor } from './plans.ts';
import type { Scene } from './scene.ts';

/** Downloads of a scene: its plan at once, and a run that stays at its beginning. */
export function installingOf(scene: Scene, live: LiveState, steps: Steps) {
  const planNow = async (request: InstallRequest, signal?: AbortSignal) => {
    const { plan } = scene;
    const { choice } = live.now;
    if (plan === 'slow' || choice === null) return aborted(signal);
    if ('code' in plan) throw new SetupError(plan);
    return planFor(choice, request, plan);
  };
  return {
    plan: on.install.plan.handler(({ input, signal }) => planNow(input, signal)),
    run: on.install.run.handler(({ input: request }) =>
      steps.run('install', async (task) => {
        task.report(begun(await planNow(request, task.signal), request));
        return aborted(task.signal);
      }),
    ),
    verify: on.install.verify.handler(async function* ({ signal }) {
      for (const event of scene.verified) yield event;
      if (scene.verified.at(-1)?.kind !== 'result') await aborted(signal);
    }),
    discard: on.install.discard.handler(() => ({ folder: '', removedBytes: 0, items: [] })),
    useToken: on.install.useToken.handler(() => {}),
  };
}

function begun({ files }: InstallPlan, request: InstallRequest): InstallProgress {
  return {
    request,
    files: files.map(({ id, bytes }) => ({ id, bytes: bytes ?? 0, fetchedBytes: 0, state: 'waiting' })),
    bytesPerSec: null,
    waitingFor: null,
  };
}
