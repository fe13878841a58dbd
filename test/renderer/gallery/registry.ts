import { loadRegistry } from '../../../registry/load.ts';

/** The built-in one. Its loader needs files: while the gallery is built, what it gives takes the place of this file. */
export const registry = await loadRegistry();
