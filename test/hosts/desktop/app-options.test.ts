import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { appArguments, appOptionsIn } from '../../../main/hosts/desktop/launch.ts';

test('what the command was given reaches the app, with absolute paths', () => {
  const args = appArguments({ quick: true, registry: 'my list.json', models: '/data/models' });
  expect(appOptionsIn(['electron', '.', ...args])).toEqual({
    quick: true,
    registry: resolve('my list.json'),
    models: '/data/models',
  });
});

test('without options there are no arguments', () => {
  expect(appArguments({})).toEqual([]);
  expect(appOptionsIn(['electron', '.'])).toEqual({ quick: false, registry: undefined, models: undefined });
});
