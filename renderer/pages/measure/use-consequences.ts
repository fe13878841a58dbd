import { adviceKey, type Failure, type ModelRow } from '../../../preload/contract.ts';
import type { PageProps } from '../../page.ts';
import { useAnswer } from '../../setup/use-answer.ts';
import { type Consequence, consequenceOf } from './consequence.ts';

/** The meaning of a measurement for the models; `null`: no answer yet. */
export interface Consequences {
  readonly models: readonly ModelRow[] | null;
  readonly tierFiles: readonly (string | null)[];
  readonly forACall: Consequence;
  readonly failure: Failure | null;
  askAgain(): void;
}

/** Requests models and advice with the current speed; nothing before the machine is known. */
export function useConsequences({ state, setup }: PageProps): Consequences {
  const { machine, speed, registryId, running } = state;
  // While a step runs the table is hidden, and a request would only disturb the measurement.
  const isShown = machine !== null && speed !== null && running.benchmark === undefined;
  const about = isShown ? adviceKey(state) : null;
  const models = useAnswer((signal) => setup.recommend.models({}, { signal }), about);
  const advice = useAnswer((signal) => setup.recommend.advise({}, { signal }), about);
  const tiers = useAnswer((signal) => setup.recommend.tiers(undefined, { signal }), about && registryId);
  return {
    models: models.answer?.models ?? null,
    tierFiles: tiers.answer?.tiers.map((tier) => tier.models.llm?.name ?? null) ?? [],
    forACall: consequenceOf(advice.answer, models.answer?.models ?? null),
    failure: models.failure,
    askAgain: models.askAgain,
  };
}
