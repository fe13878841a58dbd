import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Hasher } from '../../../main/install/hash/hasher.ts';
import type { FileHash } from '../../../main/install/nouns/file-hash.ts';
import type { Copy } from '../../../main/install/reuse/copy.ts';
import { copyingOf, type TakeOptions, takeCopy } from '../../../main/install/reuse/take-copy.ts';
import { nodePlatform } from '../../../main/platform.ts';
import { Folder, md5, sha256 } from '../given-files.ts';
import { obstacle, SmallDisk } from '../small-disk.ts';

const hasher = new Hasher(nodePlatform);
afterAll(() => hasher[Symbol.dispose]());

const MIB = 1024 * 1024;
const MODEL = 'models/llm/model.gguf';

/** A folder with another program's file and the verified copy of it. */
class Bench implements AsyncDisposable {
  readonly folder: Folder;
  readonly content: Buffer;
  copy: Copy;

  private constructor(folder: Folder, content: Buffer, copy: Copy) {
    this.folder = folder;
    this.content = content;
    this.copy = copy;
  }

  static async set(bytes: number, mode: number): Promise<Bench> {
    const folder = await Folder.make();
    const content = await folder.write('other/blob', bytes);
    await chmod(folder.at('other/blob'), mode);
    await mkdir(folder.at('models/llm'), { recursive: true });
    const { mtimeMs } = await stat(folder.at('other/blob'));
    const copy = { from: folder.at('other/blob'), source: 'reuse', costsBytes: 0, bytes, mtimeMs } as const;
    return new Bench(folder, content, copy);
  }

  get target(): string {
    return this.folder.at(MODEL);
  }

  take(more: Partial<TakeOptions> = {}, hash: FileHash = sha256(this.content)) {
    return takeCopy(this.copy, { target: this.target, hash, hasher, ...more });
  }

  async isWhole(): Promise<boolean> {
    return (await readFile(this.target)).equals(this.content);
  }

  names(): Promise<string[]> {
    return readdir(this.folder.at('models/llm'));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.folder[Symbol.asyncDispose]();
  }
}

const [SHARED, PRIVATE] = [0o644, 0o600];
/** On Windows nothing is linked. */
const LINKED = process.platform === 'win32' ? expect.any(String) : 'linked';
const COPIED = expect.stringMatching(/^(copied|cloned)$/);

test.skipIf(process.platform === 'win32')(
  'a file that may be linked gets a second name, and keeps its mode',
  async () => {
    await using bench = await Bench.set(1000, 0o444);
    expect(await bench.take()).toBe('linked');
    const [one, other] = [await stat(bench.target), await stat(bench.copy.from)];
    expect(one.ino).toBe(other.ino);
    expect(other.mode & 0o777).toBe(0o444);
    expect(await bench.names()).toEqual(['model.gguf']);
  },
);

test('another file is copied, with the mode of a model and without touching the original', async () => {
  await using bench = await Bench.set(20 * MIB + 3, PRIVATE);
  await chmod(bench.folder.at('models/llm'), 0o775);
  const progress: number[] = [];
  const taken = await bench.take({ onBytes: (bytes) => progress.push(bytes) });
  expect(taken).toEqual(COPIED);
  expect(await bench.isWhole()).toBe(true);
  const [one, other] = [await stat(bench.target), await stat(bench.copy.from)];
  expect(one.ino).not.toBe(other.ino);
  expect([one.mode & 0o777, other.mode & 0o777]).toEqual([0o664, PRIVATE]);
  if (taken === 'copied') expect(progress.at(-1)).toBe(20 * MIB + 3);
  expect(await bench.names()).toEqual(['model.gguf']);
});

test('a copy is verified by the algorithm that the registry uses', async () => {
  await using bench = await Bench.set(1000, PRIVATE);
  expect(await bench.take({}, md5(bench.content))).toEqual(COPIED);
});

test('an empty file is copied too', async () => {
  await using bench = await Bench.set(0, PRIVATE);
  expect(await bench.take()).toEqual(COPIED);
  expect(await bench.isWhole()).toBe(true);
});

