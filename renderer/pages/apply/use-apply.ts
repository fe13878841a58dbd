import { useState } from 'react';
import type { ConfigPlan, ConfigRequest, Failure, Setup, SetupState } from '../../../preload/contract.ts';
import { useWaited } from '../../blocks/use-waited.ts';
import { focusHeading } from '../../frame/focus-heading.ts';
import type { Host } from '../../host.ts';
import type { PageProps } from '../../page.ts';
import { refusalOf } from '../../setup/refusal-of.ts';
import { useAnswer } from '../../setup/use-answer.ts';
import { useCommand } from '../../setup/use-command.ts';
import { type ApplyView, applyView } from './apply-view.ts';

/** All that the parts of the page share. */
export interface Applying {
  readonly view: ApplyView;
  readonly state: SetupState;
  readonly setup: Setup;
  readonly host: Host;
  readonly about: PageProps['about'];
  readonly request: ConfigRequest;
  /** `null`: not known yet, or no longer. */
  readonly plan: ConfigPlan | null;
  /** Even while another one is on its way. */
  readonly latest: ConfigPlan | null;
  readonly planFailure: Failure | null;
  readonly isAsking: boolean;
  /** The plan has been awaited for long. */
  readonly isSlow: boolean;
  /** Why the last start came to nothing, such as a step that runs; `null`: it did not. */
  readonly refusal: Failure | null;
  edit(request: ConfigRequest): void;
  askAgain(): void;
  /** Forgets the last failure, and looks at the files again. */
  lookAgain(): void;
  write(plan: ConfigPlan): void;
  undo(): void;
}

/** The page's own memory: what the user has set. The rest is in the state. */
export function useApply({ state, setup, host, about }: PageProps): Applying {
  const [request, edit] = useState<ConfigRequest>({});
  const [dismissed, dismiss] = useState<string | null>(null);
  const { choice, registryId, preferences, applied, machine, trial } = state;
  const planned = useAnswer(
    (signal) => setup.configure.plan(request, { signal }),
    choice === null
      ? null
      : [request, choice, registryId, preferences, applied?.appliedAt, machine?.id, trial?.triedAt],
  );
  const plan = planned.failure === null ? planned.answer : null;
  const planFailure = planned.isAsking ? null : planned.failure;
  const commands = useWriteAndUndo(setup, request);
  const view = applyView({ state, plan, planFailure, dismissed });
  const waited = useWaited(planned.isAsking);
  return {
    view,
    state,
    setup,
    host,
    about,
    request,
    plan,
    latest: planned.answer,
    planFailure,
    isAsking: planned.isAsking,
    isSlow: waited === 'long',
    refusal: refusalOf('configure', commands.failure, state),
    edit,
    askAgain: planned.askAgain,
    lookAgain: () => {
      dismiss(state.failed.configure?.failedAt ?? null);
      planned.askAgain();
    },
    write: commands.write,
    undo: commands.undo,
  };
}

/** The failure is of the last start of either: each start forgets what the other came to. */
function useWriteAndUndo(setup: Setup, request: ConfigRequest) {
  const write = useCommand(async ({ id: planId }: ConfigPlan) => {
    await setup.configure.apply({ ...request, planId });
    // The button has changed: a double press would leave the page.
    focusHeading();
  });
  const undo = useCommand(async () => {
    await setup.configure.undo({});
    focusHeading();
  });
  return {
    failure: write.failure ?? undo.failure,
    write: (shown: ConfigPlan) => {
      undo.forget();
      void write.run(shown);
    },
    undo: () => {
      write.forget();
      void undo.run();
    },
  };
}
