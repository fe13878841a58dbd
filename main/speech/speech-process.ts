import type { Platform, WorkerProcess } from '../platform.ts';
import { NoVoiceRuntime } from './errors.ts';
import { LastWords } from './last-words.ts';
import { FromVoice, type VoiceTask } from './nouns/voice-protocol.ts';

export type MessageOf<Type extends FromVoice['type']> = Extract<FromVoice, { type: Type }>;

/** A process that ended before it was done. */
export interface Gone {
  readonly type: 'gone';
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** Its last words, on its standard error. */
  readonly said: string;
}

/** How a task came to its end; `limit`: after the longest time that it was given. */
export type Outcome = MessageOf<'done' | 'flawed'> | { readonly type: 'limit' } | Gone;

/** What it told on its way. */
export type News = Exclude<FromVoice, { type: 'done' | 'flawed' | 'no-runtime' }>;

export interface ProcessOptions {
  readonly signal?: AbortSignal | undefined;
  readonly limitMs: number;
  hear(news: News): void;
}

/**
 * Does a task in the process of voices, which is gone when this settles.
 * @throws NoVoiceRuntime; the signal's reason when aborted
 */
export async function inSpeechProcess(
  platform: Platform,
  task: VoiceTask,
  { signal, limitMs, hear }: ProcessOptions,
): Promise<Outcome> {
  signal?.throwIfAborted();
  const worker = platform.startWorker('voice');
  const lastWords = new LastWords(worker.stderr ?? null);
  const gone = endOf(worker);
  const interrupted = interruption(signal, limitMs);
  const last = Promise.withResolvers<MessageOf<'done' | 'flawed' | 'no-runtime'>>();
  worker.on('message', (raw) => {
    const message = FromVoice.parse(raw);
    if (isLast(message)) last.resolve(message);
    else hear(message);
  });
  worker.send(task, () => {});
  try {
    const outcome = await Promise.race([last.promise, gone, interrupted.promise]);
    switch (outcome.type) {
      case 'no-runtime':
        throw new NoVoiceRuntime(outcome.said);
      case 'aborted':
        throw outcome.reason;
      case 'gone':
        return { ...outcome, said: await lastWords.text() };
      default:
        return outcome;
    }
  } finally {
    interrupted.forget();
    worker.kill('SIGKILL');
    await gone;
  }
}

function isLast(message: FromVoice): message is MessageOf<'done' | 'flawed' | 'no-runtime'> {
  return message.type === 'done' || message.type === 'flawed' || message.type === 'no-runtime';
}

/** Resolves once the process is gone, or could not be started. */
function endOf(worker: WorkerProcess): Promise<Omit<Gone, 'said'>> {
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
