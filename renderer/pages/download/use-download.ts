import { useState } from 'react';
import type {
  Choice,
  Failure,
  InstallPlan,
  InstallRequest,
  Setup,
  SetupState,
} from '../../../preload/contract.ts';
import type { Host } from '../../host.ts';
import type { PageProps } from '../../page.ts';
import { refusalOf } from '../../setup/refusal-of.ts';
import { useCommand } from '../../setup/use-command.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type DownloadView, downloadView } from './download-view.ts';
import { currentRequest } from './request.ts';
import type { InstallEnds } from './use-install-end.ts';
import { type Planned, usePlan } from './use-plan.ts';
import { useVerify, type Verify } from './use-verify.ts';

/** All that the parts of the page share. */
export interface Download {
  readonly view: DownloadView;
  readonly state: SetupState;
  readonly setup: Setup;
  readonly host: Host;
  readonly go: PageProps['go'];
  readonly choice: Choice | null;
  readonly request: InstallRequest;
  readonly planned: Planned;
  /** `null`: not known yet, or no longer. */
  readonly plan: InstallPlan | null;
  /** Names of files, even while another plan is on its way. */
  readonly latest: InstallPlan | null;
  readonly verify: Verify;
  /** Why the last start came to nothing, such as a measurement in another process; `null`: it did not. */
  readonly refusal: Failure | null;
  /** A download ended well while this page was shown. */
  readonly hasEnded: boolean;
  readonly areSourcesOpen: boolean;
  openSources(areOpen: boolean): void;
  edit(request: InstallRequest): void;
  /** Starts, or goes on; by default with the request of this page. */
  begin(request?: InstallRequest): void;
}

/** The page's own memory: what the user has set, and what it has seen. The rest is in the state. */
export function useDownload(
  { state, setup, host, go, announce }: Pick<PageProps, 'state' | 'setup' | 'host' | 'go' | 'announce'>,
  ends: InstallEnds,
): Download {
  const [edited, setEdited] = useState<InstallRequest | null>(null);
  const [areSourcesOpen, openSources] = useState(false);
  const { verify: words } = useTexts().download;
  const verify = useVerify(setup, (broken) =>
    announce(broken === 0 ? words.fine : words.headingBad(broken), broken === 0 ? 'status' : 'alert'),
  );
  const start = useCommand(setup.install.run);
  const request = currentRequest(state, edited);
  const planned = usePlan(state, setup, request, ends.count);
  const { plan, latest, failure } = planned;
  return {
    view: downloadView({ state, plan, planFailure: failure, verifying: verify.verifying }),
    state,
    setup,
    host,
    go,
    choice: state.choice,
    request,
    planned,
    plan,
    latest,
    verify,
    refusal: refusalOf('install', start.failure, state),
    hasEnded: ends.hasEndedWell,
    areSourcesOpen,
    openSources,
    edit: setEdited,
    begin: (wanted = request) => {
      verify.clear();
      void start.run(wanted);
    },
  };
}
