import { stat } from 'node:fs/promises';
import type { z } from 'zod';
import type { Platform, WorkerProcess } from '../platform.ts';
import type { Backend } from '../probe/nouns/machine.ts';
import { InferenceFailed, WorkerEnded, WorkerSilent } from './errors.ts';
import {
  type Answer,
  answers,
  type ChatTurn,
  type Command,
  type CommandKind,
  FromWorker,
  PING_EVERY_MS,
  type ToWorker,
} from './nouns/protocol.ts';

/** Generous: a 13B model on a slow CPU reads for minutes. */
const TIMEOUT_MS = 300_000;

/** A second, or ten on a busy machine. */
const OPEN_TIMEOUT_MS = 30_000;
/** It takes some milliseconds, or a second on a busy machine. */
const PROMPT_TIMEOUT_MS = 15_000;

/** What loading takes besides reading the file, on a busy machine: a GPU that is woken up, for example. */
const LOAD_BASE_MS = 45_000;
/** A slow network disk; hard disks read 100 MB/s and more. */
const SLOWEST_BYTES_PER_MS = 20_000;

/** Milliseconds after which loading a file of so many bytes has failed: a small file may lie about what it holds. */
export function loadLimitMs(bytes: number): number {
  return LOAD_BASE_MS + bytes / SLOWEST_BYTES_PER_MS;
}

/** How long an answer and the prompt before it get. */
type AnswerLimits = Pick<Extract<Command, { kind: 'answer' }>, 'mostTokens' | 'mostPromptTokens'>;

interface Waiting {
  readonly doing: CommandKind;
  /** Gets the texts on the way to its answer. */
  readonly onText: ((text: string) => void) | undefined;
  settle(outcome: { value: unknown } | { error: Error }): void;
}

/**
 * A running worker. Disposing or aborting kills it: llama.cpp cannot be interrupted cleanly within 500 ms.
 */
export class InferenceClient implements AsyncDisposable {
  readonly #worker: WorkerProcess;
  readonly #waiting = new Map<number, Waiting>();
  readonly #pinging: NodeJS.Timeout;
  readonly #signal: AbortSignal | undefined;
  #nextId = 1;
  /** Since the last command. */
  #firstComplaint: string | null = null;
  #ended: { code: number | null; signal: string | null } | undefined;

