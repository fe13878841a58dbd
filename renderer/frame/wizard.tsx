import { useMemo, useState } from 'react';
import {
  type About,
  type History,
  measuringSec,
  type Setup,
  type SetupState,
} from '../../preload/contract.ts';
import { beginMeasuring, measuringWaits } from '../blocks/begin.ts';
import type { Host, LinkState } from '../host.ts';
import { ALL_PAGES, type PageName, type PageProps } from '../page.ts';
import { PAGES } from '../pages.ts';
import { useAnswer } from '../setup/use-answer.ts';
import { useTexts } from '../texts/use-texts.ts';
import { bannersFor, type Surroundings } from './banner.ts';
import { Banners } from './banners.tsx';
import { BrokenPage } from './broken-page.tsx';
import { changedSince } from './changed-since.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { type Announce, FrameContext } from './frame-context.ts';
import { type BuiltPages, resumePage } from './page-access.ts';
import { createSheetAction } from './sheet-action.ts';
import { Sidebar } from './sidebar.tsx';
import { sidebarEntries } from './sidebar-entry.ts';
import { TopBar } from './top-bar.tsx';
import { useChosenOption } from './use-chosen-option.ts';
import { useHeldSpeed } from './use-held-speed.ts';
import { useHistoryKeys } from './use-history-keys.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useLinkNews } from './use-link-news.ts';
import { useNews } from './use-news.ts';
import { useShownPage } from './use-shown-page.ts';
import styles from './wizard.module.css';

const BUILT: BuiltPages = new Set(ALL_PAGES.filter((name) => PAGES[name] !== undefined));

interface WizardProps {
  readonly host: Host;
  readonly link: LinkState;
  readonly state: SetupState;
  readonly about: About;
  readonly announce: Announce;
}

/** One page with the frame around it. */
export function Wizard({ host, link, state, about: promised, announce }: WizardProps) {
  const { setup } = host;
  const { page, wasTurnedTo, go } = useShownPage(state, BUILT);
  const { shown, hasNewSpeed, showNewSpeed } = useHeldSpeed(state, page);
  const chosen = useChosenOption(setup, state);
  const measurements = useMeasurements(setup, state);
  const benchmarkSec = measuringSec(shown.speed, promised);
  const about = useMemo(() => ({ ...promised, benchmarkSec }), [promised, benchmarkSec]);
  const changed = changedSince(state, measurements ?? []);
  // Steps whose updates this tab no longer gets are not shown as running.
  const known = link === 'refused' ? { ...state, running: {} } : state;
  const [sheetAction] = useState(createSheetAction);
  useNews(state, announce);
  useLinkNews(link, announce);
  useHistoryKeys();
  useKeptFocus();

  const steps = {
    entries: sidebarEntries(known, page, BUILT),
    page,
    chosen,
    historyCount: measurements?.length ?? null,
    go,
  };
  const frameValue = useMemo(
    () => ({ page, wasTurnedTo, announce, link, showInSheet: sheetAction.set }),
    [page, wasTurnedTo, announce, link, sheetAction],
  );
  const resume = () => go(resumePage(state, BUILT));
  const props: PageProps = { state: shown, about, changed, setup, host, go, resume, announce };
  return (
    <FrameContext value={frameValue}>
      <SkipToPage />
      <div className={styles.frame}>
        <Sidebar {...steps} version={about.version} host={host} announce={announce} />
        <TopBar {...steps} sheetAction={sheetAction} />
        <PageColumn
          {...props}
          surroundings={{ state: known, page, link, chosen, changed, hasNewSpeed }}
          measureAgain={() => {
            go('measure');
            beginMeasuring(state, setup);
          }}
          showNewSpeed={showNewSpeed}
        />
      </div>
    </FrameContext>
  );
}

/** All that are stored, the current one too; `null`: not known yet. */
function useMeasurements(setup: Setup, { speed }: SetupState): History['entries'] | null {
  const { answer } = useAnswer((signal) => setup.store.history(undefined, { signal }), [speed?.measuredAt]);
  return answer === null ? null : answer.entries;
}

function SkipToPage() {
  const { frame } = useTexts();
  return (
    <button type="button" className={styles.skip} onClick={() => document.getElementById('page')?.focus()}>
      {frame.skipToPage}
    </button>
  );
}

interface PageColumnProps extends PageProps {
  readonly surroundings: Surroundings;
  measureAgain(): void;
  showNewSpeed(): void;
}

/** The messages, and below them the page, or what is left of it if it broke. */
function PageColumn({ surroundings, measureAgain, showNewSpeed, ...props }: PageColumnProps) {
  const { measure } = useTexts();
  const { state: known, page } = surroundings;
  const { about, go } = props;
  return (
    <div className={styles.column}>
      <Banners
        banners={bannersFor(surroundings)}
        measuringWaits={measuringWaits(known, measure.running.otherStep)}
        {...{ page, about, go, measureAgain, showNewSpeed }}
      />
      <ErrorBoundary
        key={page}
        broken={(error, showAgain) => <BrokenPage {...props} error={error} showAgain={showAgain} />}
      >
        <CurrentPage page={page} {...props} />
      </ErrorBoundary>
    </div>
  );
}

function CurrentPage({ page, ...props }: PageProps & { page: PageName }) {
  const Shown = PAGES[page];
  // The frame only navigates to pages that are built.
  return Shown === undefined ? null : <Shown {...props} />;
}
