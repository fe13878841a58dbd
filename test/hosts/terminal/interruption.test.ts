import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Interrupted } from '../../../main/hosts/terminal/errors.ts';
import { Interruption } from '../../../main/hosts/terminal/interruption.ts';

test('a second Ctrl-C does not wait for a command that does not end', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'stubborn.ts')]);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    if (/running\n(asked\n)?$/.test(said)) child.kill('SIGINT');
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, said }).toEqual({ code: 130, said: 'running\nasked\nleaving\n' });
});

test('afterwards signals are no longer handled', () => {
  const before = process.listenerCount('SIGINT');
  {
    using interruption = new Interruption(
      () => {},
      () => {},
    );
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    interruption.throwIfAny();
  }
  expect(process.listenerCount('SIGINT')).toBe(before);
});

test.for([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s exits with %i, as shells expect', ([signal, code]) => {
  expect(new Interrupted(signal).exitCode).toBe(code);
});
