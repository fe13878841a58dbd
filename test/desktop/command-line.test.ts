import { expect, test } from 'vitest';
import { readCommandLine } from './electron-host/command-line.ts';

test('Playwright’s extra switches go to Node and Chromium; the rest goes to the app', () => {
  const added = ['-r', 'loader.js', '--no-sandbox', '--inspect=0', '--remote-debugging-port=0'];
  expect(readCommandLine([...added, 'app', '--hidden', 'more'])).toEqual({
    preloaded: ['loader.js'],
    inspectPort: 0,
    forChromium: ['--no-sandbox', '--remote-debugging-port=0'],
    appPath: 'app',
  });
});

test('a packaged app is started without a path', () => {
  expect(readCommandLine(['--hidden'])).toEqual({
    preloaded: [],
    inspectPort: null,
    forChromium: [],
    appPath: null,
  });
});
