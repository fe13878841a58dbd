import type { Failure } from '../nouns/failure.ts';
import type { ModelFileProblem } from '../nouns/model-file-problem.ts';
import { SetupError } from '../nouns/setup-error.ts';

type FailureOf<Code extends Failure['code']> = Extract<Failure, { code: Code }>;

/** No folder has room for the synthetic models. */
export class NoRoomForModels extends SetupError<FailureOf<'no-room-for-models'>> {
  constructor(rooms: readonly { folder: string; free: number }[], neededBytes: number) {
    super({
      code: 'no-room-for-models',
      neededBytes,
      rooms: rooms.map(({ folder, free }) => ({ folder, freeBytes: free })),
    });
  }
}

/** A file that cannot be measured. */
export class UnreadableModel extends SetupError<FailureOf<'unreadable-model'>> {
  constructor(file: string, problem: ModelFileProblem) {
    super({ code: 'unreadable-model', file, problem });
  }
}
