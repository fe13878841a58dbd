import { expect, test } from 'vitest';
import { isServerUrl } from '../../../main/try/nouns/server-url.ts';

test.for([
  ['ws://127.0.0.1:8765', true],
  ['wss://pbx.example/voice', true],
  ['wss://speech.example.org/a&d=%20', true],
  ['ws://h:1/?token=secret', false],
  ['ws://h:1?', false],
  ['ws://[fd00::1]:8765', true],
  ['http://127.0.0.1:8765', false],
  ['ws://ada:secret@pbx:8765', false],
  ['ws://', false],
  ['pbx:8765', false],
  ['ws:pbx:8765', false],
  ['ws://h:1/"; rm -rf $HOME', false],
  ["ws://h:1/'x", false],
  ['ws://h:1/a b', false],
  ['ws://h:1/`id`', false],
  ['ws://h:1/#part', false],
  ['ws://h:1/#', false],
  [`ws://h:1/${'x'.repeat(500)}`, false],
] as const)('%j is the address of a voice server: %s', ([text, isOne]) => {
  expect(isServerUrl(text)).toBe(isOne);
});
