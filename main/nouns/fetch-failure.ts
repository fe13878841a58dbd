import { z } from 'zod';

/** The path of the file below the models folder. */
const file = z.string();
const host = z.string();

/** A model file could not be brought from a host, a disk or an archive into the models folder. */
export const FetchFailure = z.discriminatedUnion('code', [
  /** `why`: the system's code, such as `ENOTFOUND` or `CERT_HAS_EXPIRED`. */
  z.object({ code: z.literal('host-unreachable'), host, why: z.string() }),
  z.object({
    code: z.literal('host-refused'),
    host,
    file,
    status: z.int(),
    /** Whether a token was sent; one may be missing, or lack the right. */
    withToken: z.boolean(),
    /** The host was redirected to; its address may have carried a signature that has expired. */
    redirected: z.boolean(),
  }),
  z.object({
    code: z.literal('host-overloaded'),
    host,
    status: z.int(),
    /** The wait that the host asks for; `null`: it names none. */
    retryAfterSec: z.number().nullable(),
  }),
  z.object({ code: z.literal('host-stalled'), host, sec: z.number() }),
  z.object({
    code: z.literal('wrong-answer'),
    host,
    file,
    /**
     * `web-page`: HTML where a model was asked for. `other-size`: not the bytes that the registry knows.
     * `other-range`: not the bytes that were asked for. `changing`: another version at each request.
     */
    flaw: z.enum(['web-page', 'compressed', 'other-range', 'other-size', 'cut-short', 'changing']),
  }),
  z.object({
    code: z.literal('bad-redirect'),
    host,
    /** `insecure`: from https to http, or to plain http beyond this machine. */
    flaw: z.enum(['too-many', 'insecure', 'no-address']),
  }),
  z.object({ code: z.literal('insecure-address'), host }),
  z.object({
    code: z.literal('hash-differs'),
    file,
    algorithm: z.enum(['sha256', 'md5']),
    expected: z.string(),
    found: z.string(),
  }),
  z.object({
    code: z.literal('hasher-ended'),
    exitCode: z.number().nullable(),
    signal: z.string().nullable(),
  }),
  z.object({ code: z.literal('file-unreadable'), file, why: z.string() }),
  z.object({
    code: z.literal('archive-refused'),
    file,
    /** The entry at fault; `null`: the archive as a whole. */
    entry: z.string().nullable(),
    flaw: z.enum([
      'outside',
      'link',
      /** Neither a file nor a folder. */
      'special-file',
      'duplicate',
      'case-clash',
      'reserved-name',
      'overlap',
      'larger-than-declared',
      /** It would unpack to more than the model has, or than any has. */
      'too-large',
      'too-many-entries',
      'encrypted',
      'unknown-compression',
      'damaged',
    ]),
  }),
  z.object({
    code: z.literal('models-folder-held'),
    folder: z.string(),
    /** The process that installs there; `null`: not known. */
    pid: z.int().nullable(),
    /** Its machine, if it is not this one. */
    onHost: z.string().nullable(),
  }),
]);
export type FetchFailure = z.infer<typeof FetchFailure>;
