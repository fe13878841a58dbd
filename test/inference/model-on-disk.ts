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

/** Writes a complete GGUF file that llama.cpp opens, and returns its path. */
export async function writeModel(folder: string, model: TypeModel = tinyModels().shallow): Promise<string> {
  const file = join(folder, 'model.gguf');
  const handle = await open(file, 'w');
  try {
    await writeGguf(handle, ggufMetadata(model.shape), model.tensors);
  } finally {
    await handle.close();
  }
  return file;
}
