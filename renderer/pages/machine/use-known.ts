import { adviceKey, asMeasured } from '../../../preload/contract.ts';
import type { PageProps } from '../../page.ts';
import { useAnswer } from '../../setup/use-answer.ts';
import type { Known } from './findings.ts';

/** The machine, with the advice and the models that its cards compare it with; `null` before the probe. */
export function useKnown({ state, setup }: PageProps): Known | null {
  const { machine, speed } = state;
  const about = machine && adviceKey(state);
  const advice = useAnswer((signal) => setup.recommend.advise({}, { signal }), about);
  const models = useAnswer((signal) => setup.recommend.models({}, { signal }), about);
  return machine && { machine: asMeasured(machine, speed), advice: advice.answer, models: models.answer };
}
