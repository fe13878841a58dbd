import { createORPCClient } from '@orpc/client';
import { createRouterClient } from '@orpc/server';
import { on } from '../../../main/context.ts';
import { SetupError } from '../../../main/nouns/setup-error.ts';
import { modelTable } from '../../../main/recommend/model-table.ts';
import type { WhatIf } from '../../../main/recommend/nouns/what-if-input.ts';
import { recommend } from '../../../main/recommend/recommend.ts';
import { imagine } from '../../../main/recommend/what-if.ts';
import { InMemory } from '../../../main/steps/in-memory.ts';
import { LiveState } from '../../../main/steps/live-state.ts';
import type { RunningSteps, StepName } from '../../../main/steps/nouns/step-table.ts';
import type { Task } from '../../../main/steps/nouns/task.ts';
import { Steps } from '../../../main/steps/steps.ts';
import type { Setup } from '../../../preload/contract.ts';
import type { Host, Link } from '../../../renderer/host.ts';
import { aborted } from './aborted.ts';
import { configuringOf } from './configure-double.ts';
import { installingOf } from './install-double.ts';
import { registry } from './registry.ts';
import type { Scene } from './scene.ts';
import { tryingOf } from './try-double.ts';
import { writtenReport } from './written-report.ts';

/** Long enough to navigate elsewhere in the meantime. */
const LOOK_MS = 700;

/** By then a page has its first answers. */
const DRAWN_MS = 300;

/** The machine side of a scene: its facts, the real advice for them, and steps that never end. */
export function hostOf(scene: Scene): Host {
  return {
    kind: scene.isWindow ? 'desktop' : 'browser',
    setup: setupOf(scene),
    link: linkOf(scene),
    linkForAnotherTab: async () => 'http://127.0.0.1:8123/enter#token=example',
    close: scene.isWindow ? () => {} : null,
    chooseFolder: null,
  };
}

/**
 * Finds each procedure by its path. A room without a double here never answers: its page is shown waiting.
 */
function setupOf(scene: Scene): Setup {
  const doubled: unknown = createRouterClient(routerOf(scene));
  return createORPCClient({
    call: async (path, input, { signal }) => {
      const found = path.reduce((room, name) => Reflect.get(Object(room), name), doubled);
      return typeof found === 'function' ? found(input, { signal }) : aborted(signal);
    },
  });
}

/** A lost link has been up before: the page is drawn by then. */
function linkOf({ link: [atStart, later] }: Scene): Link {
  let now = atStart;
  return {
    now: () => now,
    subscribe: (onChange) => {
      const timer = setTimeout(() => {
        now = later;
        onChange();
        // The page being viewed waits for it.
        document.documentElement.dataset.link = 'changed';
      }, DRAWN_MS);
      return () => clearTimeout(timer);
    },
  };
}

/** Timers of browsers keep no process alive. */
function laterInAPage(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}

function routerOf(scene: Scene) {
  const live = new LiveState(scene.state);
  const outside = new InMemory(scene.state.paused);
  const steps = new Steps(live, { outside, timer: laterInAPage });
  if (scene.installEnds) setTimeout(() => endStaged(scene, live, 'install'), DRAWN_MS);
  return {
    steps: {
      watch: on.steps.watch.handler(({ signal }) => live.watch(signal)),
      cancel: on.steps.cancel.handler(async ({ input }) => ({
        cancelled: endStaged(scene, live, input.step) !== null || (await steps.cancel(input.step)),
      })),
      pause: on.steps.pause.handler(async ({ input }) => {
        const install = endStaged(scene, live, input.step)?.install;
        if (install === undefined) return { paused: await steps.pause(input.step) };
        await outside.keep({ ...install, stoppedAt: '2026-11-24T10:33:00Z' });
        await steps.lookOutside();
        return { paused: true };
      }),
    },
    store: {
      about: on.store.about.handler(() => scene.about),
      prefer: on.store.prefer.handler(({ input }) => {
        live.change({ preferences: input });
        return live.now;
      }),
      preferLanguage: on.store.preferLanguage.handler(({ input }) => {
        live.change({ language: input.language });
        return live.now;
      }),
      history: on.store.history.handler(() => scene.history),
    },
    probe: {
      run: on.probe.run.handler(() => steps.run('probe', (task) => look(scene, live, task))),
      checkFolder: on.probe.checkFolder.handler(async ({ input: { folder, use }, signal }) =>
        scene.folders === 'slow' ? aborted(signal) : { ...scene.folders[use], folder },
      ),
    },
    benchmark: {
      checkModel: on.benchmark.checkModel.handler(async () => {}),
      run: on.benchmark.run.handler(() => steps.run('benchmark', untilStopped)),
    },
    recommend: adviceOf(scene, live),
    install: installingOf(scene, live, steps),
    try: tryingOf(scene, live, steps),
    configure: configuringOf(scene, live, steps),
    report: { write: on.report.write.handler(() => writtenReport(scene, live.now)) },
  };
}

/** The real advice; where the scene has a broken registry, none until the built-in one is taken. */
function adviceOf(scene: Scene, live: LiveState) {
  let { adviceFails } = scene;
  const subject = (whatIf: WhatIf) => {
    if (adviceFails !== null) throw new SetupError(adviceFails);
    return imagine(live.now, whatIf, registry);
  };
  return {
    advise: on.recommend.advise.handler(({ input }) => recommend(subject(input))),
    choose: on.recommend.choose.handler(({ input }) => {
      live.change({ choice: input });
      return live.now;
    }),
    models: on.recommend.models.handler(({ input }) => modelTable(subject(input))),
    tiers: on.recommend.tiers.handler(() => ({ tiers: [...registry.tiers], warnings: [] })),
    takeBuiltInRegistry: on.recommend.takeBuiltInRegistry.handler(() => {
      adviceFails = null;
      live.change({ registryId: registry.id });
      return live.now;
    }),
  };
}

/** Ends a step of the scene itself. Returns what ran until then; `null`: it is none of the scene's. */
function endStaged(scene: Scene, live: LiveState, step: StepName): RunningSteps | null {
  const { running } = live.now;
  if (running[step] === undefined || scene.state.running[step] === undefined) return null;
  const { [step]: _ended, ...others } = running;
  live.change({ running: others });
  return running;
}

async function look(scene: Scene, live: LiveState, task: Task<'probe'>) {
  if (scene.found === null) return untilStopped(task);
  await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  live.change({ machine: scene.found });
  return scene.found;
}

/** A step of the gallery never finishes: it ends when it is cancelled. */
function untilStopped(task: Task<'probe'> | Task<'benchmark'>): Promise<never> {
  task.report({ activity: { code: 'loading', model: 'Q4_K' }, fraction: 0 });
  return aborted(task.signal);
}
