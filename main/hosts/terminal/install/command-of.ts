import type { InstallRequest } from '../../../install/nouns/install-request.ts';
import { shellWord } from '../../../nouns/shell-word.ts';

/** The command itself. */
export const INSTALL = 'voicefit install';

/** What an installation depends on beside its request. */
export interface Surroundings {
  readonly models?: string;
  readonly registry?: string;
}

/**
 * The command line that asks for the same, to be copied. Models picked by hand are left out, since no option names them.
 */
export function commandOf(
  command: string,
  request: InstallRequest,
  { models, registry }: Surroundings = {},
): string {
  const { tier, model, pipeline, language, from, mirror, exportTo } = request;
  const named = { tier, model, pipeline, language, from, mirror, export: exportTo, models, registry };
  const flags = {
    'all-folders': request.keepOptionalFolders,
    'for-another-machine': request.forAnotherMachine,
  };
  return [
    command,
    ...Object.entries(named).flatMap(([name, value]) =>
      value === undefined ? [] : [`--${name} ${shellWord(value)}`],
    ),
    ...Object.entries(flags).flatMap(([name, isSet]) => (isSet ? [`--${name}`] : [])),
  ].join(' ');
}
