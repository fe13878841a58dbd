import type { StagedTest } from '../staged.ts';
import { playBesideATerminal } from './beside-a-terminal.ts';
import { playChoices } from './choices.ts';
import { playCrash } from './crash.ts';
import { playFailures } from './failures.ts';
import { playFirstVisit } from './first-visit.ts';
import { playInterruptions } from './interruptions.ts';
import { playKeyboard } from './keyboard.ts';
import { playPlaces } from './places.ts';

/** What must work whatever carries the wizard. */
export function playAll(test: StagedTest): void {
  playFirstVisit(test);
  playInterruptions(test);
  playPlaces(test);
  playChoices(test);
  playBesideATerminal(test);
  playKeyboard(test);
  playFailures(test);
  playCrash(test);
}
