import { expect, test } from 'vitest';
import {
  currentRequest,
  fromSource,
  isWholePath,
  keepingAll,
  mirrorFault,
} from '../../../renderer/pages/download/request.ts';
import { stateWith } from '../given.ts';
import { pausedWith, progressOf, runningWith } from './given.ts';

const withMirror = progressOf([], { request: { mirror: 'https://m.example' } });

test('what runs decides, then what was typed here, then what is paused', () => {
  const typed = { from: '/stick' };
  const running = stateWith({ running: runningWith(withMirror) });
  const paused = stateWith({ paused: pausedWith(withMirror) });
  expect(currentRequest(running, typed)).toEqual({ mirror: 'https://m.example' });
  expect(currentRequest(paused, typed)).toEqual(typed);
  expect(currentRequest(paused, null)).toEqual({ mirror: 'https://m.example' });
  expect(currentRequest(stateWith(), null)).toEqual({});
});

test('a folder and a mirror exclude each other, and the rest of a request stays', () => {
  const all = { keepOptionalFolders: true };
  expect(fromSource({ ...all, mirror: 'https://m.example' }, { from: '/stick' })).toEqual({
    ...all,
    from: '/stick',
  });
  expect(fromSource({ ...all, from: '/stick' }, {})).toEqual(all);
  expect(keepingAll({ from: '/stick' }, true)).toEqual({ from: '/stick', ...all });
  expect(keepingAll({ ...all, from: '/stick' }, false)).toEqual({ from: '/stick' });
});

test.for([
  ['https://models.example/voice', null],
  ['http://127.0.0.1:8080', null],
  ['models.example', 'notAnAddress'],
  ['', 'notAnAddress'],
  ['ftp://models.example', 'notAnAddress'],
  ['https:models.example', 'notAnAddress'],
  ['https://ada:secret@models.example', 'password'],
] as const)('the mirror %s: %s', ([typed, fault]) => {
  expect(mirrorFault(typed)).toBe(fault);
});

test.for([
  ['/media/stick', true],
  ['~/models', true],
  ['C:\\models', true],
  ['\\\\server\\models', true],
  ['models', false],
  ['', false],
] as const)('%s is a whole path: %s', ([typed, isWhole]) => {
  expect(isWholePath(typed)).toBe(isWhole);
});
