/**
 * Tags of tests, for `test(title, tag, ...)`. The configuration decides which project runs them, and when.
 */

/** Needs a benchmark to go on, or to end: alone, since other work would disturb it. Not for those that only begin one. */
export const MEASURES = { tag: '@measures' } as const;

/** Only for `npm run test:all`: it checks from another angle what is tested already. */
export const THOROUGH = { tag: '@all' } as const;
