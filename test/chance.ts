/** Set-up of tests that try random values: how many, unless a property says so itself, and which. */
import fc from 'fast-check';
import { isThorough, timesOf } from './thoroughness.ts';

fc.configureGlobal({
  numRuns: timesOf(40, 100),
  // The same values with every change, so that a failure comes from the change. `npm run test:all` draws new ones.
  ...(isThorough ? {} : { seed: 1 }),
});
