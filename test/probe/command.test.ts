import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { commandRunner, linesOf } from '../../main/probe/command.ts';
import { MISSING } from './given.ts';

const { signal } = new AbortController();
/** Tools here that do not hang must not be killed on a slow machine. */
const run = commandRunner(signal, 60_000);
const LIMIT_MS = 1_000;
const runBriefly = commandRunner(signal, LIMIT_MS);
let folder: string;

/** A real program on PATH. */
async function tool(name: string, text: string, mode = 0o755): Promise<void> {
  await writeFile(join(folder, name), text);
  await chmod(join(folder, name), mode);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voicefit-tools-'));
  await mkdir(folder, { recursive: true });
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

test('a tool returns its exit code and both outputs', async () => {
  await tool('speaks', '#!/bin/sh\necho "$1 of $LC_ALL"\necho aside >&2\nexit 9\n');
  const answer = await run('speaks', ['words']);
  expect(answer).toEqual({
    kind: 'ended',
    exitCode: 9,
    signal: null,
    stdout: 'words of C\n',
    stderr: 'aside\n',
  });
  expect(linesOf(answer)).toEqual(['words of C', '', 'aside', '']);
});

test('a script without an interpreter line is run by the shell, as the shell itself would', async () => {
  await tool('plain', 'echo plain\n');
  expect(await run('plain', [])).toMatchObject({ stdout: 'plain\n' });
});

test('a tool that is not installed is reported as missing', async () => {
  expect(await run('voicefit-no-such-tool', [])).toEqual(MISSING);
  expect(linesOf(MISSING)).toEqual([]);
});

test('a file that is not executable is reported by name', async () => {
  await tool('not-executable', '#!/bin/sh\n', 0o644);
  expect(await run('not-executable', [])).toEqual({ kind: 'not-startable', why: 'EACCES' });
});

test('a tool that dies of a signal reports which', async () => {
  await tool('dies', '#!/bin/sh\nkill -SEGV $$\n');
  expect(await run('dies', [])).toMatchObject({ kind: 'ended', exitCode: null, signal: 'SIGSEGV' });
});

test('a tool that prints endlessly is killed, and its output so far is the answer', async () => {
  await tool('prints', '#!/bin/sh\nwhile :; do echo "0123456789012345678901234567890123456789"; done\n');
  const answer = await run('prints', []);
  expect(answer).toMatchObject({ kind: 'ended', signal: null });
  expect(linesOf(answer).length).toBeGreaterThan(1_000);
});

test('bytes that are not text do no harm', async () => {
  await tool('noise', "#!/bin/sh\nprintf 'a\\377\\376b\\n'\n");
  expect(linesOf(await run('noise', []))[0]).toBe('a\ufffd\ufffdb');
});

/** Resolves when no process has this id any more. */
async function isGone(pid: number): Promise<void> {
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), { timeout: 10_000 });
}

test('a tool that hangs is killed with all its children', async () => {
  await tool('hangs', `#!/bin/sh\nsleep 600 &\necho $! > ${join(folder, 'child')}\nwait\n`);
  // Enough time to start its child, on a busy machine too.
  expect(await commandRunner(signal, 4_000)('hangs', [])).toEqual({ kind: 'silent', afterMs: 4_000 });
  await isGone(Number(await readFile(join(folder, 'child'), 'utf8')));
});

test('a tool is killed when the step is cancelled', async () => {
  await tool('waits', `#!/bin/sh\necho $$ > ${join(folder, 'waiting')}\nexec sleep 600\n`);
  const abort = new AbortController();
  const answer = commandRunner(abort.signal, 60_000)('waits', []);
  await vi.waitFor(() => readFile(join(folder, 'waiting'), 'utf8').then((pid) => expect(pid).toMatch(/\d/)), {
    timeout: 10_000,
  });
  abort.abort(new Error('cancelled'));
  await expect(answer).rejects.toThrow('cancelled');
  await isGone(Number(await readFile(join(folder, 'waiting'), 'utf8')));
  await expect(commandRunner(abort.signal)('waits', [])).rejects.toThrow('cancelled');
});

test('several tools that hang are waited for in parallel', async () => {
  await tool('sleeps', '#!/bin/sh\nexec sleep 600\n');
  const overlong = after(8 * LIMIT_MS, 'one after the other', { ref: false });
  const together = Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => runBriefly('sleeps', []))).then(
    () => 'together',
  );
  expect(await Promise.race([together, overlong])).toBe('together');
});
