import type { Platform } from '../platform.ts';
import { VoiceEnded, VoiceFlawed, VoiceSilent } from './errors.ts';
import { MEMORY_NOTE, type SpeakingTask } from './nouns/voice-protocol.ts';
import { type Gone, inSpeechProcess, type MessageOf, type News } from './speech-process.ts';

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
  const heard = new Heard(onLoaded);
  const hear = (news: News) => heard.add(news);
  const outcome = await inSpeechProcess(platform, task, { signal, limitMs, hear });
  switch (outcome.type) {
    case 'done':
      return heard.spoken() ?? failed(new Error('It was done before it spoke.'));
    case 'flawed':
      throw new VoiceFlawed(task.modelFile, outcome.flaw, outcome.said);
    case 'limit':
      return heard.spoken() ?? failed(new VoiceSilent(task.modelFile, limitMs));
    case 'gone':
      throw endedBecause(task.modelFile, outcome);
  }
}

/** Collects what the process tells. */
class Heard {
  readonly #loaded: MessageOf<'loaded'>[] = [];
  readonly #rounds: MessageOf<'spoken'>[] = [];
  readonly #onLoaded: (() => void) | undefined;
  #samples: Float32Array | null = null;

  constructor(onLoaded: (() => void) | undefined) {
    this.#onLoaded = onLoaded;
  }

  /** `null`: nothing yet. */
  spoken(): Spoken | null {
    if (this.#samples === null || this.#rounds.length === 0) return null;
    return { loaded: this.#loaded, rounds: this.#rounds, samples: this.#samples };
  }

  add(news: News): void {
    switch (news.type) {
      case 'loaded':
        if (this.#loaded.push(news) === 1) this.#onLoaded?.();
        return;
      case 'spoken':
        this.#rounds.push(news);
        return;
      case 'sound':
        this.#samples = news.samples;
    }
  }
}

function endedBecause(file: string, { exitCode, signal, said }: Gone): Error {
  if (said.includes(MEMORY_NOTE)) return new VoiceFlawed(file, 'too-much-memory', null);
  return new VoiceEnded(file, exitCode, signal, said);
}

function failed(error: Error): never {
  throw error;
}
