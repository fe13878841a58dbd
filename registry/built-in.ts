import { type Content, namedTiers } from './complete.ts';
import file from './registry.json' with { type: 'json' };
import { WholeRegistryFile } from './schema.ts';

const { tiers, ...rest } = WholeRegistryFile.parse(file);

/**
 * The content of the registry that comes with Voicefit. The build replaces this file by its result
 * (`electron.vite.config.ts`): checking our own file took a seventh of each command's start.
 */
export const builtInContent: Content = { ...rest, tiers: namedTiers(tiers) };
