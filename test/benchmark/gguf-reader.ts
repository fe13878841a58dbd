/** Reads a GGUF file by its specification, independently of how ours are written. */

export interface ReadTensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly type: number;
  readonly offset: number;
}

export interface ReadGguf {
  readonly magic: string;
  readonly version: number;
  readonly metadata: ReadonlyMap<string, unknown>;
  readonly tensors: readonly ReadTensor[];
  /** Where the weights begin: the header's end, rounded up to the alignment. */
  readonly weightsAt: number;
}

const ALIGNMENT = 32;

/** A position in the bytes that advances with each read. */
class Reader {
  readonly #bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  #take(count: number): number {
    this.at += count;
    return this.at - count;
  }

  u8 = (): number => this.#bytes.readUInt8(this.#take(1));
  u32 = (): number => this.#bytes.readUInt32LE(this.#take(4));
  i32 = (): number => this.#bytes.readInt32LE(this.#take(4));
  f32 = (): number => this.#bytes.readFloatLE(this.#take(4));
  u64 = (): number => Number(this.#bytes.readBigUInt64LE(this.#take(8)));
  text = (length: number): string => this.#bytes.toString('utf8', this.#take(length), this.at);
  string = (): string => this.text(this.u64());

  value(type: number): unknown {
    const read: Record<number, () => unknown> = {
      4: this.u32,
      5: this.i32,
      6: this.f32,
      7: () => this.u8() === 1,
      8: this.string,
      9: () => {
        const itemType = this.u32();
        return this.times(this.u64(), () => this.value(itemType));
      },
    };
    const readThis = read[type];
    if (readThis === undefined) throw new Error(`Value type ${type} is not expected at ${this.at}.`);
    return readThis();
  }

  times<T>(count: number, read: () => T): T[] {
    return Array.from({ length: count }, read);
  }
}

export function readGguf(bytes: Buffer): ReadGguf {
  const reader = new Reader(bytes);
  const magic = reader.text(4);
  const version = reader.u32();
  const tensorCount = reader.u64();
  const metadataCount = reader.u64();
  const entries = reader.times(metadataCount, (): [string, unknown] => [
    reader.string(),
    reader.value(reader.u32()),
  ]);
  const tensors = reader.times(tensorCount, () => ({
    name: reader.string(),
    dims: reader.times(reader.u32(), reader.u64),
    type: reader.u32(),
    offset: reader.u64(),
  }));
  const weightsAt = Math.ceil(reader.at / ALIGNMENT) * ALIGNMENT;
  return { magic, version, metadata: new Map(entries), tensors, weightsAt };
}
