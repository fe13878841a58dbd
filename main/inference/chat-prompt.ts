import {
  type ChatHistoryItem,
  JinjaTemplateChatWrapper,
  type LlamaModel,
  type LlamaText,
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

function promptTokens(model: LlamaModel, turn: ChatTurn): Token[] {
  const text = templateFilledIn(model, turn) ?? guessed(model, turn);
  return text.tokenize(model.tokenizer);
}

/** The template in the file; `null` where there is none, or it cannot be filled in. */
function templateFilledIn(model: LlamaModel, turn: ChatTurn): LlamaText | null {
  const template = model.fileInfo.metadata.tokenizer?.chat_template;
  if (template === undefined) return null;
  try {
    const wrapper = new JinjaTemplateChatWrapper({
      template,
      // What the template does by itself, unless an argument says otherwise.
      reasoning: null,
      // The beginning of the answer is the template's too: whether it lets the model think stands there.
      additionalRenderParameters: { ...turn.templateArguments, add_generation_prompt: true },
      tokenizer: model.tokenizer,
    });
    return wrapper.generateContextState({ chatHistory: historyOf(turn) }).contextText;
  } catch {
    return null;
  }
}

/** As the library thinks that the model wants it. */
function guessed(model: LlamaModel, turn: ChatTurn): LlamaText {
  const chatHistory: ChatHistoryItem[] = [...historyOf(turn), { type: 'model', response: [] }];
  return resolveChatWrapper(model, { warningLogs: false }).generateContextState({ chatHistory }).contextText;
}

function historyOf({ system, question }: ChatTurn): ChatHistoryItem[] {
  return [
    { type: 'system', text: system },
    { type: 'user', text: question },
  ];
}
