/** A tensor as the header announces it. */
export interface TensorEntry {
  readonly name: string;
  /** ggml's number of the type. */
  readonly type: number;
  readonly weights: number;
  /** From where the weights begin. */
  readonly offset: number;
}

/** Everything before the weights. Arrays, such as the vocabulary, are passed over. */
export interface GgufHeader {
  readonly metadata: ReadonlyMap<string, string | number | boolean>;
  readonly hasVocabulary: boolean;
  readonly tensors: readonly TensorEntry[];
  readonly weightsAt: number;
  /** Each tensor begins at a multiple of it. */
  readonly alignment: number;
}

export type HeaderReading =
  | { readonly kind: 'whole'; readonly header: GgufHeader }
  /** The bytes end before the header does. `estimatedBytes`: of a file without weights, by its vocabulary so far. */
  | { readonly kind: 'short'; readonly estimatedBytes: number | null }
  /** It begins like a GGUF file, and then is none. */
  | { readonly kind: 'nonsense' };

/** Magic, version, number of tensors, number of metadata keys: ggml's docs/gguf.md. */
export const PREFIX_BYTES = 24;
const DEFAULT_ALIGNMENT = 32;
/** Nothing real has more, and a lie must not be believed for minutes. */
const MOST_NAME_BYTES = 65_536;
const MOST_TEXT_BYTES = 16 * 2 ** 20;
const MOST_STRINGS = 2 ** 22;
const MOST_DIMS = 8;

const STRING = 8;
const ARRAY = 9;
/** Bytes of each type of value: u8, i8, u16, i16, u32, i32, f32, bool, string, array, u64, i64, f64. */
const VALUE_BYTES = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8];

class EndOfBytes extends Error {}
class Nonsense extends Error {}

/** An array of strings that is being read. */
interface Passing {
  readonly key: string;
  /** `llama`: SentencePiece, whose tokens have scores; others have merges, and nobody knows how many. */
  readonly tokenizer: unknown;
  readonly count: number;
  readonly from: number;
  done: number;
}

/** A place in the bytes that moves on with each read. */
class Cursor {
  readonly #bytes: Buffer;
  at: number;
  passing: Passing | null = null;
  /** Where a file with a vocabulary of SentencePiece and without weights ends, once its tokens are read. */
  endBehindTokens: number | null = null;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  skip(count: number): number {
    const from = this.at;
    if (from + count > this.#bytes.length) throw new EndOfBytes();
    this.at = from + count;
    return from;
  }

  u32 = (): number => this.#bytes.readUInt32LE(this.skip(4));

  /** Two halves: a BigInt for each of a million strings would take a second. */
  u64 = (): number => {
    const from = this.skip(8);
    return this.#bytes.readUInt32LE(from) + this.#bytes.readUInt32LE(from + 4) * 2 ** 32;
  };

  text(most = MOST_NAME_BYTES): string {
    const length = this.u64();
    if (length > most) throw new Nonsense();
    const from = this.skip(length);
    return this.#bytes.toString('utf8', from, from + length);
  }

  scalar(type: number): number | boolean {
    const from = this.skip(sizeOf(type));
    const bytes = this.#bytes;
    const read: Record<number, () => number | boolean> = {
      0: () => bytes.readUInt8(from),
      1: () => bytes.readInt8(from),
      2: () => bytes.readUInt16LE(from),
      3: () => bytes.readInt16LE(from),
      4: () => bytes.readUInt32LE(from),
      5: () => bytes.readInt32LE(from),
      6: () => bytes.readFloatLE(from),
      7: () => bytes.readUInt8(from) !== 0,
      10: () => Number(bytes.readBigUInt64LE(from)),
      11: () => Number(bytes.readBigInt64LE(from)),
      12: () => bytes.readDoubleLE(from),
    };
    return read[type]?.() ?? 0;
  }
}

function sizeOf(type: number): number {
  const bytes = VALUE_BYTES[type];
  if (bytes === undefined || bytes === 0) throw new Nonsense();
  return bytes;
}

/** Reads the header from the first bytes of a little-endian file of version 2 or 3. */
export function readGgufHeader(bytes: Buffer): HeaderReading {
  const cursor = new Cursor(bytes, 8);
  try {
    return { kind: 'whole', header: readWhole(cursor) };
  } catch (error) {
    if (error instanceof Nonsense) return { kind: 'nonsense' };
    if (error instanceof EndOfBytes) return { kind: 'short', estimatedBytes: estimated(cursor, bytes) };
    throw error;
  }
}

function readWhole(cursor: Cursor): GgufHeader {
  const [tensorCount, keyCount] = [cursor.u64(), cursor.u64()];
  const metadata = new Map<string, string | number | boolean>();
  let hasVocabulary = false;
  const keys = new Names();
  for (let left = keyCount; left > 0; left--) {
    const key = keys.added(cursor.text());
    const type = cursor.u32();
    if (key === 'tokenizer.ggml.tokens') hasVocabulary = true;
    // A chat template is a string, and may be long.
    if (type === STRING) metadata.set(key, cursor.text(MOST_TEXT_BYTES));
    else if (type === ARRAY) passArray(cursor, { key, tokenizer: metadata.get('tokenizer.ggml.model') });
    else metadata.set(key, cursor.scalar(type));
  }
  const tensors: TensorEntry[] = [];
  const names = new Names();
  for (let left = tensorCount; left > 0; left--) tensors.push(readTensor(cursor, names));
  const alignment = Number(metadata.get('general.alignment') ?? DEFAULT_ALIGNMENT) || DEFAULT_ALIGNMENT;
  const weightsAt = Math.ceil(cursor.at / alignment) * alignment;
  return { metadata, hasVocabulary, tensors, weightsAt, alignment };
}

/** Names that occur once: llama.cpp refuses a second one, and a hole of zeros in a file has millions. */
class Names {
  readonly #known = new Set<string>();

