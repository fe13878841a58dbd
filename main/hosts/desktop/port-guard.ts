import { z } from 'zod';

/** No request comes near this; a registry or a what-if is some hundred kB at most. */
const MOST_CHARACTERS = 1024 ** 2;

const REQUEST = 1;
const EVENT = 3;
const ABORT = 4;

/**
 * A message of oRPC's peer protocol, as text. No procedure of ours takes files, binary or a stream, so
 * a request is an address and JSON, without headers.
 */
const PeerMessage = z.union([
  z.strictObject({
    i: z.string(),
    t: z.literal(REQUEST).optional(),
    p: z.strictObject({ u: z.string().startsWith('/').refine(isAddress), b: z.unknown().optional() }),
  }),
  z.strictObject({
    i: z.string(),
    t: z.literal(EVENT),
    p: z.strictObject({ e: z.string(), d: z.unknown().optional(), m: z.unknown().optional() }),
  }),
  z.strictObject({ i: z.string(), t: z.literal(ABORT), p: z.unknown().optional() }),
]);

/** Whether oRPC can read it: its adapter rejects unhandled on anything else, which would end the app. */
export function isPeerMessage(data: unknown): data is string {
  if (typeof data !== 'string' || data.length > MOST_CHARACTERS) return false;
  try {
    return PeerMessage.safeParse(JSON.parse(data)).success;
  } catch {
    return false;
  }
}

function isAddress(path: string): boolean {
  return URL.canParse(`http://orpc${path}`);
}

/** What is used of Electron's `MessagePortMain`. */
interface Port {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(data: unknown): void;
}

/** The same port, ignoring everything that is not a message of the protocol. */
export function guarded(port: Port) {
  return {
    on(event: string, listener: (event?: { data: unknown }) => void): void {
      if (event === 'close') port.on('close', () => listener());
      else if (event === 'message') {
        port.on('message', ({ data }) => {
          if (isPeerMessage(data)) listener({ data });
        });
      }
    },
    postMessage: (data: unknown) => port.postMessage(data),
  };
}
