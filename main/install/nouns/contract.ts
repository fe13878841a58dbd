import { failing, step } from '../../steps/nouns/procedure.ts';
import { InstallPlan } from './install-plan.ts';
import { InstallRequest } from './install-request.ts';
import { InstallResult } from './install-result.ts';

/** Models on this machine's disk. */
export const installContract = {
  /** What `run` would do now. Files that were not seen before are read, which may take a while. */
  plan: failing.input(InstallRequest.strict()).output(InstallPlan),
  /** Answers also if files failed; the step has failed then. */
  run: step.input(InstallRequest.strict()).output(InstallResult),
};
