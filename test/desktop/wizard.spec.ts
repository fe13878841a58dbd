import { playWhatCarriersDo, playWhatPagesDo } from '../browser/scenarios/all.ts';
import { THOROUGH } from '../browser/tags.ts';
import { test } from './staged-desktop.ts';

playWhatCarriersDo(test);
// Played in the browser with every change.
test.describe('pages in a window', THOROUGH, () => playWhatPagesDo(test));
