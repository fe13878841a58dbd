/**
 * The event that turns an open gallery to another state, named as in an address: to load all anew takes far longer
 * than to draw a page.
 */
export const TURN = 'gallery-turn';

declare global {
  interface WindowEventMap {
    [TURN]: CustomEvent<string>;
  }
}
