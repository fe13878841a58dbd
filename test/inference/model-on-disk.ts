import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeGguf } from '../../main/benchmark/gguf-file.ts';
import { ggufMetadata } from '../../main/benchmark/gguf-metadata.ts';
import { type TypeModel, tinyModels } from '../../main/benchmark/type-model.ts';

/** A folder that goes with everything in it when the test is over. */
export async function scratchFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'voicefit-test-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Writes a whole GGUF file that llama.cpp opens, and answers its path. */
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
