import type { ComponentType } from 'react';
import type { PageName, PageProps } from './page.ts';
import { ApplyPage } from './pages/apply.tsx';
import { ChoosePage } from './pages/choose.tsx';
import { DonePage } from './pages/done.tsx';
import { DownloadPage } from './pages/download.tsx';
import { HistoryPage } from './pages/history.tsx';
import { MachinePage } from './pages/machine.tsx';
import { MeasurePage } from './pages/measure.tsx';
import { ReportPage } from './pages/report.tsx';
import { TryPage } from './pages/try.tsx';
import { WelcomePage } from './pages/welcome.tsx';

/**
 * The pages of this version. A new page is its file in `pages/` and a line here; until then the sidebar says
 * that it comes later.
 */
export const PAGES: Partial<Record<PageName, ComponentType<PageProps>>> = {
  welcome: WelcomePage,
  report: ReportPage,
  history: HistoryPage,
  machine: MachinePage,
  choose: ChoosePage,
  download: DownloadPage,
  measure: MeasurePage,
  try: TryPage,
  apply: ApplyPage,
  done: DonePage,
};
