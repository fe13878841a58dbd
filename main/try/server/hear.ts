import { randomUUID } from 'node:crypto';
import { MOST_TEXT } from '../nouns/step.ts';
import { ServerHearingFlawed } from './errors.ts';
import { type Deadline, type Limits, within } from './limits.ts';
import type { Link } from './link.ts';
import { ModeReady, SttResult } from './messages.ts';
import { isSameText, isWholeText } from './same-text.ts';
import { HEARING_RATE, type Sound } from './sound.ts';
import { Telephone } from './telephone.ts';

/** What a voice server's speech-to-text heard. */
export interface ServerHearing {
  /** From the end of speech to the last final result: what a caller waits, with the pause that tells the end. */
  readonly sec: number;
  readonly heardText: string;
  /** Whether that is what was said, but for case, punctuation and a few words; if not, the seconds prove little. */
  readonly isSame: boolean;
}

/** What is to be heard, and what it says. */
interface Said {
  readonly sound: Sound;
  readonly text: string;
}

/**
 * Says something as a caller would, in real time, and waits until all of it was understood.
 * @param onText what was understood so far
 * @throws ServerLacksPart; ServerSilent if no final result came; ServerHearingFlawed if none had a text, or the last one
 * came before the speech was over and is not what was said; what a Link throws
 */
export async function hear(
  link: Link,
  said: Said,
  limits: Limits,
  onText: (text: string) => void,
): Promise<ServerHearing> {
  link.send({ type: 'set_mode', mode: 'stt', call_id: `voicefit-${randomUUID()}` });
  await link.expect(ModeReady, 'stt', within(limits.stt));
  using phone = new Telephone(link);
  // Only hanging up ends it early.
  void phone.say(said.sound.samples, limits.silence);
  const understood = new Understood();
  const by = within((said.sound.samples.length / HEARING_RATE) * 1000 + limits.stt);
  while (!understood.isAllOf(said.text, phone)) {
    const isSpeaking = phone.spokenAt === null;
    const received = await link.receive('stt', understood.waitsUntil(by, phone, limits));
    if (received === null) {
      if (understood.hasEnded && isSpeaking && performance.now() < by.at) continue;
      if (understood.hasEnded) break;
      throw link.silent('stt', { ...by, ms: limits.stt });
    }
    if (received.message?.type !== 'stt_result') continue;
    const { text, is_final, error } = link.parsed(SttResult, received.message, 'stt');
    if (error) throw link.lacks('stt', error);
    understood.add(text, is_final, received.at);
    onText(understood.with(is_final ? '' : text));
  }
  const heardText = understood.with('');
  const isSame = isSameText(said.text, heardText);
  // Who has understood all of it lets nobody wait.
  const sec = understood.secAfter(phone) ?? (isSame ? 0 : null);
  if (heardText === '' || sec === null) throw new ServerHearingFlawed(link.url, heardText);
  return { sec, heardText, isSame };
}

/** How often it is looked whether the caller still speaks. */
const LOOK_MS = 200;

/** Final results so far: speech that pauses is understood in pieces. */
class Understood {
  #text = '';
  #endedAt: number | null = null;
  #lastAt = 0;

  get hasEnded(): boolean {
    return this.#endedAt !== null;
  }

  /**
   * From the end of speech to the last final result that had a text; without any text, to the last one. `null`: it came
   * before that end, so nobody knows what the rest of the speech would have taken.
   */
  secAfter({ spokenAt }: Telephone): number | null {
    if (spokenAt === null || this.#endedAt === null || this.#endedAt < spokenAt) return null;
    return (this.#endedAt - spokenAt) / 1000;
  }

  add(text: string, isFinal: boolean, at: number): void {
    this.#lastAt = at;
    if (!isFinal) return;
    if (text.trim() !== '' || this.#text === '') this.#endedAt = at;
    this.#text = this.with(text);
  }

  with(more: string): string {
    return `${this.#text} ${more.trim()}`.trim().slice(0, MOST_TEXT);
  }

  /** Before the end of speech, more is to come even if nothing is missing. */
  isAllOf(said: string, phone: Telephone): boolean {
    const { spokenAt } = phone;
    return spokenAt !== null && (this.#endedAt ?? 0) >= spokenAt && isWholeText(said, this.#text);
  }

  /** A further piece comes soon or never: after a pause if the last words have not been understood yet. */
  waitsUntil(by: Deadline, { spokenAt }: Telephone, { quiet, silence }: Limits): Deadline {
    if (this.#endedAt === null) return by;
    // Some servers say all of it before the caller has: when the speech is over, it need not be waited for any longer.
    if (spokenAt === null) return { at: Math.min(by.at, performance.now() + LOOK_MS), ms: by.ms };
    const ms = this.#endedAt < spokenAt ? silence + quiet : quiet;
    return { at: Math.min(by.at, Math.max(spokenAt, this.#lastAt) + ms), ms };
  }
}
