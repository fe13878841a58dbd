import {
  playLostWorkers,
  playOtherProcesses,
  playWhatCarriersDo,
  playWhatPagesDo,
} from '../browser/scenarios/all.ts';
import { THOROUGH } from '../browser/tags.ts';
import { test } from './staged-desktop.ts';

playWhatCarriersDo(test);
playLostWorkers(test);
// Run in the browser on every change.
test.describe('pages in a window', THOROUGH, () => {
  playOtherProcesses(test);
  playWhatPagesDo(test);
});
