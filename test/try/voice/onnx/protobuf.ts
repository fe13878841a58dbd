/** The parts of a protobuf message, written one field after the other. */

const VARINT = 0;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

const LOW_BITS = 0x7fn;
const MORE = 0x80n;

/** A whole number; negative ones take ten bytes, as 64-bit two's complement. */
export function intField(field: number, value: number | bigint): Uint8Array {
  return concatenated([varint((field << 3) | VARINT), varint(value)]);
}

export function floatField(field: number, value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return concatenated([varint((field << 3) | FIXED_32), bytes]);
}

/** Text, bytes, or a message within the message. */
export function bytesField(field: number, value: string | Uint8Array): Uint8Array {
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  return concatenated([varint((field << 3) | LENGTH_DELIMITED), varint(bytes.length), bytes]);
}

export function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
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
