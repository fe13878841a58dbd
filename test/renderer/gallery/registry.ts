import { loadRegistry } from '../../../registry/load.ts';

/**
 * The built-in one. Its loader needs files: when the gallery is built, the loader's result replaces this
 * file.
 */
export const registry = await loadRegistry();
