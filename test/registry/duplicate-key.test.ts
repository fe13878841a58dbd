import fc from 'fast-check';
import { expect, test } from 'vitest';
import { duplicateKey } from '../../registry/duplicate-key.ts';

test.for([
  ['{"a": 1, "a": 2}', 'a'],
  ['{"a": {"b": [1, {"c": 1, "d": 2, "c": 3}]}}', 'a.b.c'],
  ['{"\\u0061": 1, "a": 2}', 'a'],
  ['{"a\\"": {}, "a\\"": []}', 'a"'],
  ['{"a": [], "b": {}, "a": 1}', 'a'],
] as const)('%s has a duplicate key', ([text, path]) => {
  expect(duplicateKey(text)).toBe(path);
});

test.for([
  '{"a": {"a": {"a": "a"}}}',
  '[{"a": 1}, {"a": 2}]',
  '{"a": ["b", "b"], "b": "a"}',
  '{"a": "\\", \\"a\\": 1", "b": "{\\"a\\": 1}"}',
  '"a"',
])('%s has no duplicate key', (text) => {
  expect(duplicateKey(text)).toBeNull();
});

test('the output of JSON.stringify never has a duplicate key', () => {
  const single = fc.property(fc.json(), (text) => duplicateKey(JSON.stringify(JSON.parse(text))) === null);
  fc.assert(single);
});
