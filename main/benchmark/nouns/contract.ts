import { failing, nothing, step } from '../../steps/nouns/procedure.ts';
import { BenchmarkRequest, ModelFile } from './benchmark-request.ts';
import { SpeedProfile } from './speed-profile.ts';

/** How fast this machine is. */
export const benchmarkContract = {
  /** Whether a model file could be measured, by its header: fails with the reason why not. */
  checkModel: failing.input(ModelFile.strict()).output(nothing),
  run: step.input(BenchmarkRequest.strict()).output(SpeedProfile),
};
