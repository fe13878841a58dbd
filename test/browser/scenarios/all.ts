import type { StagedTest } from '../staged.ts';
import { playChoosingInATerminal, playMeasuringInATerminal } from './beside-a-terminal.ts';
import { playChoices } from './choices.ts';
import { playCrash } from './crash.ts';
import { playDeadWorker, playRefusals } from './failures.ts';
import { playFirstVisitByHand } from './first-visit.ts';
import { playReloadWhileMeasuring } from './interruptions.ts';
import { playKeyboard } from './keyboard.ts';
import { playAddresses, playReloads } from './places.ts';

/** What each host must do itself: admit a page and readmit it, at its own addresses; start workers and end them. */
export function playWhatCarriersDo(test: StagedTest): void {
  playFirstVisitByHand(test);
  playReloads(test);
  playReloadWhileMeasuring(test);
  playCrash(test);
}

/** That a worker's end is noticed: on every change in the window, whose workers are Electron's. */
export function playLostWorkers(test: StagedTest): void {
  playDeadWorker(test);
}

/** What another process has stored: on every change in the browser, and with a tab beside the window. */
export function playOtherProcesses(test: StagedTest): void {
  playChoosingInATerminal(test);
}

/** What pages and machine side do, whichever host connects them. */
export function playWhatPagesDo(test: StagedTest): void {
  playAddresses(test);
  playChoices(test);
  playMeasuringInATerminal(test);
  playKeyboard(test);
  playRefusals(test);
}
