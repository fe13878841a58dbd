import { z } from 'zod';

/** What a page's isolated world tells us. Texts named `data` are made by `encode`. */
export const FromPage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('send'), channel: z.string(), data: z.string() }),
  z.object({ kind: z.literal('invoke'), channel: z.string(), id: z.int(), data: z.string() }),
  z.object({ kind: z.literal('port'), port: z.int(), data: z.string() }),
  z.object({ kind: z.literal('port-closed'), port: z.int() }),
  z.object({ kind: z.literal('display-media'), id: z.int() }),
]);
export type FromPage = z.infer<typeof FromPage>;

/** Tells us something that has an answer, and waits for it. */
export type Ask = (
  about: { kind: 'display-media' } | { kind: 'invoke'; channel: string; data: string },
) => Promise<unknown>;

/** What we tell it. `error` is the message of what a handler threw. */
export type ToPage =
  | { kind: 'send'; channel: string; data: string; ports: number[] }
  | { kind: 'answer'; id: number; data: string; error?: string }
  | { kind: 'port'; port: number; data: string }
  | { kind: 'port-closed'; port: number };

/** The name of the isolated world, which tells its context from the page's own. */
export const WORLD = 'electron-host';

/** The binding that this world alone has, to tell us something. */
export const TELL = '__electronHostTell';

/** The function in it that we call to tell it something. */
export const HEAR = '__electronHostHear';
