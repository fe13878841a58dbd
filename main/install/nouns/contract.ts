import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { failing, nothing, step } from '../../steps/nouns/procedure.ts';
import { isSecret } from '../../try/nouns/is-secret.ts';
import { InstallPlan } from './install-plan.ts';
import { InstallRequest } from './install-request.ts';
import { InstallResult } from './install-result.ts';
import { Removed, Unneeded } from './unneeded.ts';
import { VerifyEvent } from './verify-result.ts';

/** Models on this machine's disk. */
export const installContract = {
  /** What `run` would do now. Files that were not seen before are read, which may take a while. */
  plan: failing.input(InstallRequest.strict()).output(InstallPlan),
  /** Answers also if files failed; the step has failed then. */
  run: step.input(InstallRequest.strict()).output(InstallResult),
  /** Reads every byte of what is installed, whatever is known about it. Ends when the caller aborts. */
  verify: failing.input(nothing).output(eventIterator(VerifyEvent)),
  unneeded: failing.input(nothing).output(Unneeded),
  /** Removes items that `unneeded` lists; other paths are not touched. */
  remove: failing
    .input(z.strictObject({ paths: z.array(z.string().max(1000)).min(1).max(1000) }))
    .output(Removed),
  /** Removes what a cancelled or paused installation has left of files that are not whole. */
  discard: failing.input(nothing).output(Removed),
  /** A token for Hugging Face, for as long as this host runs; it is never stored or shown. */
  useToken: failing.input(z.strictObject({ token: z.string().refine(isSecret) })).output(nothing),
};
