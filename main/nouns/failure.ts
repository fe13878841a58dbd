import { z } from 'zod';
import { RegistryFailure } from '../../registry/nouns/registry-failure.ts';
import { StepName } from '../steps/nouns/step-table.ts';
import { ConfigureFailure } from './configure-failure.ts';
import { FetchFailure } from './fetch-failure.ts';
import { FolderFailure } from './folder-failure.ts';
import { InstallFailure } from './install-failure.ts';
import { ModelFileProblem } from './model-file-problem.ts';
import { PlanFailure } from './plan-failure.ts';
import { RuntimeFailure } from './runtime-failure.ts';
import { TrialFailure } from './trial-failure.ts';

/**
 * The subject of an expected failure, with the values of its sentences. `why` is the system's code, such as
 * `EACCES`.
 */

const file = z.string();
const why = z.string();

/** The request cannot be met, on any machine. */
export const RequestFailure = z.discriminatedUnion('code', [
  z.object({
    code: z.enum([
      'unknown-tier',
      'unknown-model',
      'unknown-voice',
      'unknown-pipeline',
      'unknown-language',
      'unknown-gpu',
    ]),
    typed: z.string(),
    /** A suggestion. */
    nearest: z.string().nullable(),
    /** All known names; `null` if they are too many to help. */
    known: z.array(z.string()).nullable(),
  }),
  z.object({ code: z.literal('contradictory-request'), one: z.string(), other: z.string() }),
  z.object({ code: z.literal('machine-unknown') }),
  z.object({ code: z.literal('pipeline-missing'), registry: z.string(), kind: z.enum(['local', 'cloud']) }),
]);
export type RequestFailure = z.infer<typeof RequestFailure>;

/** A file named on the command line is unusable. */
export const FileFailure = z.discriminatedUnion('code', [
  z.object({ code: z.literal('file-not-written'), file, why }),
  z.object({
    code: z.literal('wrong-input-file'),
    /** `-`: the standard input. */
    file,
    /** The command that prints such a file. */
    command: z.string(),
    problem: z.discriminatedUnion('code', [
      z.object({ code: z.enum(['empty', 'not-json']) }),
      z.object({ code: z.literal('unreadable'), why }),
      z.object({
        code: z.literal('field'),
        /** `null`: the whole content. */
        field: z.string().nullable(),
        /** The validator's own message. */
        said: z.string(),
      }),
    ]),
  }),
  z.object({
    code: z.literal('unreadable-model'),
    file,
    problem: ModelFileProblem,
  }),
]);
export type FileFailure = z.infer<typeof FileFailure>;

/** Why a host cannot start, or is not the wanted one. */
export const HostFailure = z.discriminatedUnion('code', [
  z.object({ code: z.literal('newer-state'), file }),
  z.object({ code: z.literal('port-taken'), port: z.number(), why }),
  z.object({ code: z.literal('pages-missing'), folder: z.string() }),
  z.object({
    code: z.literal('runtime-not-fetched'),
    version: z.string(),
    /** The message of the mirror or the system; `null`: no answer, or too slow. */
    said: z.string().nullable(),
  }),
]);
export type HostFailure = z.infer<typeof HostFailure>;

export const Failure = z.discriminatedUnion('code', [
  ...RuntimeFailure.options,
  ...FolderFailure.options,
  ...RequestFailure.options,
  ...FileFailure.options,
  ...HostFailure.options,
  ...RegistryFailure.options,
  ...FetchFailure.options,
  ...PlanFailure.options,
  ...InstallFailure.options,
  ...TrialFailure.options,
  ...ConfigureFailure.options,
  z.object({
    code: z.literal('no-room-for-models'),
    neededBytes: z.number(),
    rooms: z.array(z.object({ folder: z.string(), freeBytes: z.number() })),
  }),
  z.object({ code: z.literal('bug'), said: z.string() }),
  /** The step runs already, or one that it may not run beside; `elsewhere`: in another process. */
  z.object({ code: z.literal('busy'), step: StepName, elsewhere: z.boolean() }),
  z.object({ code: z.literal('link-lost') }),
]);
export type Failure = z.infer<typeof Failure>;
