/** Set by `npm run test:all`, which also runs checks from another angle. */
export const ALL = 'VOICEFIT_TEST_ALL';

export const isThorough = process.env[ALL] !== undefined;

/** How many runs property-based tests make: some with every change, more if there is time. */
export const timesOf = (usual: number, thorough: number) => (isThorough ? thorough : usual);
