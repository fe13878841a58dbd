import type { Failure, InstallPlan, InstallRequest, Setup, SetupState } from '../../../preload/contract.ts';
import { useAnswer } from '../../setup/use-answer.ts';

/** What would be installed now. */
export interface Planned {
  /** `null`: not known yet, or no longer since a download ended. */
  readonly plan: InstallPlan | null;
  /** The latest, even if it is no longer true: it tells the names of files. */
  readonly latest: InstallPlan | null;
  readonly failure: Failure | null;
  readonly isAsking: boolean;
  askAgain(): void;
}

/**
 * Asks again when anything changes that the plan depends on. While a download runs only a page that knows nothing
 * yet asks, for the names of its files.
 * @param round how many downloads have ended
 */
export function usePlan(
  { choice, registryId, preferences, machine, speed }: SetupState,
  setup: Setup,
  request: InstallRequest,
  round: number,
): Planned {
  const about = [
    request,
    choice,
    registryId,
    preferences?.modelsFolder,
    machine?.id,
    speed?.measuredAt,
    round,
  ];
  const { answer, failure, isAsking, askAgain } = useAnswer(
    async (signal) => ({ plan: await setup.install.plan(request, { signal }), round }),
    about,
  );
  const isOld = answer === null || (isAsking && answer.round !== round);
  return {
    plan: isOld || failure !== null ? null : answer.plan,
    latest: answer?.plan ?? null,
    failure: isAsking && failure !== null ? null : failure,
    isAsking,
    askAgain,
  };
}
