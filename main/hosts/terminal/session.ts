import { createRouterClient } from '@orpc/server';
import type { Setup } from '../../../preload/contract.ts';
import { nodePlatform } from '../../platform.ts';
import { createSetup } from '../../setup.ts';
import type { SetupState } from '../../steps/nouns/setup-state.ts';
import type { StepName } from '../../steps/nouns/step-table.ts';
import { leaveStep } from '../leave.ts';
import { Interruption } from './interruption.ts';
import { namedPath } from './named-path.ts';
import type { StepView } from './progress.ts';
import { stepView } from './step-view.ts';
import type { Terminal } from './terminal.ts';

type SetupRouter = Awaited<ReturnType<typeof createSetup>>;

export interface SessionOptions {
  readonly registry?: string;
  readonly models?: string;
  /** Every benchmark of the session is a quick one. */
  readonly quick?: boolean;
}

/** The machine side as this command uses it: in this process, through the same contract as a window. */
export class Session {
  readonly setup: Setup;
  /** For other ways to the same machine side. */
  readonly router: SetupRouter;
  readonly #terminal: Terminal;
  readonly #life: AbortSignal | undefined;

  private constructor(router: SetupRouter, terminal: Terminal, life: AbortSignal | undefined) {
    this.router = router;
    this.setup = createRouterClient(router);
    this.#terminal = terminal;
    this.#life = life;
  }

  /** A long session has a `life`: until it is aborted, changes of other hosts are followed. */
  static async open(options: SessionOptions, terminal: Terminal, life?: AbortSignal): Promise<Session> {
    const router = await createSetup({
      platform: nodePlatform,
      registryFile: options.registry,
      modelsFolder: options.models === undefined ? undefined : namedPath(options.models),
      measuresQuickly: options.quick,
      follow: life,
    });
    const session = new Session(router, terminal, life);
    terminal.prefer((await session.state()).language);
    if (life !== undefined) void session.#listen(life);
    return session;
  }

  /** A session that follows other hosts as long as `work` takes: they may pause what it does. */
  static async during<T>(
    options: SessionOptions,
    terminal: Terminal,
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    const life = new AbortController();
    try {
      return await work(await Session.open(options, terminal, life.signal));
    } finally {
      life.abort();
    }
  }

  /** Switches to the language that was chosen in another host. */
  async #listen(life: AbortSignal): Promise<void> {
    for await (const { language } of await this.setup.steps.watch(undefined, { signal: life })) {
      this.#terminal.prefer(language);
    }
  }

  get isOver(): boolean {
    return this.#life?.aborted === true;
  }

  /** The snapshot now. */
  async state(): Promise<SetupState> {
    for await (const state of await this.setup.steps.watch()) return state;
    throw new Error('The state ended before it began.');
  }

  /** Waits until a step does not run. */
  async ended(step: StepName): Promise<void> {
    for await (const { running } of await this.setup.steps.watch()) {
      if (running[step] === undefined || this.isOver) return;
    }
  }

  /**
   * Runs a step with live progress. Ctrl-C ends it, waits for its clean-up and ends the command.
   * @throws Interrupted
   */
  async run<T>(step: StepName, call: () => Promise<T>): Promise<T> {
    this.#life?.throwIfAborted();
    const view = await stepView(this.#terminal, step);
    const over = new AbortController();
    const following = this.#follow(step, view, over.signal);
    using interruption = new Interruption(() => void leaveStep(this.setup, step), view.end);
    try {
      return await call();
    } finally {
      over.abort();
      await following;
      view.end();
      // However the step ended: after Ctrl-C no result is wanted.
      interruption.throwIfAny();
    }
  }

  async #follow(step: StepName, view: StepView, signal: AbortSignal): Promise<void> {
    for await (const { running } of await this.setup.steps.watch(undefined, { signal })) {
      const now = running[step];
      if (now !== undefined) view.show(now);
    }
  }
}
