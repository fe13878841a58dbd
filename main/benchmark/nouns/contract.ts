import { step } from '../../steps/nouns/procedure.ts';
import { BenchmarkRequest } from './benchmark-request.ts';
import { SpeedProfile } from './speed-profile.ts';

/** How fast this machine is. */
export const benchmarkContract = {
  run: step.input(BenchmarkRequest.strict()).output(SpeedProfile),
};
