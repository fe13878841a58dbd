/** Tags of tests, for `test(title, tag, ...)`. The configuration says which project plays them, and when. */

/** Runs a benchmark: alone, since another would disturb it and be disturbed. */
export const MEASURES = { tag: '@measures' } as const;

/** Only for `npm run test:all`: it looks at what is asked already from another angle. */
export const THOROUGH = { tag: '@all' } as const;
