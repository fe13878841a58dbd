import { adviceKey, type Failure, type ModelRow } from '../../../preload/contract.ts';
import type { PageProps } from '../../page.ts';
import { useAnswer } from '../../setup/use-answer.ts';
import { type Consequence, consequenceOf } from './consequence.ts';

/** What a measurement means for the models; `null`: not answered yet. */
export interface Consequences {
  readonly models: readonly ModelRow[] | null;
  readonly tierFiles: readonly (string | null)[];
  readonly forACall: Consequence;
  readonly failure: Failure | null;
  askAgain(): void;
}

/** Asks for models and advice with the speed that is known now; nothing before the machine is known. */
export function useConsequences({ state, setup }: PageProps): Consequences {
  const { machine, speed, registryId, running } = state;
  // While a step runs the table is not shown, and an answer would only take time from the measurement.
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
