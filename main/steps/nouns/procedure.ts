import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Failure } from '../../nouns/failure.ts';
import { StepName } from './step-table.ts';

/**
 * What the rooms' contracts are built from. Whoever asks with more than there is to say has made a mistake, and must
 * not be answered as if it had not been said: every input is strict. What is kept in files is not, for another
 * version may have written it.
 */

/** The input of a procedure that needs none. */
export const nothing = z.void();

/** A procedure that may fail in ways a person can act on. */
export const failing = oc.errors({ FAILED: { data: Failure } });

/**
 * What keeps a step from beginning. `elsewhere`: in another process of this user. `canPause`: pausing that would
 * help, and is possible here.
 */
export const Busy = z.object({ step: StepName, elsewhere: z.boolean(), canPause: z.boolean() });

/** A procedure that runs a step: it may be refused for what runs now, cancelled, and some may be paused. */
export const step = failing.errors({
  CANCELLED: {},
  PAUSED: {},
  BUSY: { data: Busy },
});
