/** Set-up of property-based tests: how many runs, unless a property sets that itself, and which seed. */

import fc from 'fast-check';
import { isThorough, timesOf } from './thoroughness.ts';

fc.configureGlobal({
  numRuns: timesOf(40, 100),
  // The same values with every change, so that a failure comes from the change. `npm run test:all` draws new ones.
  ...(isThorough ? {} : { seed: 1 }),
});
