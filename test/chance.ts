/** Set-up of tests that try chance: how often, unless a property says so itself. */
import fc from 'fast-check';
import { timesOf } from './thoroughness.ts';

fc.configureGlobal({ numRuns: timesOf(40, 100) });
