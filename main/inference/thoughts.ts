/** What a model has said so far, without its thoughts. */
export interface Said {
  readonly answer: string;
  /** It is still thinking. */
  readonly isThinking: boolean;
  readonly hasThought: boolean;
}

/**
 * How families mark their thoughts: Qwen, DeepSeek, SmolLM and most others; Mistral; gpt-oss, whose answer is in a
 * channel of its own.
 */
const MARKS = [
  ['<think>', '</think>'],
  ['[THINK]', '[/THINK]'],
  ['<|channel|>analysis', '<|channel|>final<|message|>'],
] as const;

/** Tokens such as `<|im_end|>` and `</s>`, which no caller hears; with the names that gpt-oss gives to roles and channels. */
const CONTROL = /<\|(?:start|channel)\|>\w*|<\|[^|<>]*\|>|<\/?s>|<(?:start|end)_of_turn>/g;

/** Splits generated text, special tokens included, into thoughts and answer. Empty thoughts are none. */
export function thoughtsIn(text: string): Said {
  for (const [opens, closes] of MARKS) {
    const start = text.indexOf(opens);
    const end = text.indexOf(closes);
    if (end >= 0)
      return said(
        text.slice(end + closes.length),
        false,
        text.slice(start < 0 ? 0 : start + opens.length, end),
      );
    if (start >= 0) return said(text.slice(0, start), true, text.slice(start + opens.length));
  }
  // A mark may come in pieces.
  const isMark = MARKS.some(([opens]) => opens.startsWith(text.trim()));
  return said(isMark ? '' : text, false, '');
}

/** The mark with which a prompt lets the model begin to think; empty if it does not. */
export function thoughtOpenedBy(prompt: string): string {
  const end = prompt.trimEnd();
  return MARKS.find(([opens]) => end.endsWith(opens))?.[0] ?? '';
}

function said(answer: string, isThinking: boolean, thoughts: string): Said {
  const hasThought = spoken(thoughts) !== '';
  return { answer: spoken(answer), isThinking: isThinking && hasThought, hasThought };
}

const spoken = (text: string): string => text.replaceAll(CONTROL, '').trim();
