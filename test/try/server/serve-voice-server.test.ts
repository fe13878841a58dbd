import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { trying } from './given.ts';

test('the test double can be a process of its own', async () => {
  const program = join(import.meta.dirname, 'serve-voice-server.ts');
  const child = spawn(process.execPath, [program, JSON.stringify({ reply: 'At nine.' })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(createInterface(child.stdout), 'line');
  const { url } = z.object({ url: z.string() }).parse(JSON.parse(String(line)));
  expect(await trying({ url })).toMatchObject({ llm: { ok: { reply: 'At nine.' } } });
  child.kill();
  expect((await once(child, 'exit'))[1]).toBeOneOf([null, 'SIGTERM']);
});
