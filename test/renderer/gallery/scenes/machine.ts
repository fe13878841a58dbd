import { asFailure } from '../../../../main/steps/as-failure.ts';
import { ONE_RUN } from '../histories.ts';
import { OLD_DRIVER, SEVERAL_CARDS, SMALL, WITH_CARD, WITH_WARNINGS } from '../machines.ts';
import { LOOKING, TOOL_SILENT } from '../running-steps.ts';
import type { Scene } from '../scene.ts';
import { failing, LOOKED_AT, NOTHING_KNOWN, running, scene } from './given.ts';
import { CARD_FAILED } from './measure.ts';

const found = (machine: typeof SMALL) => scene({ page: 'machine', state: { ...LOOKED_AT, machine } });

export const LOOK_FAILED: Scene['state'] = {
  ...NOTHING_KNOWN,
  failed: failing('probe', asFailure(new Error('Cannot read properties of undefined'))),
};

export const knowingTheMachine: Record<string, Scene> = {
  'machine-none': scene({ page: 'machine' }),
  'machine-looking': scene({ page: 'machine', state: running(NOTHING_KNOWN, LOOKING) }),
  'machine-slow': scene({ page: 'machine', state: running(NOTHING_KNOWN, TOOL_SILENT) }),
  'machine-failed': scene({ page: 'machine', state: LOOK_FAILED }),
  'machine-found': scene({ page: 'machine', state: LOOKED_AT }),
  'machine-with-card': found(WITH_CARD),
  'machine-unusable-card': found(OLD_DRIVER),
  'machine-several-cards': found(SEVERAL_CARDS),
  'machine-troubled': found(WITH_WARNINGS),
  'machine-card-failed': scene({ page: 'machine', state: CARD_FAILED, history: ONE_RUN }),
  'machine-small': found(SMALL),
};
