import { isSameSecret, newSecret } from './secrets.ts';

export const LINK_LIFE_MS = 10 * 60_000;
/** A page that requests links endlessly invalidates the older ones. */
const MOST_OPEN_LINKS = 16;

interface OpenLink {
  readonly token: string;
  readonly endsMs: number;
}

/** Tokens that were issued and not used yet. Each works once, until it expires. */
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

  /** Whether the token was valid; it is used up by this call. */
  redeem(token: string): boolean {
    const open = this.#stillOpen();
    this.#open = open.filter((link) => !isSameSecret(token, link.token));
    return this.#open.length < open.length;
  }

  #stillOpen(): readonly OpenLink[] {
    return this.#open.filter(({ endsMs }) => this.#nowMs() < endsMs);
  }
}
