import type { ConfigWarning } from '../../configure/nouns/config-warning.ts';
import type { Format } from '../format.ts';

/** What a user should know about a configuration. */
export function configWarningWords(warning: ConfigWarning, format: Format): string {
  switch (warning.code) {
    case 'agent-outranks':
      return "An agent with a provider or pipeline of its own outranks this choice. Check the agents in the voice server's admin page.";
    case 'dialplan-outranks':
      return "The dialplan's AI_PROVIDER outranks this choice. Remove it from the dialplan, or set it to the same name.";
    case 'timeout-raised':
      return `${warning.key} is raised to ${format.limitSeconds(warning.sec)}: the wait that it guards is measured or predicted at about ${format.seconds(warning.waitSec)}.`;
    case 'context-lowered':
      return `The context is ${format.count(warning.tokens)} tokens instead of ${format.count(warning.wantedTokens)}: memory allows no more. In long calls the model forgets the beginning sooner.`;
    case 'models-outside-project':
      return `The models are in ${warning.modelsFolder}, where the server's containers do not see them. Move them to ${warning.wantedFolder}, or choose that folder and download again.`;
    case 'api-keys-missing':
      return `${warning.keys.join(' and ')} must be in .env before the server can answer. Enter the keys here, or add them by hand.`;
    case 'value-shared':
      return `In ${warning.file}, ${warning.key} shares its value with other keys by an alias. Only this key is changed.`;
    case 'key-repeated':
      return `${warning.key} appears in ${warning.file} several times. The last one counts, and is the one that is changed.`;
    case 'server-token-needed':
      return `A server at ${warning.url} that other machines can reach needs a token: set LOCAL_WS_AUTH_TOKEN to the same value on both.`;
    case 'server-address-kept':
      return `LOCAL_WS_URL in .env names a speech server on another machine: ${warning.url}. It is kept; remove that line to use this machine.`;
    case 'cloud-voice-language':
      return `${warning.pipeline} speaks with ${warning.voice}, which does not speak ${warning.language}. After writing, set one of Deepgram's in the YAML file, or take the local choice.`;
    case 'gpu-overlay-needed':
      return 'The graphics card is only used with the GPU overlay of docker compose. The commands below include it.';
    case 'reply-ends-in-thoughts':
      return `The thoughts of ${warning.model} take about ${format.count(warning.thoughtTokens)} tokens, and a reply ends after ${format.count(warning.replyTokens)} (${warning.key}). Callers then hear half a thought, or nothing, and no answer. Choose a model that does not think.`;
    case 'measure-after-gpu':
      return 'Measure again after you set up the graphics card: the advice may change.';
  }
}
