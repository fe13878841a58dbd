import { expect, test } from 'vitest';
import { isSecret } from '../../main/try/nouns/is-secret.ts';

test.for([
  ['hf_abc', true],
  ['sk-~!', true],
  ['', false],
  ['two words', false],
  ['clé', false],
  ['x'.repeat(301), false],
] as const)('%j has the form of a token or key: %s', ([text, isOne]) => {
  expect(isSecret(text)).toBe(isOne);
});
