import { z } from 'zod';

/** Messages from a page's isolated world to us. Texts named `data` are made by `encode`. */
export const FromPage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('send'), channel: z.string(), data: z.string() }),
  z.object({ kind: z.literal('invoke'), channel: z.string(), id: z.int(), data: z.string() }),
  z.object({ kind: z.literal('port'), port: z.int(), data: z.string() }),
  z.object({ kind: z.literal('port-closed'), port: z.int() }),
  z.object({ kind: z.literal('display-media'), id: z.int() }),
]);
export type FromPage = z.infer<typeof FromPage>;

/** Sends a message that has an answer, and waits for it. */
export type Ask = (
  about: { kind: 'display-media' } | { kind: 'invoke'; channel: string; data: string },
) => Promise<unknown>;

/** Messages from us to it. `error` is the message of what a handler threw. */
export type ToPage =
  | { kind: 'send'; channel: string; data: string; ports: number[] }
  | { kind: 'answer'; id: number; data: string; error?: string }
  | { kind: 'port'; port: number; data: string }
  | { kind: 'port-closed'; port: number };

/** The name of the isolated world, which distinguishes its context from the page's own. */
export const WORLD = 'electron-host';

/** The binding that only this world has, for messages to us. */
export const TELL = '__electronHostTell';

/** The function in it that we call for messages to it. */
export const HEAR = '__electronHostHear';
