/**
 * Tags of tests, for `test(title, tag, ...)`. The configuration decides which project runs them, and when.
 */

/** Runs a benchmark: alone, since another would disturb it. */
export const MEASURES = { tag: '@measures' } as const;

/** Only for `npm run test:all`: it checks from another angle what is tested already. */
export const THOROUGH = { tag: '@all' } as const;
