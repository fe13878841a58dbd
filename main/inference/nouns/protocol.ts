import { z } from 'zod';
import { DeviceMemory } from '../../probe/nouns/backend-answer.ts';
import { Backend } from '../../probe/nouns/machine.ts';

/** A first turn of a call: instructions and a question. */
export const ChatTurn = z.object({
  system: z.string(),
  question: z.string(),
});
export type ChatTurn = z.infer<typeof ChatTurn>;

/** Commands to the worker. Models stay open side by side; only one context is open at a time. */
export const Command = z.discriminatedUnion('kind', [
  /** Loads llama.cpp with one backend; a worker opens only one backend. */
  z.object({ kind: z.literal('open'), backend: Backend }),
  /** Loads a GGUF file; `gpuLayers` all of them on the GPU, or none. */
  z.object({ kind: z.literal('load'), file: z.string(), onGpu: z.boolean() }),
  /** Creates the context of one model in which tokens are evaluated; an earlier one is freed. */
  z.object({
    kind: z.literal('context'),
    model: z.int().nonnegative(),
    tokens: z.int().min(8),
    threads: z.int().min(1),
  }),
  /** Reads a prompt of so many tokens into an emptied context, once per repeat. */
  z.object({ kind: z.literal('prefill'), tokens: z.int().min(1), repeats: z.int().min(1) }),
  /** Generates one token after another behind the prompt. */
  z.object({ kind: z.literal('decode'), steps: z.int().min(1) }),
  /** Fills in the chat template of the context's model. The template is a program of whoever made the file. */
  z.object({ kind: z.literal('prompt'), turn: ChatTurn }),
  /**
   * Answers the last prompt in the context, with a `text` message for each token. Of instructions that make the prompt
   * longer than `mostPromptTokens` the middle is left out, and of a question that alone is longer.
   */
  z.object({
    kind: z.literal('answer'),
    mostTokens: z.int().min(1),
    mostPromptTokens: z.int().min(1),
  }),
  /** Takes memory that nothing has used lately, for about so long. */
  z.object({ kind: z.literal('touch'), mostBytes: z.int().positive(), limitMs: z.number().positive() }),
  /** CPU time and memory the worker has used so far. */
  z.object({ kind: z.literal('usage') }),
  /** Frees the context and every model. */
  z.object({ kind: z.literal('free') }),
]);
export type Command = z.infer<typeof Command>;
export type CommandKind = Command['kind'];

/** Its answers, in milliseconds of its own clock. */
export const answers = {
  open: z.object({
    deviceNames: z.array(z.string()),
    /** Missing: on the CPU, or the runtime does not say. */
    memory: DeviceMemory.optional(),
  }),
  load: z.object({ model: z.int().nonnegative(), ms: z.number() }),
  context: z.object({ threads: z.int() }),
  prefill: z.object({ ms: z.array(z.number()) }),
  decode: z.object({ stepMs: z.array(z.number()) }),
  prompt: z.object({ tokens: z.int().positive() }),
  answer: z.object({
    /** The instructions, which a later turn finds in the context already. */
    cachedTokens: z.int().nonnegative(),
    readCachedMs: z.number().nonnegative(),
    freshTokens: z.int().nonnegative(),
    /** Of all fresh tokens but the last, which is read with the first generated one. */
    readFreshMs: z.number().nonnegative(),
    /** Of every generated token, also behind the end of a short answer. */
    stepMs: z.array(z.number()),
    text: z.string(),
    replyTokens: z.int().nonnegative(),
    /** From the first token to the end of its thoughts; `null`: it answered at once. */
    thoughtMs: z.number().nonnegative().nullable(),
  }),
  touch: z.object({ bytesPerSec: z.number().positive() }),
  /** `peakBytes`: resident memory at its largest. */
  usage: z.object({ cpuSec: z.number().nonnegative(), peakBytes: z.number().nonnegative() }),
  free: z.object({}),
} satisfies Record<CommandKind, z.ZodType>;
export type Answer<Kind extends CommandKind> = z.infer<(typeof answers)[Kind]>;

/** Parent to worker. A `ping` keeps it alive: a worker whose parent goes silent ends itself. */
export const ToWorker = z.discriminatedUnion('type', [
  z.object({ type: z.literal('command'), id: z.int(), command: Command }),
  z.object({ type: z.literal('ping') }),
]);
export type ToWorker = z.infer<typeof ToWorker>;

/** Worker to parent. */
export const FromWorker = z.discriminatedUnion('type', [
  z.object({ type: z.literal('answer'), id: z.int(), value: z.unknown() }),
  z.object({ type: z.literal('failure'), id: z.int(), message: z.string() }),
  /** All of an answer so far. */
  z.object({ type: z.literal('text'), id: z.int(), text: z.string() }),
  /** Errors logged by llama.cpp: if it then ends the process, they are the only hint at the reason. */
  z.object({ type: z.literal('complaint'), message: z.string() }),
]);
export type FromWorker = z.infer<typeof FromWorker>;

export const PING_EVERY_MS = 1_000;
/** Long enough for a parent on a swapping machine, short enough to leave nothing behind. */
export const SILENCE_LIMIT_MS = 10_000;