test('what lay at the target is replaced, and what lay at the unfinished name too', async () => {
  for (const mode of [SHARED, PRIVATE]) {
    await using bench = await Bench.set(1000, mode);
    await writeFile(bench.target, 'damaged');
    await writeFile(copyingOf(bench.target), 'left by a killed process');
    expect(await bench.take()).toEqual(mode === SHARED ? LINKED : COPIED);
    expect(await bench.isWhole()).toBe(true);
    expect(await bench.names()).toEqual(['model.gguf']);
  }
});

test('folders of the target are made', async () => {
  await using bench = await Bench.set(1000, SHARED);
  await bench.take({ target: bench.folder.at('new/llm/model.gguf') });
  expect(await readFile(bench.folder.at('new/llm/model.gguf'))).toEqual(bench.content);
});

test.for<[string, (bench: Bench) => Promise<void>]>([
  ['that is gone', (bench) => rename(bench.copy.from, `${bench.copy.from}.gone`)],
  ['that has grown', (bench) => writeFile(bench.copy.from, 'more', { flag: 'a' })],
  ['that was changed later', (bench) => utimes(bench.copy.from, 1, 1)],
  [
    'that is a link now',
    async (bench) => {
      await rename(bench.copy.from, `${bench.copy.from}.real`);
      await symlink(`${bench.copy.from}.real`, bench.copy.from);
    },
  ],
])('a copy %s is not taken, and nothing is left', async ([, change]) => {
  for (const mode of [SHARED, PRIVATE]) {
    await using bench = await Bench.set(1000, mode);
    await writeFile(bench.target, 'as before');
    await change(bench);
    expect(await bench.take()).toBeNull();
    expect(await readFile(bench.target, 'utf8')).toBe('as before');
    expect(await bench.names()).toEqual(['model.gguf']);
  }
});

test('a copy of other content is refused although its size and time are right', async () => {
  await using bench = await Bench.set(1000, PRIVATE);
  const taken = await bench.take({}, sha256(Buffer.from('other')));
  // A clone is not read: what was verified has not changed.
  if (taken !== 'cloned') {
    expect(taken).toBeNull();
    expect(await bench.names()).toEqual([]);
  }
});

test('an aborted copy leaves nothing half-written', async () => {
  await using bench = await Bench.set(60 * MIB, PRIVATE);
  const stop = new AbortController();
  const reason = new Error('stopped');
  const watch = setInterval(async () => {
    const unfinished = await lstat(copyingOf(bench.target)).catch(() => null);
    if (unfinished !== null && unfinished.size > 0) stop.abort(reason);
  }, 1);
  const taken = await bench.take({ signal: stop.signal }).catch((error: unknown) => error);
  clearInterval(watch);
  // A clone takes no time.
  if (taken !== 'cloned') {
    expect(taken).toBe(reason);
    expect(await bench.names()).toEqual([]);
  }
});

test('a folder that cannot be written is a failure that names it', async () => {
  await using bench = await Bench.set(1000, PRIVATE);
  const folder = bench.folder.at('models/llm/file');
  await writeFile(folder, '');
  await expect(bench.take({ target: `${folder}/model.gguf` })).rejects.toMatchObject({
    failure: { code: expect.stringMatching(/^(not-a-folder|folder-not-writable)$/), folder },
  });
});

test.skipIf(obstacle !== null)(
  'a disk that fills up is said with both sizes, and is as free as before',
  async () => {
    await using disk = await SmallDisk.mount('size=1m');
    await using bench = await Bench.set(2 * MIB, SHARED);
    await expect(bench.take({ target: join(disk.path, 'model.gguf') })).rejects.toMatchObject({
      failure: { code: 'not-enough-disk', folder: disk.path, neededBytes: 2 * MIB, freeBytes: MIB },
    });
    expect(await readdir(disk.path)).toEqual([]);
  },
);

test.skipIf(obstacle !== null)('from another disk a file is copied, even if it might be linked', async () => {
  await using disk = await SmallDisk.mount('size=1m');
  await using bench = await Bench.set(1000, SHARED);
  expect(await bench.take({ target: join(disk.path, 'model.gguf') })).toBe('copied');
  expect(await readFile(join(disk.path, 'model.gguf'))).toEqual(bench.content);
});
