import { type Behaviour, SPEECH_RATE } from './server-behaviour.ts';

/** A result of speech-to-text. */
interface Heard {
  readonly text: string;
  readonly is_final: boolean;
  readonly is_partial: boolean;
}

const LOUD = 300;
const BYTES_PER_MS = (SPEECH_RATE * 2) / 1000;

/**
 * Speech-to-text that knows what it will hear. It tells the first words while there is sound, and all of it
 * after some silence or when no more audio comes.
 */
export class Hearing {
  readonly #behaviour: Behaviour;
  readonly #said: string[];
  readonly #tell: (heard: Heard) => void;
  #hasSound = false;
  #soundMs = 0;
  #silenceMs = 0;
  #isOver = false;
  #idle: NodeJS.Timeout | undefined;

  constructor(behaviour: Behaviour, lastSpoken: string, tell: (heard: Heard) => void) {
    this.#behaviour = behaviour;
    this.#said = [...(behaviour.hears ?? [lastSpoken])];
    this.#tell = tell;
  }

  hear(pcm: Buffer): void {
    clearTimeout(this.#idle);
    if (this.#isOver) return;
    if (isLoud(pcm)) {
      if (!this.#hasSound) this.#partial();
      this.#hasSound = true;
      this.#silenceMs = 0;
      this.#soundMs += pcm.length / BYTES_PER_MS;
      this.#mayFinishEarly();
      return;
    }
    this.#silenceMs += pcm.length / BYTES_PER_MS;
    const { endsBy, endpointMs, idleMs } = this.#behaviour;
    if (endsBy === 'silence' && this.#hasSound && this.#silenceMs >= endpointMs) this.#finish();
    if (endsBy === 'idle') this.#idle = setTimeout(() => this.#finish(), idleMs);
  }

  stop(): void {
    clearTimeout(this.#idle);
  }

  #mayFinishEarly(): void {
    const { earlyMs, hears } = this.#behaviour;
    if (earlyMs === null || this.#soundMs < earlyMs || this.#said.length !== hears?.length) return;
    this.#tell({ text: this.#said.shift() ?? '', is_final: true, is_partial: false });
  }

  #partial(): void {
    const text = this.#said[0]?.split(' ')[0] ?? '';
    this.#tell({ text, is_final: false, is_partial: true });
  }

  #finish(): void {
    this.#isOver = true;
    for (const text of this.#said) this.#tell({ text, is_final: true, is_partial: false });
  }
}

function isLoud(pcm: Buffer): boolean {
  for (let at = 0; at + 1 < pcm.length; at += 2) if (Math.abs(pcm.readInt16LE(at)) > LOUD) return true;
  return false;
}
