import { FailureNote } from '../blocks/failure-note.tsx';
import { useCalm } from '../blocks/use-calm.ts';
import { useWaited } from '../blocks/use-waited.ts';
import { WaitBar } from '../blocks/wait-bar.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { Page } from '../frame/page.tsx';
import type { PageProps } from '../page.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import styles from './download/download.module.css';
import { Failed } from './download/failed.tsx';
import { FolderWayOut } from './download/folder-way-out.tsx';
import { Paused } from './download/paused.tsx';
import { Planned } from './download/planned.tsx';
import { Running } from './download/running.tsx';
import { Sources } from './download/sources.tsx';
import { useActions } from './download/use-actions.ts';
import { type Download, useDownload } from './download/use-download.ts';
import { useInstallEnds } from './download/use-install-end.ts';
import { Broken, Done, VerifyRunning } from './download/verify-views.tsx';
import { wordsOf } from './download/words.ts';

/** The models on their way to this disk: what it costs before, how far it is, and what became of it. */
export function DownloadPage(props: PageProps) {
  const state = useCalmState(props.state);
  const download = useDownload({ ...props, state }, useInstallEnds(props.state));
  const { view, planned, plan, latest, verify, hasEnded } = download;
  const texts = useTexts().download;
  const format = useFormat();
  const { link } = useFrame();
  const waited = useWaited(view === 'checking');
  const actions = useActions(download, props.go);
  const words = wordsOf(view, {
    state,
    // A new plan on its way leaves the heading of the last one in place.
    plan: view === 'running' ? latest : plan,
    verifying: verify.verifying,
    hasEnded,
    isLong: waited !== 'not-long',
    link,
    texts,
    format,
  });
  return (
    <Page {...words} {...actions}>
      {view === 'checking' && waited === 'long' && (
        <WaitBar label={texts.checking.bar} fraction={null} isStill={link === 'refused'} />
      )}
      {view === 'unplanned' && (
        <div className={styles.stack}>
          {planned.failure !== null && (
            <>
              <FailureNote failure={planned.failure} />
              <FolderWayOut failures={[planned.failure]} go={props.go} />
            </>
          )}
          <Sources download={download} />
        </div>
      )}
      {download.refusal !== null && (
        <div className={styles.refusal}>
          <FailureNote failure={download.refusal} />
        </div>
      )}
      <Content download={download} />
    </Page>
  );
}

/** The running download changes faster than it can be read; its start and end show at once. */
function useCalmState(state: PageProps['state']): PageProps['state'] {
  const { running } = state;
  const calm = useCalm(running.install);
  const isSame = calm !== undefined && calm.startedAt === running.install?.startedAt;
  return isSame ? { ...state, running: { ...running, install: calm } } : state;
}

function Content({ download }: { readonly download: Download }) {
  const { view, state, plan, planned, latest, host } = download;
  const running = state.running.install;
  switch (view) {
    case 'running':
      return running === undefined ? null : (
        <Running {...{ running, host }} plan={latest} onRemoved={planned.askAgain} />
      );
    case 'verifying':
      return <VerifyRunning download={download} />;
    case 'broken':
      return <Broken download={download} />;
    case 'failed':
      return <Failed download={download} />;
    case 'paused':
      return <Paused download={download} />;
    case 'done':
      return <Done download={download} />;
    case 'empty':
    case 'refused':
      return plan === null ? null : <Planned download={download} plan={plan} />;
    default:
      return null;
  }
}
