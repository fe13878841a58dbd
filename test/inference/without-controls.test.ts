import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutControls } from '../../main/inference/without-controls.ts';

test.for([
  ['a colour', '\u001B[31mWe open\u001B[0m at nine.', 'We open at nine.'],
  ['a colour of 8-bit terminals', '\u009B31mWe open.', 'We open.'],
  ['a window title', '\u001B]0;title\u0007We open.', 'We open.'],
  ['a link', '\u001B]8;;http://x.example\u001B\\here\u001B]8;;\u001B\\', 'here'],
  ['a cleared screen', '\u001B[2J\u001B[HWe open.', 'We open.'],
  ['single control characters', '\u0000We\u0007 \bopen\u007F\u0085.\u001B', 'We open.'],
  ['a sequence that hides in another', '\u001B\u0000[31mWe', '[31mWe'],
  ['line breaks and tabs', 'We\topen\r\nat nine.', 'We open\nat nine.'],
] as const)('of text with %s, what a terminal would obey is left out', ([, text, left]) => {
  expect(withoutControls(text)).toBe(left);
});

test('whatever is given, only line breaks are left to obey', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(withoutControls(text)).not.toMatch(/(?!\n)\p{Cc}/u);
    }),
  );
});

test.for(['Wir öffnen um neun. 😀', 'नमस्ते, फ़ोन', '您好。', 'A “quote” – and\u00A0more'])(
  '%s stays',
  (text) => {
    expect(withoutControls(text)).toBe(text);
  },
);
