import { SetupError } from '../main/nouns/setup-error.ts';
import type { RegistryFailure } from './nouns/registry-failure.ts';

/** A registry file that cannot be read, or has invalid content. */
export class RegistryError extends SetupError<RegistryFailure> {}
