import { SetupError } from '../../nouns/setup-error.ts';
import type { TrialFailure } from '../../nouns/trial-failure.ts';

/** Vosk cannot open the model: it lacks files. */
export class SttIncomplete extends SetupError<Extract<TrialFailure, { code: 'stt-incomplete' }>> {
  /** @param missing paths below the folder */
  constructor(folder: string, missing: readonly string[]) {
    super({ code: 'stt-incomplete', folder, missing: [...missing] });
  }
}
