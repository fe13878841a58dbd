import type { Platform, WorkerProcess } from '../../platform.ts';
import { FromVoice, MEMORY_NOTE, type SpeakingTask } from '../nouns/voice-protocol.ts';
import { NoVoiceRuntime, VoiceEnded, VoiceFlawed, VoiceSilent } from './errors.ts';
import { LastWords } from './last-words.ts';

type MessageOf<Type extends FromVoice['type']> = Extract<FromVoice, { type: Type }>;
type LastMessage = MessageOf<'done' | 'flawed' | 'no-runtime'>;

/** What a voice said, and the times that were taken, in the order of events. */
export interface Spoken {
  readonly loaded: readonly MessageOf<'loaded'>[];
  readonly rounds: readonly MessageOf<'spoken'>[];
  /** All sentences, between -1 and 1. */
  readonly samples: Float32Array;
}

export interface SpeakingOptions {
  readonly signal?: AbortSignal | undefined;
  /** The voice is ready, and begins to speak. */
  readonly onLoaded?: (() => void) | undefined;
  readonly limitMs: number;
}

/**
 * Lets a voice speak in a process of its own, which is gone when this settles. Of a machine so slow that the limit
 * is reached, what was measured until then counts.
 * @throws VoiceFlawed, VoiceEnded, VoiceSilent, NoVoiceRuntime; the signal's reason when aborted
 */
export async function speakInProcess(
  platform: Platform,
  task: SpeakingTask,
  { signal, onLoaded, limitMs }: SpeakingOptions,
): Promise<Spoken> {
  signal?.throwIfAborted();
  const worker = platform.startWorker('voice');
  const lastWords = new LastWords(worker.stderr ?? null);
  const gone = endOf(worker);
  const interrupted = interruption(signal, limitMs);
  const heard = new Heard(onLoaded);
  worker.on('message', (raw) => heard.add(FromVoice.parse(raw)));
  worker.send(task, () => {});
  try {
    const outcome = await Promise.race([heard.last, gone, interrupted.promise]);
    switch (outcome.type) {
      case 'done':
        return heard.spoken() ?? failed(new Error('It was done before it spoke.'));
      case 'flawed':
        throw new VoiceFlawed(task.modelFile, outcome.flaw, outcome.said);
      case 'no-runtime':
        throw new NoVoiceRuntime(outcome.said);
      case 'limit':
        return heard.spoken() ?? failed(new VoiceSilent(task.modelFile, limitMs));
      case 'aborted':
        throw outcome.reason;
      case 'gone':
        throw endedBecause(task.modelFile, outcome, await lastWords.text());
    }
  } finally {
    interrupted.forget();
    worker.kill('SIGKILL');
    await gone;
  }
}

/** Collects what the process tells. */
class Heard {
  readonly #loaded: MessageOf<'loaded'>[] = [];
  readonly #rounds: MessageOf<'spoken'>[] = [];
  readonly #last = Promise.withResolvers<LastMessage>();
  readonly #onLoaded: (() => void) | undefined;
  #samples: Float32Array | null = null;

  constructor(onLoaded: (() => void) | undefined) {
    this.#onLoaded = onLoaded;
  }

  get last(): Promise<LastMessage> {
    return this.#last.promise;
  }

  /** `null`: nothing yet. */
  spoken(): Spoken | null {
    if (this.#samples === null || this.#rounds.length === 0) return null;
    return { loaded: this.#loaded, rounds: this.#rounds, samples: this.#samples };
  }

  add(message: FromVoice): void {
    switch (message.type) {
      case 'loaded':
        if (this.#loaded.push(message) === 1) this.#onLoaded?.();
        return;
      case 'spoken':
        this.#rounds.push(message);
        return;
      case 'sound':
        this.#samples = message.samples;
        return;
      default:
        this.#last.resolve(message);
    }
  }
}

interface Gone {
  readonly type: 'gone';
  readonly exitCode: number | null;
  readonly signal: string | null;
}

/** Resolves once the process is gone, or could not be started. */
function endOf(worker: WorkerProcess): Promise<Gone> {
  return new Promise((resolve) => {
    worker.on('exit', (exitCode, signal) => resolve({ type: 'gone', exitCode, signal }));
    worker.on('error', () => resolve({ type: 'gone', exitCode: null, signal: null }));
  });
}

type Interruption = { readonly type: 'limit' } | { readonly type: 'aborted'; readonly reason: unknown };

function interruption(signal: AbortSignal | undefined, limitMs: number) {
  const { promise, resolve } = Promise.withResolvers<Interruption>();
  const timer = setTimeout(() => resolve({ type: 'limit' }), limitMs);
  const abort = () => resolve({ type: 'aborted', reason: signal?.reason });
  signal?.addEventListener('abort', abort, { once: true });
  const forget = () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  };
  return { promise, forget };
}

function endedBecause(file: string, { exitCode, signal }: Gone, said: string): Error {
  if (said.includes(MEMORY_NOTE)) return new VoiceFlawed(file, 'too-much-memory', null);
  return new VoiceEnded(file, exitCode, signal, said);
}

function failed(error: Error): never {
  throw error;
}