  added(name: string): string {
    if (this.#known.has(name)) throw new Nonsense();
    this.#known.add(name);
    return name;
  }
}

type Named = Pick<Passing, 'key' | 'tokenizer'>;

/** Of arrays in arrays llama.cpp reads none. */
function passArray(cursor: Cursor, named: Named): void {
  const [type, count] = [cursor.u32(), cursor.u64()];
  if (type === STRING) passStrings(cursor, named, count);
  else cursor.skip(count * sizeOf(type));
}

function passStrings(cursor: Cursor, named: Named, count: number): void {
  if (count > MOST_STRINGS) throw new Nonsense();
  const passing: Passing = { ...named, count, from: cursor.at, done: 0 };
  cursor.passing = passing;
  for (; passing.done < count; passing.done++) cursor.skip(cursor.u64());
  cursor.passing = null;
  if (isOfTokens(passing) && passing.tokenizer === SENTENCE_PIECE)
    cursor.endBehindTokens = cursor.at + count * BYTES_BEHIND_TOKEN;
}

function readTensor(cursor: Cursor, names: Names): TensorEntry {
  const name = names.added(cursor.text());
  const dims = cursor.u32();
  if (dims > MOST_DIMS) throw new Nonsense();
  let weights = 1;
  for (let left = dims; left > 0; left--) weights *= cursor.u64();
  return { name, weights, type: cursor.u32(), offset: cursor.u64() };
}

/** A score and a type for each token follow its text. */
const BYTES_BEHIND_TOKEN = 8;
const SENTENCE_PIECE = 'llama';
const isOfTokens = ({ key }: Passing): boolean => key === 'tokenizer.ggml.tokens';

/** With weights, nothing here says how much is missing. */
function estimated({ passing, endBehindTokens }: Cursor, bytes: Buffer): number | null {
  const hasWeights = bytes.length < PREFIX_BYTES || bytes.readUInt32LE(8) > 0;
  if (hasWeights) return null;
  if (passing === null || passing.done === 0)
    return (endBehindTokens ?? 0) > bytes.length ? endBehindTokens : null;
  const perString = (bytes.length - passing.from) / passing.done;
  if (isOfTokens(passing) && passing.tokenizer !== SENTENCE_PIECE) return null;
  const behind = isOfTokens(passing) ? BYTES_BEHIND_TOKEN : 0;
  return Math.round(passing.from + passing.count * (perString + behind));
}
