import type { SetupState } from '../../steps/nouns/setup-state.ts';
import type { Recommendation } from './recommendation.ts';

/** Everything that advice depends on besides the request: another key means the advice is out of date. */
export function adviceKey({ machine, speed, registryId, preferences, trial }: SetupState): string {
  const { callLanguage } = preferences ?? {};
  return JSON.stringify([
    machine,
    speed?.measuredAt,
    speed?.scoreSpread,
    registryId,
    callLanguage,
    trial?.triedAt,
  ]);
}

/** Whether advice is based on a contended measurement: then its ranges are shown, and no single number. */
export function isContendedAdvice({ warnings }: Pick<Recommendation, 'warnings'>): boolean {
  return warnings.some(({ code }) => code === 'contended');
}
