import {
  CHANGES,
  NO_RUNS,
  ONE_RUN,
  TWELVE_RUNS,
  TWO_HUNDRED_RUNS,
  VERY_SLOW_RUNS,
  WITH_BAD_LINES,
} from '../histories.ts';
import { MEASURING } from '../running-steps.ts';
import type { Scene } from '../scene.ts';
import { MEASURED, NOTHING_KNOWN, PHI_3, running, scene } from './given.ts';

const history = (entries: Scene['history']) => scene({ page: 'history', state: MEASURED, history: entries });

export const lookingBack: Record<string, Scene> = {
  'history-none': scene({ page: 'history', state: NOTHING_KNOWN, history: NO_RUNS }),
  'history-one': history(ONE_RUN),
  'history-many': history(TWELVE_RUNS),
  'history-changes': history(CHANGES),
  'history-very-slow': history(VERY_SLOW_RUNS),
  'history-over-200': history(TWO_HUNDRED_RUNS),
  'history-corrupt': history(WITH_BAD_LINES),
  'history-running': scene({
    page: 'history',
    state: running(MEASURED, MEASURING),
    history: TWELVE_RUNS,
  }),
  'report-empty': scene({ page: 'report' }),
  'report-full': scene({ page: 'report', state: { ...MEASURED, choice: PHI_3 }, history: TWELVE_RUNS }),
};
