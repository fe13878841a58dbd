/** The parts of a protobuf message, one field after the other, and not yet joined: weights are large, and not copied. */
export type Parts = readonly Uint8Array[];

const VARINT = 0;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

const LOW_BITS = 0x7fn;
const MORE = 0x80n;

/** A whole number; negative ones take ten bytes, as 64-bit two's complement. */
export function intField(field: number, value: number | bigint): Parts {
  return [varint((field << 3) | VARINT), varint(value)];
}

export function floatField(field: number, value: number): Parts {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return [varint((field << 3) | FIXED_32), bytes];
}

/** Text, bytes, or a message within the message. */
export function bytesField(field: number, value: string | Parts): Parts {
  const parts = typeof value === 'string' ? [new TextEncoder().encode(value)] : value;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return [varint((field << 3) | LENGTH_DELIMITED), varint(length), ...parts];
}

function varint(value: number | bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  while (rest >= MORE) {
    bytes.push(Number((rest & LOW_BITS) | MORE));
    rest >>= 7n;
  }
  return Uint8Array.from([...bytes, Number(rest)]);
}
