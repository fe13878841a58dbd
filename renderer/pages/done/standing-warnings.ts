import type { AdviceWarning } from '../../../preload/contract.ts';

/** What still matters once the configuration is written. */
const STANDING: readonly AdviceWarning['code'][] = [
  'agent-outranks',
  'dialplan-outranks',
  'api-keys-missing',
  'models-outside-project',
  'server-token-needed',
  'server-address-kept',
  'cloud-voice-language',
  'gpu-overlay-needed',
  'reply-ends-in-thoughts',
  'measure-after-gpu',
];

/** The warnings of a plan that are not over when it is written. */
export function standingWarnings(warnings: readonly AdviceWarning[]): AdviceWarning[] {
  return warnings.filter(({ code }) => STANDING.includes(code));
}
