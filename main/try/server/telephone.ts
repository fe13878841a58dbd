import { setTimeout as sleep } from 'node:timers/promises';
import type { Link } from './link.ts';
import { audibleLength, HEARING_RATE, toLinear16 } from './sound.ts';

/** As telephones do: a frame when it has been spoken. */
const FRAME_MS = 40;
const FRAME_SAMPLES = (HEARING_RATE * FRAME_MS) / 1000;

/** A caller who says something and then waits: sound goes out as fast as it is spoken, and silence after it. */
export class Telephone implements Disposable {
  readonly #link: Link;
  readonly #hungUp = new AbortController();
  #spokenAt: number | null = null;

  constructor(link: Link) {
    this.#link = link;
  }

  /**
   * When the last audible sound was over, by the clock of `performance`; `null`: the caller still speaks. Sound that a
   * busy machine sent late was spoken in time: the silence after it catches up.
   */
  get spokenAt(): number | null {
    return this.#spokenAt;
  }

  /** @param silenceMs sent after the last audible sound */
  async say(samples: Int16Array, silenceMs: number): Promise<void> {
    const audible = audibleLength(samples);
    const frames = Math.ceil((audible / HEARING_RATE + silenceMs / 1000) * (1000 / FRAME_MS));
    const start = performance.now();
    for (let frame = 0; frame < frames; frame++) {
      if (!(await this.#waitUntil(start + (frame + 1) * FRAME_MS))) return;
      const from = frame * FRAME_SAMPLES;
      this.#link.sendAudio(toLinear16(filled(samples.subarray(from, from + FRAME_SAMPLES))));
      if (from + FRAME_SAMPLES >= audible) this.#spokenAt ??= start + (audible / HEARING_RATE) * 1000;
    }
  }

  [Symbol.dispose](): void {
    this.#hungUp.abort();
  }

  /** Whether the call still lasts by then. */
  async #waitUntil(at: number): Promise<boolean> {
    const { signal } = this.#hungUp;
    await sleep(Math.max(0, at - performance.now()), undefined, { signal }).catch(() => {});
    return !signal.aborted;
  }
}

/** Fills an incomplete frame with silence. */
function filled(samples: Int16Array): Int16Array {
  const frame = new Int16Array(FRAME_SAMPLES);
  frame.set(samples);
  return frame;
}
