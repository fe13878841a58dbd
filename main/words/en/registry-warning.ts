import type { RegistryWarning } from '../../../registry/nouns/registry-warning.ts';

/** What a registry file omits or has wrong, and what is used instead. */
export function registryWarningWords(warning: RegistryWarning): string {
  switch (warning.code) {
    case 'no-turn':
      return `The registry gives no turn: a turn counts as ${warning.promptTokens} prompt tokens and ${warning.replyTokens} reply tokens.`;
    case 'no-safe-latency':
      return `The registry gives no safe_llm_latency_sec: ${warning.sec}\u00A0s is the limit.`;
    case 'no-context-tokens':
      return `The registry gives no context_tokens: ${warning.tokens} tokens of context are planned for.`;
    case 'no-reference-model':
      return `The registry gives no reference_model: the CPU score refers to ${warning.model}.`;
    case 'no-pipelines':
      return `The registry gives no pipelines: the built-in ones are used: ${warning.pipelines.join(', ')}.`;
    case 'no-models':
      return warning.kind === null
        ? 'The registry gives no models: sizes, hashes, licences and shapes come from the built-in list, by file name.'
        : `The registry gives no models.${warning.kind}: the built-in list is used.`;
    case 'no-gpus':
      return `The registry gives no gpus: the built-in list of ${warning.count} cards is used.`;
    case 'no-server-settings': {
      const used = {
        'built-in': "the built-in tier's are used",
        'voice-server': "the voice server's own apply",
      };
      return `No server settings for ${warning.tiers.join(', ')}: ${used[warning.used]}.`;
    }
    case 'no-latency':
      return `No seconds for every part of ${warning.tiers.join(', ')}: the registry does not say how long a whole turn takes.`;
    case 'unknown-model':
      return `${warning.model} is in no list: only what the tier itself says of it is known.`;
    case 'no-hash':
      return `${warning.model} has no hash: its download can be checked by its size alone.`;
    case 'wrong-size': {
      const sizes = warning.files.map(
        ({ model, mb, statedMb }) => `${mb}\u00A0MB for ${model} (not ${statedMb})`,
      );
      return `The files' true sizes are used: ${sizes.join(', ')}.`;
    }
  }
}
