import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Failure } from '../../nouns/failure.ts';
import { StepName } from './step-table.ts';

/**
 * The base of the rooms' contracts. Every input is strict: an unknown key is a mistake of the caller, and
 * must not be ignored. Stored files are not strict, since another version may have written them.
 */

/** The input of a procedure that needs none. */
export const nothing = z.void();

/** A procedure that may fail in ways a user can act on. */
export const failing = oc.errors({ FAILED: { data: Failure } });

/**
 * Why a step cannot start. `elsewhere`: another process of this user runs a blocking step. `canPause`:
 * pausing that step would help, and is possible here.
 */
export const Busy = z.object({ step: StepName, elsewhere: z.boolean(), canPause: z.boolean() });

/**
 * A procedure that runs a step: it may be refused because of running steps, or cancelled, and some may be
 * paused.
 */
export const step = failing.errors({
  CANCELLED: {},
  PAUSED: {},
  BUSY: { data: Busy },
});
