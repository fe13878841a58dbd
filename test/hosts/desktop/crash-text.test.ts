import { expect, test } from 'vitest';
import { crashText } from '../../../main/hosts/desktop/crash-text.ts';

const about = { version: '1.2.3', home: '/home/ada' };

test('the text has the error and what is known about the machine', () => {
  const text = crashText(new TypeError('x is not a function'), 'CPU: 8 cores', about);
  expect(text).toContain('Voicefit 1.2.3 ended by itself.');
  expect(text).toContain('TypeError: x is not a function');
  expect(text).toContain('CPU: 8 cores');
});

test('the program’s path does not reveal the user', () => {
  const error = Object.assign(new Error('bad'), {
    stack: 'Error: bad\n    at open (/home/ada/apps/voicefit/out/main/desktop.js:1:1)',
  });
  expect(crashText(error, null, about)).not.toContain('ada');
});

test('a thrown value need not be an error', () => {
  expect(crashText('half', null, about)).toContain('half');
});
