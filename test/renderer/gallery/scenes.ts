import type { Scene } from './scene.ts';
import { applying } from './scenes/apply.ts';
import { aroundThePage } from './scenes/around-the-page.ts';
import { choosing } from './scenes/choose.ts';
import { ending } from './scenes/done.ts';
import { downloading } from './scenes/download.ts';
import { lookingBack } from './scenes/history.ts';
import { knowingTheMachine } from './scenes/machine.ts';
import { measuring } from './scenes/measure.ts';
import { trying } from './scenes/try.ts';
import { welcoming } from './scenes/welcome.ts';

/** Every state of every page, by the name in the gallery's address and in the names of screenshots. */
export const SCENES: Readonly<Record<string, Scene>> = {
  ...welcoming,
  ...knowingTheMachine,
  ...measuring,
  ...choosing,
  ...downloading,
  ...trying,
  ...applying,
  ...ending,
  ...lookingBack,
  ...aroundThePage,
};
