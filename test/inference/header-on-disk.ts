import { open, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type GgufTensor, type GgufValue, ggufHeader } from '../../main/benchmark/gguf-file.ts';
import { ggufMetadata } from '../../main/benchmark/gguf-metadata.ts';
import { tinyModels } from '../../main/benchmark/type-model.ts';

export const { shallow } = tinyModels();
export type Metadata = ReadonlyMap<string, GgufValue>;
export const METADATA: Metadata = ggufMetadata(shallow.shape);
export const withKeys = (more: Readonly<Record<string, GgufValue>>): Metadata =>
  new Map([...METADATA, ...Object.entries(more)]);

/** A header, and as many bytes behind it as its tensors say, none of them written. */
export async function written(
  folder: string,
  metadata: Metadata = METADATA,
  tensors: readonly GgufTensor[] = shallow.tensors,
  name = 'model.gguf',
): Promise<string> {
  const file = join(folder, name);
  const header = ggufHeader(metadata, tensors);
  await writeFile(file, header);
  await truncate(
    file,
    header.length + tensors.reduce((sum, { bytes }) => sum + Math.ceil(bytes / 32) * 32, 0),
  );
  return file;
}

/** A file with this content, whatever its name promises. */
export async function text(folder: string, content: string | Buffer): Promise<string> {
  const file = join(folder, 'model.gguf');
  await writeFile(file, content);
  return file;
}

/** The same file with other bytes at one place. */
export async function changed(file: string, at: number, bytes: Buffer): Promise<string> {
  await using handle = await open(file, 'r+');
  await handle.write(bytes, 0, bytes.length, at);
  return file;
}

/** How a file of this version begins. */
export const prefix = (version: number): Buffer => {
  const bytes = Buffer.alloc(64);
  bytes.write('GGUF');
  bytes.writeUInt32LE(version, 4);
  return bytes;
};
export const tensor = (name: string): GgufTensor => ({ name, type: 'F16', dims: [32, 2], bytes: 128 });
