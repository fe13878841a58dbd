import { isSameSecret, newSecret } from './secrets.ts';

export const LINK_LIFE_MS = 10 * 60_000;
/** A page that asks for links without end makes the older ones void. */
const MOST_OPEN_LINKS = 16;

interface OpenLink {
  readonly token: string;
  readonly endsMs: number;
}

/** Tokens that were given out and not used yet. Each works once, until its time is over. */
export class OneTimeLinks {
  #open: readonly OpenLink[] = [];
  readonly #nowMs: () => number;

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  issue(): string {
    const token = newSecret();
    const link = { token, endsMs: this.#nowMs() + LINK_LIFE_MS };
    this.#open = [...this.#stillOpen(), link].slice(-MOST_OPEN_LINKS);
    return token;
  }

  /** Whether the token was good; from now on it is not. */
  redeem(token: string): boolean {
    const open = this.#stillOpen();
    this.#open = open.filter((link) => !isSameSecret(token, link.token));
    return this.#open.length < open.length;
  }

  #stillOpen(): readonly OpenLink[] {
    return this.#open.filter(({ endsMs }) => this.#nowMs() < endsMs);
  }
}
