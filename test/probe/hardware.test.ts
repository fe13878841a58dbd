import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodePlatform, type Platform } from '../../main/platform.ts';
import { askHardware } from '../../main/probe/ask-hardware.ts';

const { signal } = new AbortController();
const SECOND = 1_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voicefit-hardware-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A host whose hardware worker is this program. */
async function workerOf(
  name: string,
  text: string,
): Promise<{ platform: Platform; started: ChildProcess[] }> {
  const file = join(folder, `${name}.mjs`);
  await writeFile(file, text);
  const started: ChildProcess[] = [];
  const startWorker = () => {
    const worker = fork(file, { stdio: 'ignore', serialization: 'advanced' });
    worker.once('exit', () => {});
    started.push(worker);
    return worker;
  };
  return { platform: { startWorker }, started };
}

const CPU = `process.send({ about: 'cpu', cpu: { brand: 'X', physicalCores: 4, performanceCores: 4, flags: '', lastLevelCacheBytes: 0 } });`;

test('the real worker reports this machine’s processor and cards', async () => {
  const { cpu, controllers } = await askHardware(nodePlatform, signal, 30 * SECOND);
  expect(cpu?.brand).not.toBe('');
  expect(cpu?.physicalCores).toBeGreaterThanOrEqual(1);
  expect(controllers).toBeInstanceOf(Array);
});

test('facts that a worker reported before it hung are kept, and the worker is killed', async () => {
  const { platform, started } = await workerOf('hangs', `${CPU} setTimeout(() => { for (;;); }, 100);`);
  const { cpu, controllers } = await askHardware(platform, signal, 3 * SECOND);
  expect(cpu?.brand).toBe('X');
  expect(controllers).toBeNull();
  const [worker] = started;
  if (worker?.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
  expect(worker?.signalCode).toBe('SIGKILL');
});

test('a worker that crashes is not waited for', async () => {
  const { platform } = await workerOf('crashes', `${CPU} process.kill(process.pid, 'SIGSEGV');`);
  const answered = askHardware(platform, signal, 600 * SECOND);
  expect((await answered).controllers).toBeNull();
});

test('malformed messages are ignored', async () => {
  const { platform } = await workerOf(
    'babbles',
    `process.send('hello'); process.send({ about: 'graphics', controllers: [{ vendor: 7, vramMib: -1 }] }); ${CPU}`,
  );
  expect(await askHardware(platform, signal, 30 * SECOND)).toMatchObject({
    cpu: { brand: 'X' },
    controllers: [{ vendor: '', model: '', busAddress: '', vramMib: null, driver: null }],
  });
});

test('a cancelled step does not wait for the worker', async () => {
  const { platform } = await workerOf('sleeps', 'setInterval(() => {}, 1000);');
  const abort = new AbortController();
  const answer = askHardware(platform, abort.signal, 600 * SECOND);
  abort.abort(new Error('cancelled'));
  await expect(answer).rejects.toThrow('cancelled');
  await expect(askHardware(platform, abort.signal)).rejects.toThrow('cancelled');
});
