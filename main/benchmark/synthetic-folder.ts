import { existsSync } from 'node:fs';
import { type FileHandle, mkdtemp, open, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { freeBytes } from '../free-bytes.ts';
import { isAlive } from '../process-alive.ts';
import type { Graph } from '../speech/onnx/graph.ts';
import { onnxModel } from '../speech/onnx/onnx-model.ts';
import type { Parts } from '../speech/onnx/protobuf.ts';
import { NoRoomForModels } from './errors.ts';
import { writeGguf } from './gguf-file.ts';
import { ggufMetadata } from './gguf-metadata.ts';
import type { TypeModel } from './type-model.ts';

/**
 * A folder's name contains the id of the process that created it, so that a later start can find its owner.
 */
const PREFIX = 'voicefit-';

/** A folder for the synthetic models, removed with its content when disposed. */
export class SyntheticFolder implements AsyncDisposable {
  readonly path: string;

  private constructor(folder: string) {
    this.path = folder;
  }

  /**
   * In `VOICEFIT_TMPDIR`, else in memory (`/dev/shm`), else in the system's temporary folder: the first that
   * has room. Folders of killed processes are removed first.
   * @throws NoRoomForModels
   */
  static async make(needBytes: number): Promise<SyntheticFolder> {
    const candidates = temporaryFolders();
    await sweepSyntheticFolders();
    const rooms = await Promise.all(
      candidates.map(async (folder) => ({ folder, free: (await freeBytes(folder)) ?? 0 })),
    );
    for (const { folder, free } of rooms) {
      if (free < needBytes) continue;
      try {
        return new SyntheticFolder(await mkdtemp(path.join(folder, `${PREFIX}${process.pid}-`)));
      } catch {
        // Not writable: the next one may be.
      }
    }
    throw new NoRoomForModels(rooms, needBytes);
  }

  /**
   * @returns the path of the written file
   * @throws NoRoomForModels when the disk fills up meanwhile; the signal's reason when aborted
   */
  async write(model: TypeModel, signal: AbortSignal): Promise<string> {
    const name = `${model.name.replaceAll(/\W+/g, '-')}.gguf`;
    return this.#writeFile(name, model.loadBytes, (handle) =>
      writeGguf(handle, ggufMetadata(model.shape), model.tensors, signal),
    );
  }

  /**
   * Writes a part of a voice.
   * @returns the path of the written file
   * @throws NoRoomForModels when the disk fills up meanwhile; the signal's reason when aborted
   */
  async writeGraph(name: string, graph: Graph, signal: AbortSignal): Promise<string> {
    const parts = onnxModel(graph);
    const bytes = parts.reduce((sum, { length }) => sum + length, 0);
    return this.#writeFile(`${name}.onnx`, bytes, async (handle) => {
      for (const part of inFewParts(parts)) {
        signal.throwIfAborted();
        await handle.writeFile(part);
      }
    });
  }

  async #writeFile(
    name: string,
    bytes: number,
    write: (handle: FileHandle) => Promise<void>,
  ): Promise<string> {
    const file = path.join(this.path, name);
    const handle = await open(file, 'w');
    try {
      await write(handle);
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      throw new NoRoomForModels([{ folder: this.path, free: (await freeBytes(this.path)) ?? 0 }], bytes);
    } finally {
      await handle.close();
    }
    return file;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.path, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Small parts are joined, since each is written by a call of its own. */
function* inFewParts(parts: Parts): Generator<Uint8Array> {
  let small: Uint8Array[] = [];
  for (const part of parts) {
    if (part.length < SMALL_BYTES) {
      small.push(part);
      continue;
    }
    yield Buffer.concat(small);
    yield part;
    small = [];
  }
  yield Buffer.concat(small);
}

const SMALL_BYTES = 65_536;

function temporaryFolders(): string[] {
  const own = process.env.VOICEFIT_TMPDIR;
  if (own !== undefined && own !== '') return [own];
  return existsSync('/dev/shm') ? ['/dev/shm', os.tmpdir()] : [os.tmpdir()];
}

/** Removes what killed processes left behind. */
export async function sweepSyntheticFolders(): Promise<void> {
  await Promise.all(temporaryFolders().map(sweep));
}

/** Removes the folders of processes that no longer exist. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    return pid !== undefined && !isAlive(Number(pid));
  });
  await Promise.all(
    left.map((name) => rm(path.join(folder, name), { recursive: true, force: true }).catch(() => {})),
  );
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
