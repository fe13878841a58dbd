import {
  type ChatHistoryItem,
  JinjaTemplateChatWrapper,
  type LlamaModel,
  resolveChatWrapper,
  type Token,
} from 'node-llama-cpp';
import type { ChatTurn } from './nouns/protocol.ts';

/** The tokens of a first turn, split where another question would differ. */
export interface ChatPrompt {
  /** The instructions: they are read once per call, and then cached. */
  readonly cached: Token[];
  readonly fresh: Token[];
}

/** The same length as a usual question, and other words from the first one on. */
const OTHER_QUESTION = '§';

/** A turn as the model's own chat template writes it, as a voice server with `chat_format=auto` does. */
export function chatPrompt(model: LlamaModel, turn: ChatTurn): ChatPrompt {
  const tokens = promptTokens(model, turn);
  const other = promptTokens(model, { ...turn, question: OTHER_QUESTION });
  const same = tokens.findIndex((token, index) => token !== other[index]);
  // At least one token is fresh: generation starts behind it.
  const split = Math.min(same === -1 ? tokens.length : same, tokens.length - 1);
  return { cached: tokens.slice(0, split), fresh: tokens.slice(split) };
}

function promptTokens(
  model: LlamaModel,
  { system, question, answerPrefix, templateArguments }: ChatTurn,
): Token[] {
  const chatHistory: ChatHistoryItem[] = [
    { type: 'system', text: system },
    { type: 'user', text: question },
    { type: 'model', response: [] },
  ];
  const { contextText } = wrapperOf(model, templateArguments).generateContextState({ chatHistory });
  const tokens = contextText.tokenize(model.tokenizer);
  return answerPrefix === null ? tokens : [...tokens, ...model.tokenize(answerPrefix, true)];
}

/** The template in the file; where there is none, or it cannot be filled in, the library's best guess. */
function wrapperOf(model: LlamaModel, templateArguments: ChatTurn['templateArguments']) {
  const template = model.fileInfo.metadata.tokenizer?.chat_template;
  if (template === undefined) return resolveChatWrapper(model);
  try {
    return new JinjaTemplateChatWrapper({
      template,
      // What the template does by itself, unless an argument says otherwise.
      reasoning: null,
      additionalRenderParameters: templateArguments,
      tokenizer: model.tokenizer,
    });
  } catch {
    return resolveChatWrapper(model);
  }
}
