/** Far longer than a page takes on a busy machine: then it waits for something that was lost. */
const EMPTY_MS = 30_000;

type Timer = (act: () => void, ms: number) => () => void;

const usual: Timer = (act, ms) => {
  const timer = setTimeout(act, ms);
  timer.unref();
  return () => clearTimeout(timer);
};

/**
 * Watches a page until its script runs. One whose script or style never arrived stays empty for ever, and its user would
 * have to guess that loading it again helps.
 */
export class EmptyPage {
  readonly #reload: () => void;
  readonly #timer: Timer;
  #stop = () => {};
  #hasReloaded = false;

  /** @param reload is called once at most: a second empty page has another reason */
  constructor(reload: () => void, timer: Timer = usual) {
    this.#reload = reload;
    this.#timer = timer;
  }

  /** A page begins to load. */
  begin(): void {
    this.#stop();
    this.#stop = this.#timer(() => {
      if (this.#hasReloaded) return;
      this.#hasReloaded = true;
      this.#reload();
    }, EMPTY_MS);
  }

  /** Its script has asked for something, or it is gone. */
  end(): void {
    this.#stop();
  }
}
