import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thoughtOpenedBy, thoughtsIn } from '../../main/inference/thoughts.ts';

const FAMILIES = [
  ['Qwen, DeepSeek and SmolLM', '<think>', '</think>'],
  ['Mistral', '[THINK]', '[/THINK]'],
  ['gpt-oss', '<|channel|>analysis<|message|>', '<|end|><|start|>assistant<|channel|>final<|message|>'],
] as const;

describe.for(FAMILIES)('thoughts of %s', ([, opens, closes]) => {
  test('are split from the answer', () => {
    expect(thoughtsIn(`${opens}\nThey ask when.\n${closes}\n\nAt nine.`)).toEqual({
      answer: 'At nine.',
      isThinking: false,
      hasThought: true,
    });
  });

  test('that have not ended leave no answer yet', () => {
    const unfinished = { answer: '', isThinking: true, hasThought: true };
    expect(thoughtsIn(`${opens}They ask`)).toEqual(unfinished);
  });

  test('that are empty are none', () => {
    const none = { isThinking: false, hasThought: false };
    expect(thoughtsIn(`${opens}\n\n${closes}\n\nAt nine.`)).toEqual({ ...none, answer: 'At nine.' });
    expect(thoughtsIn(`${opens}\n`)).toEqual({ ...none, answer: '' });
  });

  test('that the template began are known by their end', () => {
    expect(thoughtsIn(`They ask when.${closes}At nine.`)).toMatchObject({
      answer: 'At nine.',
      hasThought: true,
    });
  });

  test('are never shown, however little of them has come', () => {
    const whole = `${opens}They ask when.${closes}At nine.`;
    const lengths = fc.integer({ min: 0, max: whole.length - 'At nine.'.length });
    fc.assert(
      fc.property(lengths, (length) => {
        expect(thoughtsIn(whole.slice(0, length)).answer).toBe('');
      }),
    );
  });
});

test.for([
  ['Qwen', 'At nine.<|im_end|>'],
  ['Llama 2 and Mistral', '<s> At nine.</s>'],
  ['Gemma', '<start_of_turn>At nine.<end_of_turn>\n'],
  ['gpt-oss that does not think', '<|channel|>final<|message|>At nine.<|return|>'],
  ['Phi-3', 'At nine.<|end|>'],
] as const)('control tokens of %s are not part of the answer', ([, text]) => {
  expect(thoughtsIn(text)).toEqual({ answer: 'At nine.', isThinking: false, hasThought: false });
});

test('an answer without any mark is the answer', () => {
  const plain = fc.string().filter((text) => !/[<[]/.test(text));
  fc.assert(
    fc.property(plain, (text) => {
      expect(thoughtsIn(text)).toEqual({ answer: text.trim(), isThinking: false, hasThought: false });
    }),
  );
});

test.for([
  ['<|im_start|>assistant\n<think>\n', '<think>'],
  ['<|im_start|>assistant\n<think>\n\n</think>\n\n', ''],
  ['[INST] Hello [/INST][THINK]', '[THINK]'],
  ['<|start|>assistant', ''],
  ['', ''],
] as const)('a prompt that ends with %j begins thoughts with %j', ([prompt, opened]) => {
  expect(thoughtOpenedBy(prompt)).toBe(opened);
});
