import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { longFunctions } from './function-size/long-functions.ts';

const MOST_LINES = 50;
const SOURCES = ['{main,renderer,preload,registry,test,build}/**/*.{ts,tsx}', '*.{ts,mjs}'];
const root = join(import.meta.dirname, '..');

/** Biome's rule counts neither JSX nor the lines of a signature. */
test('no function is longer than 50 lines, JSX counted', () => {
  const files = globSync(SOURCES, { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const tooLong = files.flatMap((file) =>
    longFunctions(file, readFileSync(join(root, file), 'utf8'), MOST_LINES).map(
      ({ line, lines }) => `${file}:${line} has ${lines} lines`,
    ),
  );
  expect(files.length).toBeGreaterThan(0);
  expect(tooLong).toEqual([]);
});

const line = 'step();\n';

test.for([
  ['a function', `function go() {\n${line.repeat(3)}}`, 5],
  ['an arrow function', `const go = () => {\n${line.repeat(3)}};`, 5],
  ['a method', `class Steps {\n  go() {\n${line.repeat(3)}}\n}`, 5],
  ['an accessor', `class Steps {\n  get now() {\n${line.repeat(3)}}\n}`, 5],
  ['a signature of several lines', `function go(\n  from: Step,\n  to: Step,\n) {\n${line}}`, 6],
  ['JSX', `const Page = () => (\n  <main>\n    <p>Text</p>\n  </main>\n);`, 5],
  ['the callback of a test', `test('a step ends', () => {\n${line.repeat(3)}});`, 5],
] as const)('the lines of %s are counted', ([, source, lines]) => {
  expect(longFunctions('given.tsx', source, lines - 1)).toEqual([expect.objectContaining({ lines })]);
  expect(longFunctions('given.tsx', source, lines)).toEqual([]);
});

test.for([
  ['blank lines', `function go() {\n\n  \n${line}}`],
  ['lines of comments', `function go() {\n  // Why\n  /* and\n     how */\n${line}}`],
] as const)('%s are not counted', ([, source]) => {
  expect(longFunctions('given.tsx', source, 3)).toEqual([]);
});

test('a comment behind code does not hide its line', () => {
  expect(longFunctions('given.tsx', `function go() {\n${line.trim()} // Why\n}`, 2)).toEqual([
    { line: 1, lines: 3 },
  ]);
});

test.for(["describe('steps', ", "describe.each(['a'])('steps', ", "test.describe('steps', "])(
  'in %s the callback is a container; what it contains is counted',
  (opening) => {
    const source = `${opening}() => {\n  test('a step ends', () => {\n${line.repeat(2)}  });\n});`;
    expect(longFunctions('given.tsx', source, 3)).toEqual([{ line: 2, lines: 4 }]);
  },
);
