import { SetupError } from '../main/nouns/setup-error.ts';

const NEXT_STEP = {
  'registry-unreadable': 'Check the path, or leave out --registry to use the built-in one.',
  'registry-invalid': 'Correct the file, or leave out --registry to use the built-in one.',
};

/** A registry file that cannot be read, or that says something a registry cannot say. */
export class RegistryError extends SetupError {
  readonly code: keyof typeof NEXT_STEP;
  readonly nextStep: string;
  readonly mishap = null;

  constructor(code: keyof typeof NEXT_STEP, message: string) {
    super(message);
    this.code = code;
    this.nextStep = NEXT_STEP[code];
  }
}
