import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeGguf } from '../../main/benchmark/gguf-file.ts';
import { ggufMetadata } from '../../main/benchmark/gguf-metadata.ts';
import { type TypeModel, tinyModels } from '../../main/benchmark/type-model.ts';

/** A folder that is removed with its content at the end of the test. */
export async function scratchFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'voicefit-test-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Whether a file may be a pipe with a name: whoever opens it waits for another who does. */
export const HAS_PIPES = process.platform !== 'win32';

/** Puts a pipe in the place of a file. */
export async function writePipe(file: string): Promise<string> {
  await rm(file, { force: true });
  execFileSync('mkfifo', [file]);
  return file;
}

/** Writes a complete GGUF file that llama.cpp opens, and returns its path. */
export async function writeModel(
  folder: string,
  model: Pick<TypeModel, 'shape' | 'tensors'> = tinyModels().shallow,
): Promise<string> {
  const file = join(folder, 'model.gguf');
  const handle = await open(file, 'w');
  try {
    await writeGguf(handle, ggufMetadata(model.shape), model.tensors);
  } finally {
    await handle.close();
  }
  return file;
}