  constructor(platform: Platform, signal?: AbortSignal) {
    this.#worker = platform.startWorker('inference');
    this.#worker.on('message', (raw) => this.#receive(raw));
    this.#worker.on('exit', (code, how) => this.#end(code, how));
    this.#worker.on('error', () => this.#end(null, null));
    this.#pinging = setInterval(() => this.#send({ type: 'ping' }), PING_EVERY_MS);
    this.#pinging.unref();
    this.#signal = signal;
    signal?.addEventListener('abort', this.#kill, { once: true });
    if (signal?.aborted) this.#kill();
  }

  get pid(): number | undefined {
    return this.#worker.pid;
  }

  open(backend: Backend, timeoutMs: number): Promise<Answer<'open'>> {
    return this.#ask({ kind: 'open', backend }, answers.open, timeoutMs);
  }

  /** Opens a backend on which models are to run. @throws InferenceFailed also where it has no device */
  async openToRun(backend: Backend): Promise<void> {
    const { deviceNames } = await this.open(backend, OPEN_TIMEOUT_MS);
    // Without a device the runtime would compute on the CPU, and that speed would be taken for the card's.
    if (backend !== 'cpu' && deviceNames.length === 0) throw new InferenceFailed('open-card', null);
  }

  /** Answers the model's number and how long it took until it was ready. */
  async load(file: string, onGpu: boolean, timeoutMs?: number): Promise<Answer<'load'>> {
    // What is not there is refused by the runtime, in its own words.
    const limitMs = timeoutMs ?? loadLimitMs((await stat(file).catch(() => null))?.size ?? 0);
    return this.#ask({ kind: 'load', file, onGpu }, answers.load, limitMs);
  }

  /** Every later prefill and decode uses this model, until the next context. */
  context(model: number, tokens: number, threads: number): Promise<Answer<'context'>> {
    return this.#ask({ kind: 'context', model, tokens, threads }, answers.context);
  }

  /** Milliseconds of each of `repeats` readings of a prompt of `tokens`. */
  async prefill(tokens: number, repeats: number): Promise<number[]> {
    return (await this.#ask({ kind: 'prefill', tokens, repeats }, answers.prefill)).ms;
  }

  /** Milliseconds of each generated token. */
  async decode(steps: number): Promise<number[]> {
    return (await this.#ask({ kind: 'decode', steps }, answers.decode)).stepMs;
  }

  /** Fills in the model's chat template, which may loop for ever. It is answered until the next prompt or context. */
  prompt(turn: ChatTurn, timeoutMs = PROMPT_TIMEOUT_MS): Promise<Answer<'prompt'>> {
    return this.#ask({ kind: 'prompt', turn }, answers.prompt, timeoutMs);
  }

  /**
   * Answers the prompt as a caller would hear it; `onText` gets all of the answer so far.
   * The context must have room for the question and `mostTokens`.
   */
  answer(
    most: AnswerLimits,
    onText: (text: string) => void,
    timeoutMs = TIMEOUT_MS,
  ): Promise<Answer<'answer'>> {
    return this.#ask({ kind: 'answer', ...most }, answers.answer, timeoutMs, onText);
  }

  /** Bytes per second at which the system hands out memory that nothing has used lately. */
  async touchMemory(mostBytes: number, limitMs: number): Promise<number> {
    return (await this.#ask({ kind: 'touch', mostBytes, limitMs }, answers.touch)).bytesPerSec;
  }

  /** The most resident memory the worker has had, in bytes. */
  async peakBytes(): Promise<number> {
    return (await this.#ask({ kind: 'usage' }, answers.usage)).peakBytes;
  }

  /** CPU seconds the worker has taken so far. */
  async cpuSec(): Promise<number> {
    return (await this.#ask({ kind: 'usage' }, answers.usage)).cpuSec;
  }

  free(): Promise<Answer<'free'>> {
    return this.#ask({ kind: 'free' }, answers.free);
  }

  /**
   * @throws WorkerEnded when the process died, InferenceFailed when llama.cpp refused, WorkerSilent
   * after `timeoutMs`; the signal's reason when aborted
   */
  async #ask<Schema extends z.ZodType>(
    command: Command,
    answer: Schema,
    timeoutMs = TIMEOUT_MS,
    onText?: (text: string) => void,
  ): Promise<z.infer<Schema>> {
    const doing = command.kind;
    const value = await new Promise<unknown>((resolve, reject) => {
      if (this.#ended !== undefined) return reject(this.#endedWhile(doing));
      const id = this.#nextId++;
      this.#firstComplaint = null;
      const timer = setTimeout(() => {
        this.#waiting.get(id)?.settle({ error: new WorkerSilent(doing, timeoutMs) });
        this.#kill();
      }, timeoutMs);
      const settle: Waiting['settle'] = (outcome) => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        if ('error' in outcome) reject(outcome.error);
        else resolve(outcome.value);
      };
      this.#waiting.set(id, { doing, onText, settle });
      this.#send({ type: 'command', id, command });
    });
    return answer.parse(value);
  }

  /** Resolves when the process is gone. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#ended !== undefined) return;
    const { promise: gone, resolve } = Promise.withResolvers<void>();
    this.#worker.on('exit', () => resolve());
    this.#kill();
    await gone;
  }

  #receive(raw: unknown): void {
    const message = FromWorker.parse(raw);
    if (message.type === 'complaint') {
      this.#firstComplaint ??= message.message;
      return;
    }
    const waiting = this.#waiting.get(message.id);
    if (message.type === 'text') waiting?.onText?.(message.text);
    else if (message.type === 'answer') waiting?.settle({ value: message.value });
    else waiting?.settle({ error: new InferenceFailed(waiting.doing, this.#reasonOf(waiting, message)) });
  }

  /** Of a file that llama.cpp refuses, the library says no more than that; llama.cpp itself logs why. */
  #reasonOf({ doing }: Waiting, { message }: { readonly message: string }): string {
    return doing === 'load' ? (this.#firstComplaint ?? message) : message;
  }

  #send(message: ToWorker): void {
    // A dead worker shows in `exit`; a failed send adds nothing.
    if (this.#worker.connected) this.#worker.send(message, () => {});
  }

  #end(code: number | null, signal: string | null): void {
    this.#ended ??= { code, signal };
    clearInterval(this.#pinging);
    this.#signal?.removeEventListener('abort', this.#kill);
    for (const waiting of this.#waiting.values()) waiting.settle({ error: this.#endedWhile(waiting.doing) });
  }

  #endedWhile(doing: CommandKind): Error {
    if (this.#signal?.aborted) return this.#signal.reason;
    const { code = null, signal = null } = this.#ended ?? {};
    return new WorkerEnded(doing, { exitCode: code, signal, complaint: this.#firstComplaint });
  }

  readonly #kill = (): void => {
    this.#worker.kill('SIGKILL');
  };
}
