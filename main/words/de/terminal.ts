import type { terminal as english } from '../en/terminal.ts';
import { terminalAdvice as advice } from './terminal-advice.ts';
import { terminalConfigure as configure } from './terminal-configure.ts';
import { terminalErrors as errors } from './terminal-errors.ts';
import { terminalInstall as install } from './terminal-install.ts';
import { terminalLists as lists } from './terminal-lists.ts';
import { terminalMachine as machine } from './terminal-machine.ts';
import { terminalServing as serving } from './terminal-serving.ts';
import { terminalSpeed as speed } from './terminal-speed.ts';
import { terminalTrial as trial } from './terminal-trial.ts';

export const terminal: typeof english = {
  warnings: 'Warnungen',
  next: 'Weiter',
  busy: 'belegt',
  downloadPaused: 'Der Download ist angehalten und geht auf Wunsch weiter.',
  saved: (file) => `Gespeichert als ${file}.`,
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
