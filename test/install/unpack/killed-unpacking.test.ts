import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Given, namesBelow } from './given.ts';
import { zipFile } from './zip-file.ts';

const PROGRAM = fileURLToPath(new URL('unpacking.ts', import.meta.url));

test('a killed process leaves no model, and the next one removes what it left', async () => {
  await using given = await Given.make(
    zipFile([
      { name: 'm/a', data: 'one' },
      { name: 'm/b', data: 'two' },
    ]),
  );
  const child = spawn(process.execPath, [PROGRAM, given.archive, given.folder], { stdio: 'inherit' });
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  const left = `.vosk-model.unpacking-${child.pid}-`;
  expect(await namesBelow(given.models)).toEqual([
    expect.stringContaining(left),
    expect.stringMatching(/\/a$/),
  ]);
  await given.unpack();
  expect(await namesBelow(given.models)).toEqual(['vosk-model', 'vosk-model/a', 'vosk-model/b']);
});
