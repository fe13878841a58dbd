import type { TurnTokens } from '../../registry/schema.ts';

/** How long a reply of the registry's turn sounds, in seconds. */
export function replySpeechSec({ reply_tokens, speech_sec_per_token }: TurnTokens): number {
  return reply_tokens * speech_sec_per_token;
}
