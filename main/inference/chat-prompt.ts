import { Template } from '@huggingface/jinja';
import { type ChatHistoryItem, type LlamaModel, resolveChatWrapper, type Token } from 'node-llama-cpp';
import type { ChatTurn } from './nouns/protocol.ts';

/** The tokens of a first turn, split where another question would differ. */
export interface ChatPrompt {
  /** The instructions: they are read once per call, and then cached. */
  readonly cached: Token[];
  readonly fresh: Token[];
}

/** Shares no beginning with any real question. */
const OTHER_QUESTION = '§';

/** A turn as the model's own chat template writes it, as a voice server with `chat_format=auto` does. */
export function chatPrompt(model: LlamaModel, turn: ChatTurn): ChatPrompt {
  const tokens = promptTokens(model, turn);
  const other = promptTokens(model, { ...turn, question: OTHER_QUESTION });
  const differs = tokens.findIndex((token, index) => token !== other[index]);
  // At least one token is fresh: generation starts behind it.
  const split = Math.min(differs === -1 ? tokens.length : differs, tokens.length - 1);
  return { cached: tokens.slice(0, split), fresh: tokens.slice(split) };
}

function promptTokens(model: LlamaModel, turn: ChatTurn): Token[] {
  const template = model.fileInfo.metadata.tokenizer?.chat_template;
  const text = template === undefined ? null : filledIn(template, model, turn);
  return text === null ? guessed(model, turn) : model.tokenize(text, true);
}

/**
 * The template with the turn, up to where the answer begins: whether it lets the model think stands there, and some look
 * for it in the instructions, so that these have to be in it as they are. `null`: it cannot be filled in.
 */
function filledIn(template: string, { tokens }: LlamaModel, { system, question }: ChatTurn): string | null {
  const around = { bos_token: tokens.bosString, eos_token: tokens.eosString };
  const user = { role: 'user', content: question };
  // Some families know no instructions but in the question.
  const inQuestion = { role: 'user', content: `${system}\n\n${question}` };
  for (const messages of [[{ role: 'system', content: system }, user], [inQuestion]]) {
    try {
      const text = new Template(template).render({ ...around, messages, add_generation_prompt: true });
      if (text.includes(question)) return text;
    } catch {
      // It refuses this form of a conversation, or is no template.
    }
  }
  return null;
}

/** As the library thinks that the model wants it. */
function guessed(model: LlamaModel, { system, question }: ChatTurn): Token[] {
  const chatHistory: ChatHistoryItem[] = [
    { type: 'system', text: system },
    { type: 'user', text: question },
    { type: 'model', response: [] },
  ];
  const wrapper = resolveChatWrapper(model, { warningLogs: false });
  return wrapper.generateContextState({ chatHistory }).contextText.tokenize(model.tokenizer);
}
