/** Set by `npm run test:all`, which also asks what only measures the same thing from another angle. */
export const ALL = 'VOICEFIT_TEST_ALL';

export const isThorough = process.env[ALL] !== undefined;

/** How often chance is asked: some times with every change, as often as wished where there is time. */
export const timesOf = (usual: number, thorough: number) => (isThorough ? thorough : usual);
