import { z } from 'zod';
import { failing, nothing, step } from '../../steps/nouns/procedure.ts';
import { CloudKeys } from '../../try/nouns/cloud-keys.ts';
import { ConfigPlan, Undone } from './config-plan.ts';
import { ConfigRequest } from './config-request.ts';

/** The voice server's configuration. */
export const configureContract = {
  /** What `apply` would write now. */
  plan: failing.input(ConfigRequest.strict()).output(ConfigPlan),
  /** Writes what the plan of that id showed; its changes then name their backups. */
  apply: step.input(ConfigRequest.extend({ planId: z.string().max(100) }).strict()).output(ConfigPlan),
  /** Puts back what the last `apply` changed; with a project only if that was in its folder. */
  undo: step.input(z.strictObject({ project: z.string().min(1).max(1000).optional() })).output(Undone),
  /** API keys to write, for as long as this host runs; they are never stored elsewhere or shown. */
  useKeys: failing.input(z.strictObject({ keys: CloudKeys })).output(nothing),
};
