import { z } from 'zod';
import { BackendMishap, RuntimeMishap } from './mishap.ts';

/**
 * What a warning is about, with the values of its sentence, for pages in other languages: as a notice is for
 * a warning of the advice. The English sentence is made where the warning is.
 */

const bytes = z.number();
const card = z.string();
const tool = z.string();

const toolTroubles = [
  z.object({ code: z.literal('tool-silent'), tool, sec: z.number() }),
  z.object({ code: z.literal('tool-not-startable'), tool, why: z.string() }),
  z.object({ code: z.literal('tool-killed'), tool, signal: z.string() }),
  z.object({
    code: z.literal('tool-failed'),
    tool,
    exitCode: z.number(),
    /** Its first line; `null`: it printed nothing. */
    printed: z.string().nullable(),
  }),
  z.object({ code: z.literal('tool-unreadable'), tool, printed: z.string().nullable() }),
  z.object({
    code: z.enum([
      'nvidia-driver-unreachable',
      'nvidia-driver-not-loaded',
      'nvidia-driver-mismatch',
      'nvidia-library-missing',
      'nvidia-blocked',
      'nvidia-no-permission',
      'nvidia-nvml-failed',
      'nvidia-gpu-lost',
      'nvidia-no-devices',
    ]),
  }),
  z.object({ code: z.enum(['amd-no-permission', 'amd-driver-not-running', 'amd-no-devices']), tool }),
] as const;

/** What is wrong with a tool that knows graphics cards, or with what it tells of. */
export const ToolTrouble = z.discriminatedUnion('code', toolTroubles);
export type ToolTrouble = z.infer<typeof ToolTrouble>;

const cardCauses = [
  z.object({ code: z.literal('driver-too-old'), driver: z.string(), oldest: z.string() }),
  z.object({
    code: z.literal('not-in-container'),
    /** What to start the container with; `null`: it also takes NVIDIA's toolkit. */
    options: z.string().nullable(),
  }),
  z.object({ code: z.enum(['no-device-file', 'borrows-memory']) }),
  z.object({
    code: z.literal('not-opened'),
    /** What to look at, by the card's maker. */
    lacks: z.enum(['nvidia-driver', 'libcuda', 'amd-vulkan', 'intel-vulkan', 'metal', 'backend']),
    refusals: z.array(z.object({ backend: z.string(), mishap: BackendMishap })),
  }),
] as const;

/** Why a card cannot be used, where no tool says so. */
export const CardCause = z.discriminatedUnion('code', cardCauses);
export type CardCause = z.infer<typeof CardCause>;

/** Why a card cannot be used, whoever says so. */
export const Cause = z.discriminatedUnion('code', [
  ...toolTroubles,
  ...cardCauses,
  z.object({ code: z.literal('failed-measuring'), mishap: RuntimeMishap }),
]);
export type Cause = z.infer<typeof Cause>;

const cardTroubles = [
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
    first: z.object({ card, bytes: bytes.nullable() }),
    largest: z.object({ card, bytes: bytes.nullable() }),
    /** Of the largest, counted from 0. */
    index: z.number(),
  }),
  z.object({ code: z.enum(['gpu-memory-unknown', 'unified-memory']), card }),
  z.object({
    code: z.literal('integrated-gpu'),
    card,
    /** Set aside for it by the firmware. */
    borrowedBytes: bytes.nullable(),
  }),
  z.object({ code: z.literal('gpu-not-usable'), card, causes: z.array(Cause) }),
] as const;

/** What a warning is about. */
export const Trouble = z.discriminatedUnion('code', [
  ...toolTroubles,
  ...cardTroubles,
  z.object({ code: z.literal('hardware-list-silent') }),
  z.object({ code: z.literal('contended'), low: z.number().nullable(), high: z.number().nullable() }),
  z.object({
    code: z.literal('gpu-failed'),
    mishap: RuntimeMishap,
    backend: z.string(),
    /** What the card was measured with then; `null`: nothing, so that the advice does without it. */
    instead: z.string().nullable(),
  }),
  /** `why` is the system's code, `EACCES` say. */
  z.object({ code: z.literal('not-kept'), folder: z.string(), why: z.string() }),
  z.object({ code: z.literal('history-corrupt'), lines: z.number(), file: z.string() }),
  z.object({ code: z.literal('state-corrupt'), file: z.string(), keptAs: z.string() }),
  z.object({ code: z.literal('newer-state'), file: z.string() }),
]);
export type Trouble = z.infer<typeof Trouble>;
