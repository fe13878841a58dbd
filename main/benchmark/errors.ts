import { GB } from '../bytes.ts';
import { SetupError } from '../setup-error.ts';

const gb = (bytes: number): string => `${(bytes / GB).toFixed(1)} GB`;

/** Nowhere to put the synthetic models. */
export class NoRoomForModels extends SetupError {
  readonly code = 'no-room-for-models';
  readonly nextStep = 'Free some space, or set VOICEFIT_TMPDIR to a folder that has it.';

  constructor(rooms: readonly { folder: string; free: number }[], needBytes: number) {
    const free = rooms.map(({ folder, free }) => `${folder} has ${gb(free)} free`).join(', ');
    super(`The test models need ${gb(needBytes)} for some seconds: ${free}.`);
  }
}

/** A file that cannot be measured. */
export class UnreadableModel extends SetupError {
  readonly code = 'unreadable-model';
  readonly nextStep = 'Name a whole GGUF file of a language model.';

  constructor(file: string, reason: string) {
    super(`${file} cannot be measured: ${reason}.`);
  }
}
