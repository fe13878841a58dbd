import { existsSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { writeGguf } from '../../main/benchmark/gguf-file.ts';
import { ggufMetadata } from '../../main/benchmark/gguf-metadata.ts';
import { tensorsOf } from '../../main/predict/tensors.ts';
import type { LlmModel } from '../../registry/schema.ts';

/** A file of the real size, with random weights; removed when disposed. */
export async function fullSizeModel(
  id: string,
  { shape, quantization }: LlmModel,
): Promise<AsyncDisposable & { file: string }> {
  const folder = existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
  const file = path.join(folder, `voicefit-truth-${process.pid}-${id}.gguf`);
  const handle = await open(file, 'w');
  try {
    await writeGguf(handle, ggufMetadata(shape), tensorsOf(shape, quantization));
  } finally {
    await handle.close();
  }
  return { file, [Symbol.asyncDispose]: () => rm(file, { force: true }) };
}
