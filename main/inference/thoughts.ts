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

/** Tokens such as `<|im_end|>` and `</s>`, which no caller hears. */
const CONTROL = /<\|[^|<>]*\|>|<\/?s>|<(?:start|end)_of_turn>/g;

/** Splits generated text, special tokens included, into thoughts and answer. Empty thoughts are none. */
export function thoughtsIn(text: string): Said {
  for (const [opens, closes] of MARKS) {
    const start = text.indexOf(opens);
    const end = text.indexOf(closes);
    if (end >= 0) {
      const thoughts = text.slice(start < 0 ? 0 : start + opens.length, end);
      return said(text.slice(end + closes.length), false, /\S/.test(thoughts));
    }
    if (start >= 0) return said(text.slice(0, start), true, /\S/.test(text.slice(start + opens.length)));
  }
  return said(text, false, false);
}

const said = (answer: string, isThinking: boolean, hasThought: boolean): Said => ({
  answer: answer.replaceAll(CONTROL, '').trim(),
  isThinking: isThinking && hasThought,
  hasThought,
});
