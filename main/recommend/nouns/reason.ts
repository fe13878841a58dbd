import { z } from 'zod';
import { Range } from '../../benchmark/nouns/speed-profile.ts';
import { Cause, SlowerCard } from '../../nouns/cause.ts';
import { Unproven } from '../../predict/nouns/unproven.ts';

const bytes = z.number();

/** Why a tier is refused. */
export const Reason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('too-little-ram'), needGb: z.number(), haveBytes: bytes }),
  z.object({ code: z.literal('too-few-cores'), need: z.number(), have: z.number() }),
  z.object({
    code: z.literal('no-usable-gpu'),
    /** The first card that is present but cannot be used, and why not. */
    card: z.object({ name: z.string(), causes: z.array(Cause) }).nullable(),
  }),
  /** The only usable card shares the machine's RAM, and nobody has measured whether it is any faster. */
  z.object({ code: z.literal('card-not-measured'), card: z.string() }),
  SlowerCard.extend({ card: z.string() }),
  z.object({
    code: z.literal('too-little-vram'),
    needGb: z.number(),
    /** `null`: unknown. */
    haveBytes: bytes.nullable(),
    /** The card whose own memory is unknown, where no other card's is known. */
    unknownOf: z.string().optional(),
  }),
  z.object({
    code: z.literal('does-not-fit'),
    llm: z.string(),
    neededBytes: bytes,
    /** Below zero if not even the system would fit. */
    capacityBytes: bytes,
    /** The card that it would run on; `null`: the CPU, with the speech models in the same memory. */
    card: z.string().nullable(),
    /** The folders that the speech-to-text model is counted without; absent: it is counted whole, or is elsewhere. */
    sttWithout: z.array(z.string()).optional(),
  }),
  z.object({ code: z.literal('not-predicted'), llm: z.string(), kind: Unproven }),
  z.object({
    code: z.literal('too-slow'),
    llm: z.string(),
    /** `null`: unknown. */
    sec: z.number().nullable(),
    limitSec: z.number(),
    source: z.enum(['registry', 'speed', 'contended']),
  }),
  z.object({
    code: z.literal('always-thinks'),
    llm: z.string(),
    /** Before the first word of an answer. */
    tokens: z.number(),
    /** What they add to a reply here; `null`: unknown. */
    addedSec: z.number().nullable(),
  }),
  z.object({
    code: z.literal('below-threshold'),
    score: z.number().nullable(),
    threshold: z.number(),
    /** Instead of the score, if it was measured while busy. */
    busyRange: Range.optional(),
  }),
]);
export type Reason = z.infer<typeof Reason>;

export const ReasonCode = z.enum(Reason.options.map(({ shape }) => shape.code.value));
export type ReasonCode = z.infer<typeof ReasonCode>;
export type ReasonOf<Code extends ReasonCode> = Extract<Reason, { code: Code }>;
