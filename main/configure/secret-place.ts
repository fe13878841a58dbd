/** A part of a text that may be, or may hold, a secret. */
export interface Place {
  readonly from: number;
  readonly to: number;
  /** `secret-comment`: beside a secret. */
  readonly kind: 'secret' | 'comment' | 'secret-comment';
}
