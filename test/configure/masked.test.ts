import { expect, test } from 'vitest';
import { fileDiff } from '../../main/configure/file-diff.ts';
import { maskedLines } from '../../main/configure/masked.ts';
import type { WantedFile } from '../../main/configure/nouns/wanted-file.ts';
import { envFile, setting, yamlFile } from './given.ts';

const masked = (text: string, wanted: WantedFile) => maskedLines(text, wanted).join('\n');

test('secrets of an environment file are masked by their names, ours by what they are', () => {
  const wanted = envFile(setting('MY_CODE', 'x', { isSecret: true }), setting('PUBLIC_KEY', 'y'));
  const text = [
    'OPENAI_API_KEY=sk-1 # mine',
    "export ARI_PASSWORD='two words'",
    'JWT_SECRET="one',
    '  two"',
    'LOCAL_WS_AUTH_TOKEN=',
    'LOCAL_LLM_MAX_TOKENS=32',
    'KEYBOARD=de',
    'MY_CODE=1234',
    'PUBLIC_KEY=shown',
    '# DEEPGRAM_API_KEY=dg-old',
    '#HOST=shown',
  ].join('\n');
  expect(masked(text, wanted)).toBe(
    [
      'OPENAI_API_KEY=******** # mine',
      'export ARI_PASSWORD=********',
      'JWT_SECRET=********',
      '********',
      'LOCAL_WS_AUTH_TOKEN=',
      'LOCAL_LLM_MAX_TOKENS=32',
      'KEYBOARD=de',
      'MY_CODE=********',
      'PUBLIC_KEY=shown',
      '# DEEPGRAM_API_KEY=********',
      '#HOST=shown',
    ].join('\n'),
  );
});

test('secrets of a YAML file are masked, but not the names of variables', () => {
  const text = (one: string, lines: string, quoted: string) =>
    `\ufeffapi_key: ${one} # mine\nb: {password: ${quoted}, max_tokens: 32}\nc:\n  token: ${lines}\nd_key: "\${D_KEY}"\n`;
  const mask = '********';
  expect(masked(text('sk-1', '|\n    one\n    two', '"x"'), yamlFile())).toBe(
    text(mask, `${mask}\n${mask}\n${mask}`, mask),
  );
});

const ENV = { wanted: envFile(), comparedWith: '.env' };

test('a diff is unified, counts its lines, and shows three lines around', () => {
  const before = 'a=1\nb=2\nc=3\nd=4\ne=5\nf=6\ng=7\nh=8';
  const { text, addedLines, removedLines } = fileDiff(before, `${before.replace('e=5', 'e=9')}\n`, ENV);
  expect(text).toBe(
    [
      '--- a/.env',
      '+++ b/.env',
      '@@ -2,7 +2,7 @@',
      ' b=2',
      ' c=3',
      ' d=4',
      '-e=5',
      '+e=9',
      ' f=6',
      ' g=7',
      '-h=8',
      '\\ No newline at end of file',
      '+h=8',
      '',
    ].join('\n'),
  );
  expect({ addedLines, removedLines }).toEqual({ addedLines: 2, removedLines: 2 });
});

test('a new file is compared with none, and the same text has no diff', () => {
  expect(fileDiff('', 'a=1\r\n', { ...ENV, comparedWith: null }).text).toBe(
    '--- /dev/null\n+++ b/.env\n@@ -0,0 +1 @@\n+a=1\n',
  );
  expect(fileDiff('a=1\n', 'a=1\n', ENV)).toEqual({ text: '', addedLines: 0, removedLines: 0 });
});
