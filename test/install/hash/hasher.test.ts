import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Hasher } from '../../../main/install/hash/hasher.ts';
import { nodePlatform, type Platform, type WorkerProcess } from '../../../main/platform.ts';
import { expectGone } from '../../inference/processes.ts';
import { hashOf } from '../mirror.ts';

const BLOCK = 1000;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voicefit-hash-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A file of so many blocks, the last one short. */
async function someFile(blocks: number) {
  const content = randomBytes(blocks * BLOCK - 300);
  const path = join(folder, 'file');
  await writeFile(path, content);
  const parts = Array.from({ length: blocks }, (_, block) =>
    content.subarray(block * BLOCK, (block + 1) * BLOCK),
  );
  const checked = parts.map((part) => ({ bytes: part.length, crc32: crc32(part) }));
  return { path, content, checked, of: { path, blockBytes: BLOCK, blockCount: blocks } };
}

test.for(['sha256', 'md5'] as const)('the %s of a file is that of all its blocks', async (algorithm) => {
  using hasher = new Hasher(nodePlatform);
  const { of, checked, content } = await someFile(40);
  const hashed: number[] = [];
  const file = hasher.follow({ ...of, algorithm }, { onHashed: (blocks) => void hashed.push(blocks) });
  file.add(0, checked.slice(0, 25));
  file.add(25, checked.slice(25));
  expect(await file.hash).toBe(hashOf(content, algorithm));
  expect(hashed).toEqual([...hashed].sort((a, b) => a - b));
  expect(hashed.at(-1)).toBe(40);
});

test('blocks whose checksums are not known are hashed too', async () => {
  using hasher = new Hasher(nodePlatform);
  const { of, checked, content } = await someFile(3);
  const file = hasher.follow({ ...of, algorithm: 'sha256' });
  file.add(
    0,
    checked.map(({ bytes }) => ({ bytes, crc32: null })),
  );
  expect(await file.hash).toBe(hashOf(content));
});

test('an empty file has a hash', async () => {
  using hasher = new Hasher(nodePlatform);
  const path = join(folder, 'empty');
  await writeFile(path, '');
  const file = hasher.follow({ path, algorithm: 'sha256', blockBytes: BLOCK, blockCount: 0 });
  expect(await file.hash).toBe(hashOf(Buffer.alloc(0)));
});

test('a damaged block is reported, and hashed when it is right', async () => {
  using hasher = new Hasher(nodePlatform);
  const { of, path, checked, content } = await someFile(5);
  const damaged = Buffer.from(content);
  damaged.writeUInt8(damaged.readUInt8(2 * BLOCK) ^ 1, 2 * BLOCK);
  await writeFile(path, damaged);
  const reported = Promise.withResolvers<number>();
  const file = hasher.follow(
    { ...of, algorithm: 'sha256' },
    { onDamaged: (block) => reported.resolve(block) },
  );
  file.add(0, checked);
  expect(await reported.promise).toBe(2);
  await writeFile(path, content);
  // What comes out of order is ignored.
  file.add(4, checked.slice(4));
  file.add(2, checked.slice(2));
  expect(await file.hash).toBe(hashOf(content));
});

test('a block that is not there yet counts as damaged', async () => {
  using hasher = new Hasher(nodePlatform);
  const { of, path, checked, content } = await someFile(3);
  await writeFile(path, content.subarray(0, 1500));
  const reported = Promise.withResolvers<number>();
  const file = hasher.follow(
    { ...of, algorithm: 'sha256' },
    { onDamaged: (block) => reported.resolve(block) },
  );
  file.add(0, checked);
  expect(await reported.promise).toBe(1);
});

test('several files are hashed side by side', async () => {
  using hasher = new Hasher(nodePlatform);
  const { of, checked, content } = await someFile(30);
  const files = [1, 2, 3].map(() => hasher.follow({ ...of, algorithm: 'sha256' }));
  for (const file of files) file.add(0, checked);
  expect(await Promise.all(files.map(({ hash }) => hash))).toEqual(files.map(() => hashOf(content)));
});

test('a file that cannot be read fails by name, and the others go on', async () => {
  using hasher = new Hasher(nodePlatform);
  const { of, checked, content } = await someFile(3);
  const path = join(folder, 'none');
  const missing = hasher.follow({ ...of, path, algorithm: 'sha256' });
  const other = hasher.follow({ ...of, algorithm: 'sha256' });
  missing.add(0, checked);
  other.add(0, checked);
  await expect(missing.hash).rejects.toMatchObject({
    failure: { code: 'file-unreadable', file: path, why: 'ENOENT' },
  });
  expect(await other.hash).toBe(hashOf(content));
});

test('a signal ends one file, with its own reason', async () => {
  using hasher = new Hasher(nodePlatform);
  const { of, checked, content } = await someFile(3);
  const stop = new AbortController();
  const stopped = hasher.follow({ ...of, algorithm: 'sha256' }, {}, stop.signal);
  const reason = new Error('paused');
  stop.abort(reason);
  stopped.add(0, checked);
  await expect(stopped.hash).rejects.toBe(reason);
  await expect(hasher.follow({ ...of, algorithm: 'md5' }, {}, stop.signal).hash).rejects.toBe(reason);
  const other = hasher.follow({ ...of, algorithm: 'sha256' });
  other.add(0, checked);
  expect(await other.hash).toBe(hashOf(content));
});

/** The worker of the next hasher, so that a test can kill it. */
function observed(): { platform: Platform; worker(): WorkerProcess } {
  let started: WorkerProcess | undefined;
  const platform: Platform = {
    startWorker(name) {
      started = nodePlatform.startWorker(name);
      return started;
    },
  };
  return {
    platform,
    worker() {
      if (started === undefined) throw new Error('No worker was started.');
      return started;
    },
  };
}

test('when its process is killed, every file fails with the signal’s name, those that come later too', async () => {
  const { platform, worker } = observed();
  using hasher = new Hasher(platform);
  const { of, checked } = await someFile(3);
  const file = hasher.follow({ ...of, algorithm: 'sha256' });
  const ended = { failure: { code: 'hasher-ended', signal: 'SIGKILL' } };
  const failure = expect(file.hash).rejects.toMatchObject(ended);
  worker().kill('SIGKILL');
  await failure;
  const later = hasher.follow({ ...of, algorithm: 'sha256' });
  later.add(0, checked);
  await expect(later.hash).rejects.toMatchObject(ended);
});

test('disposing ends the process', async () => {
  const { platform, worker } = observed();
  new Hasher(platform)[Symbol.dispose]();
  await expectGone(worker().pid);
});
