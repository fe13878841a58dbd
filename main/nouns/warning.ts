import { z } from 'zod';
import { RegistryWarning } from '../../registry/nouns/registry-warning.ts';
import { ConfigWarning } from '../configure/nouns/config-warning.ts';
import { FileWarning } from '../install/nouns/file-warning.ts';
import { TrialWarning } from '../try/nouns/trial-warning.ts';
import { AsWritten } from './as-written.ts';
import { CardFailureValues, Cause } from './cause.ts';
import { Failure } from './failure.ts';
import { ToolWarning } from './tool-warning.ts';

/**
 * Something a user should know, which stopped nothing: a code, and the values from which `words` makes a
 * sentence.
 */

const bytes = z.number();
const card = z.string();
const sized = z.object({ card, bytes: bytes.nullable() });

/** About a graphics card. */
export const CardWarning = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('mig-slices'),
    card,
    count: z.number(),
    /** Of the largest. */
    profile: z.string(),
    bytes,
  }),
  z.object({
    code: z.literal('largest-gpu-not-first'),
    first: sized,
    largest: sized,
    /** Of the largest, counted from 0. */
    index: z.number(),
  }),
  z.object({ code: z.enum(['gpu-memory-unknown', 'unified-memory']), card }),
  z.object({
    code: z.literal('integrated-gpu'),
    card,
    /** Reserved for it by the firmware. */
    borrowedBytes: bytes.nullable(),
  }),
  z.object({ code: z.literal('gpu-not-usable'), card, causes: z.array(Cause) }),
  z.object({
    code: z.literal('gpu-failed'),
    failure: CardFailureValues,
    backend: z.string(),
    /** What the card was measured with instead; `null`: nothing, so the advice does not use it. */
    instead: z.string().nullable(),
  }),
]);
export type CardWarning = z.infer<typeof CardWarning>;

/** The free space in a folder could not be asked for. */
export const DiskUnknown = z.object({ code: z.literal('disk-unknown'), folder: z.string() });

/** What limits the machine, and what about it is unknown. */
export const MachineWarning = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('memory-limit'),
    inContainer: z.boolean(),
    limitBytes: bytes,
    totalBytes: bytes,
  }),
  z.object({ code: z.literal('cpu-limit'), inContainer: z.boolean(), usable: z.number(), all: z.number() }),
  z.object({ code: z.literal('wsl-memory'), totalBytes: bytes }),
  /** WSL passes on few cards of other makers than NVIDIA. */
  z.object({ code: z.literal('wsl-without-card') }),
  /** An x86 build on an ARM processor, which the system translates. */
  z.object({ code: z.literal('emulated-build'), processor: z.string() }),
  z.object({ code: z.literal('on-battery') }),
  z.object({ code: z.literal('power-saver'), profile: z.string() }),
  DiskUnknown,
  z.object({ code: z.literal('hardware-list-silent') }),
]);
export type MachineWarning = z.infer<typeof MachineWarning>;

/** About the stored data. `why` is the system's code, such as `EACCES`. */
export const StoreWarning = z.discriminatedUnion('code', [
  z.object({ code: z.literal('not-kept'), folder: z.string(), why: z.string() }),
  z.object({ code: z.literal('history-corrupt'), lines: z.number(), file: z.string() }),
  z.object({ code: z.literal('state-corrupt'), file: z.string(), keptAs: z.string() }),
  z.object({ code: z.literal('newer-state'), file: z.string() }),
]);
export type StoreWarning = z.infer<typeof StoreWarning>;

export const Warning = z.discriminatedUnion('code', [
  ...ToolWarning.options,
  ...CardWarning.options,
  ...MachineWarning.options,
  ...StoreWarning.options,
  ...RegistryWarning.options,
  ...FileWarning.options,
  ...TrialWarning.options,
  ...ConfigWarning.options,
  /** Other programs took the processor during the measurement; the range of the CPU score, if it has one. */
  z.object({ code: z.literal('contended'), low: z.number().nullable(), high: z.number().nullable() }),
  /** CPU scores of this machine's quiet runs, further apart than the range of one. */
  z.object({ code: z.literal('speed-varies'), low: z.number(), high: z.number(), runs: z.number() }),
  z.object({ code: z.literal('not-measured'), failure: Failure }),
  /** The model file that was to be measured too. */
  z.object({ code: z.literal('file-not-measured'), file: z.string(), failure: Failure }),
  AsWritten,
]);
export type Warning = z.infer<typeof Warning>;
