import { randomUUID } from 'node:crypto';
import { MOST_TEXT } from '../nouns/step.ts';
import { within } from './limits.ts';
import type { Link } from './link.ts';
import { LlmResponse } from './messages.ts';

/** A later reply of a voice server's language model. */
export interface ServerReply {
  /** Until the whole reply to the question that follows the opening: what a caller waits for from then on. */
  readonly laterSec: number;
  /** To the question. */
  readonly reply: string;
}

const LLM = 'llm';
/**
 * How the server answers when its model has not: in time, or at all. Only the first of these sentences says which;
 * a small model may say the second by itself, as an answer to a greeting.
 */
const TOO_LATE = /^I'm here to help you\. Could you please repeat that\?$/;
const NO_MODEL = /^I'm here to help you\.( How can I assist you today\?)?$/;

/**
 * Asks twice in one call. The second text must be another one: a prompt that was read before is not read again, so the
 * same text would be answered faster than any caller's.
 * @throws ServerSilent if the server gave up; ServerLacksPart if its model failed; what a Link throws
 */
export async function askLlm(
  link: Link,
  { opening, prompt }: { readonly opening: string; readonly prompt: string },
  timeoutMs: number,
): Promise<ServerReply> {
  const callId = `voicefit-${randomUUID()}`;
  // It reads the system prompt too, unless another call has just done so.
  await reply(link, opening, callId, timeoutMs);
  const later = await reply(link, prompt, callId, timeoutMs);
  if (NO_MODEL.test(later.text)) throw link.lacks(LLM, later.text);
  return { laterSec: later.sec, reply: later.text.slice(0, MOST_TEXT) };
}

async function reply(link: Link, text: string, callId: string, timeoutMs: number) {
  const requestId = randomUUID();
  const sent = performance.now();
  link.send({ type: 'llm_request', text, call_id: callId, request_id: requestId });
  const { answer, at } = await link.expect(LlmResponse, LLM, within(timeoutMs), requestId);
  const ms = at - sent;
  const said = answer.text.trim();
  if (TOO_LATE.test(said)) throw link.silent(LLM, { ms });
  if (said === '') throw link.unexpected(LLM, null);
  return { text: said, sec: ms / 1000 };
}
