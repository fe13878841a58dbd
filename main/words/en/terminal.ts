import { terminalAdvice as advice } from './terminal-advice.ts';
import { terminalConfigure as configure } from './terminal-configure.ts';
import { terminalErrors as errors } from './terminal-errors.ts';
import { terminalInstall as install } from './terminal-install.ts';
import { terminalLists as lists } from './terminal-lists.ts';
import { terminalMachine as machine } from './terminal-machine.ts';
import { terminalServing as serving } from './terminal-serving.ts';
import { terminalSpeed as speed } from './terminal-speed.ts';
import { terminalTrial as trial } from './terminal-trial.ts';

/** The terminal's texts for people; `--json` and `--help` are always English. */
export const terminal = {
  warnings: 'Warnings',
  next: 'Next',
  busy: 'busy',
  downloadPaused: 'The download is paused until you resume it.',
  saved: (file: string) => `Saved as ${file}.`,
  advice,
  configure,
  errors,
  install,
  lists,
  machine,
  serving,
  speed,
  trial,
};
