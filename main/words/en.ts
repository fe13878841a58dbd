import { apply } from './en/apply.ts';
import { charts } from './en/charts.ts';
import { choose } from './en/choose.ts';
import { desktop } from './en/desktop.ts';
import { done } from './en/done.ts';
import { download } from './en/download.ts';
import { enter } from './en/enter.ts';
import { format } from './en/format.ts';
import { frame } from './en/frame.ts';
import { history } from './en/history.ts';
import { machine } from './en/machine.ts';
import { measure } from './en/measure.ts';
import { report } from './en/report.ts';
import { sentences } from './en/sentences.ts';
import { terminal } from './en/terminal.ts';
import { terms } from './en/terms.ts';
import { tryIt } from './en/try.ts';
import { welcome } from './en/welcome.ts';
import { STEP_WORDS } from './steps.ts';

/** All texts of the wizard. Each page adds its own file. */
export const en = {
  charts,
  choose,
  format,
  terms,
  frame,
  welcome,
  machine,
  measure,
  download,
  tryIt,
  apply,
  done,
  history,
  report,
  steps: STEP_WORDS.en,
  sentences,
  terminal,
  desktop,
  enter,
};
export type Messages = typeof en;
