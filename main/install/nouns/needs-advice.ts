import type { Choice } from '../../steps/nouns/setup-state.ts';
import type { InstallRequest } from './install-request.ts';

/** Whether only advice can tell the models that a request means; advice needs to know the machine. */
export function needsAdvice(
  { tier, model, pipeline, language, models }: InstallRequest,
  choice: Choice | null,
): boolean {
  if (models !== undefined) return false;
  const isNamed = [tier, model, pipeline, language].some((name) => name !== undefined);
  return isNamed || choice === null;
}
