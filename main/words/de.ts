import { apply } from './de/apply.ts';
import { charts } from './de/charts.ts';
import { choose } from './de/choose.ts';
import { desktop } from './de/desktop.ts';
import { done } from './de/done.ts';
import { download } from './de/download.ts';
import { enter } from './de/enter.ts';
import { format } from './de/format.ts';
import { frame } from './de/frame.ts';
import { history } from './de/history.ts';
import { machine } from './de/machine.ts';
import { measure } from './de/measure.ts';
import { report } from './de/report.ts';
import { sentences } from './de/sentences.ts';
import { terminal } from './de/terminal.ts';
import { terms } from './de/terms.ts';
import { tryIt } from './de/try.ts';
import { welcome } from './de/welcome.ts';
import type { Messages } from './en.ts';
import { STEP_WORDS } from './steps.ts';

export const de: Messages = {
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
  steps: STEP_WORDS.de,
  sentences,
  terminal,
  desktop,
  enter,
};
