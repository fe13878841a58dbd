/**
 * The event that switches an open gallery to another state, named as in an address: reloading takes far
 * longer than rendering a page.
 */
export const TURN = 'gallery-turn';

declare global {
  interface WindowEventMap {
    [TURN]: CustomEvent<string>;
  }
}
