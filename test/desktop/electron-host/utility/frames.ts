import type { Duplex } from 'node:stream';
import { deserialize, serialize } from 'node:v8';

const LENGTH_BYTES = 4;

/** Sends a structured clone of `message`, its length first. */
export function sendFrame(channel: Duplex, message: unknown): void {
  const body = serialize(message);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(body.length);
  channel.write(Buffer.concat([length, body]));
}

/** Receives whole messages. */
export function onFrame(channel: Duplex, listener: (message: unknown) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  channel.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= LENGTH_BYTES) {
      const end = LENGTH_BYTES + rest.readUInt32LE();
      if (rest.length < end) return;
      const body = rest.subarray(LENGTH_BYTES, end);
      rest = rest.subarray(end);
      listener(deserialize(body));
    }
  });
}
