/** Set-up of property-based tests: how many runs, unless a property sets that itself. */
import fc from 'fast-check';
import { timesOf } from './thoroughness.ts';

fc.configureGlobal({ numRuns: timesOf(40, 100) });
