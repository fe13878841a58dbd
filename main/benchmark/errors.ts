import { GB } from '../nouns/bytes.ts';
import type { Mishap } from '../nouns/mishap.ts';
import { SetupError } from '../nouns/setup-error.ts';

const gb = (bytes: number): string => `${(bytes / GB).toFixed(1)} GB`;

/** Nowhere to put the synthetic models. */
export class NoRoomForModels extends SetupError {
  readonly code = 'no-room-for-models';
  readonly nextStep = 'Free some space, or set VOICEFIT_TMPDIR to a folder that has it.';
  readonly mishap: Mishap;

  constructor(rooms: readonly { folder: string; free: number }[], neededBytes: number) {
    const free = rooms.map(({ folder, free }) => `${folder} has ${gb(free)} free`).join(', ');
    super(`The test models need ${gb(neededBytes)} for some seconds: ${free}.`);
    this.mishap = {
      code: this.code,
      neededBytes,
      rooms: rooms.map(({ folder, free }) => ({ folder, freeBytes: free })),
    };
  }
}

/** A file that cannot be measured. */
export class UnreadableModel extends SetupError {
  readonly code = 'unreadable-model';
  readonly nextStep = 'Name a whole GGUF file of a language model.';
  /** Only the command line names a file. */
  readonly mishap = null;

  constructor(file: string, reason: string) {
    super(`${file} cannot be measured: ${reason}.`);
  }
}
