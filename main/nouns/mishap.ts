import { z } from 'zod';

/**
 * What a failure is about, with the values of its sentences, for pages in other languages: as a notice is
 * for a warning of the advice. The English sentences are made where the failure is.
 */

/** What the worker was asked for. */
export const Doing = z.enum(['open', 'open-card', 'load', 'context', 'prefill', 'decode', 'usage', 'free']);
export type Doing = z.infer<typeof Doing>;

const runtimeMishaps = [
  z.object({
    code: z.literal('worker-ended'),
    doing: Doing,
    exitCode: z.number().nullable(),
    signal: z.string().nullable(),
    /** The runtime's last words; `null`: it had none. */
    said: z.string().nullable().default(null),
  }),
  z.object({
    code: z.literal('inference-failed'),
    doing: Doing,
    /** The runtime's own words; `null`: it found no device that it can use. */
    said: z.string().nullable(),
  }),
  z.object({ code: z.literal('worker-silent'), doing: Doing, sec: z.number() }),
] as const;

/** The runtime, or the process it runs in, failed. */
export const RuntimeMishap = z.discriminatedUnion('code', runtimeMishaps);
export type RuntimeMishap = z.infer<typeof RuntimeMishap>;

/** Why the runtime did not open a card with a backend. */
export const BackendMishap = z.discriminatedUnion('code', [
  ...runtimeMishaps,
  z.object({ code: z.literal('no-device') }),
  z.object({ code: z.literal('lists-only'), devices: z.array(z.string()) }),
  z.object({ code: z.literal('said'), said: z.string() }),
]);
export type BackendMishap = z.infer<typeof BackendMishap>;

const folderMishaps = [
  /** `why` is the system's code, `EACCES` say, or its words. */
  z.object({
    code: z.enum(['folder-not-writable', 'folder-not-readable']),
    folder: z.string(),
    why: z.string(),
  }),
  z.object({ code: z.enum(['folder-missing', 'not-a-folder', 'no-voice-server']), folder: z.string() }),
  z.object({ code: z.literal('folder-not-absolute'), typed: z.string() }),
  z.object({ code: z.literal('folder-name-invalid') }),
] as const;

/** A folder that a person named will not do. */
export const FolderMishap = z.discriminatedUnion('code', folderMishaps);
export type FolderMishap = z.infer<typeof FolderMishap>;

const requestMishaps = [
  z.object({
    code: z.literal('unknown-name'),
    of: z.enum(['tier', 'model', 'pipeline', 'language', 'gpu']),
    typed: z.string(),
    /** Perhaps that was meant. */
    nearest: z.string().nullable(),
    /** All there are; `null` where they are too many to help. */
    known: z.array(z.string()).nullable(),
  }),
  z.object({ code: z.literal('contradictory-request'), one: z.string(), other: z.string() }),
  z.object({ code: z.literal('machine-unknown') }),
  z.object({ code: z.literal('pipeline-missing'), registry: z.string(), kind: z.enum(['local', 'cloud']) }),
] as const;

/** What an expected failure is about. */
export const Mishap = z.discriminatedUnion('code', [
  ...runtimeMishaps,
  ...folderMishaps,
  ...requestMishaps,
  z.object({
    code: z.literal('no-room-for-models'),
    neededBytes: z.number(),
    rooms: z.array(z.object({ folder: z.string(), freeBytes: z.number() })),
  }),
  z.object({ code: z.literal('bug'), said: z.string() }),
  /** These two a page finds out by itself. */
  z.object({ code: z.literal('busy') }),
  z.object({ code: z.literal('link-lost') }),
]);
export type Mishap = z.infer<typeof Mishap>;
