import { adviceKey, type Failure, type History } from '../../../preload/contract.ts';
import type { PageProps } from '../../page.ts';
import { useAnswer } from '../../setup/use-answer.ts';
import { type Guideline, guidelineOf } from './guideline.ts';

interface KnownHistory {
  /** `null`: not loaded yet. */
  readonly history: History | null;
  readonly guideline: Guideline | null;
  readonly failure: Failure | null;
  askAgain(): void;
}

/** The current history: reloaded when a measurement has ended. */
export function useHistory({ state, setup }: PageProps): KnownHistory {
  const { speed, machine, registryId } = state;
  const measuredAt = speed?.measuredAt ?? null;
  const history = useAnswer((signal) => setup.store.history(undefined, { signal }), { measuredAt });
  const tiers = useAnswer((signal) => setup.recommend.tiers(undefined, { signal }), { registryId });
  const advice = useAnswer((signal) => setup.recommend.advise({}, { signal }), machine && adviceKey(state));
  return {
    history: history.answer,
    guideline: tiers.answer && guidelineOf(tiers.answer, advice.answer?.recommended.tier ?? null),
    failure: history.failure,
    askAgain: history.askAgain,
  };
}
