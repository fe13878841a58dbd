import type { FileHandle } from 'node:fs/promises';
import type { TensorType } from './nouns/speed-profile.ts';
import { weightBlock } from './weight-block.ts';

/** Metadata of a GGUF file: the JavaScript type says which GGUF type is written. */
export type GgufValue =
  | string
  | boolean
  | bigint
  | number
  | readonly string[]
  | readonly bigint[]
  | readonly boolean[];

export interface GgufTensor {
  readonly name: string;
  readonly type: TensorType;
  /** Row length first, as GGUF has it. */
  readonly dims: readonly number[];
  readonly bytes: number;
}

/** https://github.com/ggml-org/ggml/blob/master/docs/gguf.md: version 3, little endian. */
const MAGIC = 0x46554747;
const VERSION = 3;
const ALIGNMENT = 32;
const VALUE_TYPE = { uint32: 4, float32: 6, bool: 7, string: 8, array: 9, int32: 5 } as const;
/** ggml.h, enum ggml_type. */
const TENSOR_TYPE: Record<TensorType, number> = {
  F32: 0,
  F16: 1,
  Q5_0: 6,
  Q5_1: 7,
  Q8_0: 8,
  Q4_K: 12,
  Q5_K: 13,
  Q6_K: 14,
  BF16: 30,
  MXFP4: 39,
};

/**
 * Writes a model file with random weights: speed depends only on their shapes and types.
 * @throws the file system's own errors, such as a full disk
 */
export async function writeGguf(
  file: FileHandle,
  metadata: ReadonlyMap<string, GgufValue>,
  tensors: readonly GgufTensor[],
  signal?: AbortSignal,
): Promise<void> {
  await file.writev([ggufHeader(metadata, tensors)]);
  for (const tensor of tensors) {
    const block = weightBlock(tensor.type);
    for (let left = padded(tensor.bytes); left > 0; left -= block.length) {
      signal?.throwIfAborted();
      await file.writev([left < block.length ? block.subarray(0, left) : block]);
    }
  }
}

/** Everything before the weights, padded so that they start aligned. */
export function ggufHeader(metadata: ReadonlyMap<string, GgufValue>, tensors: readonly GgufTensor[]): Buffer {
  const parts: Buffer[] = [u32(MAGIC), u32(VERSION), u64(tensors.length), u64(metadata.size)];
  for (const [key, value] of metadata) parts.push(string(key), typedValue(value));
  let offset = 0;
  for (const { name, type, dims, bytes } of tensors) {
    parts.push(string(name), u32(dims.length), ...dims.map(u64), u32(TENSOR_TYPE[type]), u64(offset));
    offset += padded(bytes);
  }
  const header = Buffer.concat(parts);
  return Buffer.concat([header, Buffer.alloc(padded(header.length) - header.length)]);
}

/** A bigint is written as int32 in an array and as uint32 elsewhere: llama.cpp's keys need no more. */
function typedValue(value: GgufValue): Buffer {
  switch (typeof value) {
    case 'string':
      return Buffer.concat([u32(VALUE_TYPE.string), string(value)]);
    case 'boolean':
      return Buffer.concat([u32(VALUE_TYPE.bool), Buffer.from([value ? 1 : 0])]);
    case 'bigint':
      return Buffer.concat([u32(VALUE_TYPE.uint32), u32(Number(value))]);
    case 'number':
      return Buffer.concat([u32(VALUE_TYPE.float32), f32(value)]);
    default:
      return arrayValue(value);
  }
}

function arrayValue(items: readonly (string | bigint | boolean)[]): Buffer {
  const type = ITEM_TYPE[typeof items[0]] ?? VALUE_TYPE.string;
  return Buffer.concat([u32(VALUE_TYPE.array), u32(type), u64(items.length), ...items.map(arrayItem)]);
}

const ITEM_TYPE: Partial<Record<string, number>> = { bigint: VALUE_TYPE.int32, boolean: VALUE_TYPE.bool };

function arrayItem(item: string | bigint | boolean): Buffer {
  if (typeof item === 'string') return string(item);
  return typeof item === 'bigint' ? i32(item) : Buffer.from([item ? 1 : 0]);
}

const padded = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

function u32(value: number): Buffer {
  const buffer = Buffer.allocUnsafe(4);
  buffer.writeUInt32LE(value);
  return buffer;
}

function i32(value: bigint): Buffer {
  const buffer = Buffer.allocUnsafe(4);
  buffer.writeInt32LE(Number(value));
  return buffer;
}

function u64(value: number): Buffer {
  const buffer = Buffer.allocUnsafe(8);
  buffer.writeBigUInt64LE(BigInt(value));
  return buffer;
}

function f32(value: number): Buffer {
  const buffer = Buffer.allocUnsafe(4);
  buffer.writeFloatLE(value);
  return buffer;
}

function string(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([u64(bytes.length), bytes]);
}
