/** How long a trial of the voice server waits, in milliseconds; tests wait less. */
export interface Limits {
  readonly connect: number;
  readonly auth: number;
  readonly status: number;
  /** One reply. The server gives up by itself after LOCAL_LLM_INFER_TIMEOUT_SEC, 20 s if it is not set. */
  readonly llm: number;
  readonly tts: number;
  /** From the end of speech. */
  readonly stt: number;
  /** After a final result, until no further one is expected: speech is split where it pauses. */
  readonly quiet: number;
  /**
   * Silence sent after speech. Endpointing waits for up to 2.5 s of it. Then nothing more is sent, and a server whose
   * endpointing heard no end takes what it has after LOCAL_STT_IDLE_MS, 5 s if it is not set.
   */
  readonly silence: number;
}

export const LIMITS: Limits = {
  connect: 10_000,
  auth: 10_000,
  status: 10_000,
  llm: 120_000,
  tts: 60_000,
  stt: 60_000,
  quiet: 3_000,
  silence: 4_000,
};

/** A moment by which something is to have happened. */
export interface Deadline {
  /** By the clock of `performance`. */
  readonly at: number;
  /** How long that was from the start. */
  readonly ms: number;
}

export const within = (ms: number): Deadline => ({ at: performance.now() + ms, ms });
