import type { ConfigRequest } from '../../../configure/nouns/config-request.ts';
import { shellWord } from '../../../nouns/shell-word.ts';
import type { Target } from '../../../recommend/nouns/what-if-input.ts';
import { ServerUrl } from '../../../try/nouns/trial-request.ts';
import { UsageError } from '../errors.ts';
import { namedPath } from '../named-path.ts';
import type { SessionOptions } from '../session.ts';

/** What to configure, and where. */
export interface ConfigOptions {
  readonly target?: Target;
  readonly project?: string;
  readonly server?: string;
  readonly tier?: string;
  readonly model?: string;
  readonly pipeline?: string;
  readonly language?: string;
}

/** @throws UsageError. It never shows the address: it may contain a password. */
export function configRequestOf(options: ConfigOptions): ConfigRequest {
  const { target, project, server, tier, model, pipeline, language } = options;
  if (server !== undefined && !ServerUrl.safeParse(server).success) {
    throw new UsageError((words) => words.serverUrl);
  }
  return {
    ...(target !== undefined && { target }),
    ...(project !== undefined && { project: namedPath(project) }),
    ...(server !== undefined && { server }),
    ...(tier !== undefined && { tier }),
    ...(model !== undefined && { model }),
    ...(pipeline !== undefined && { pipeline }),
    ...(language !== undefined && { language }),
  };
}

/** Whether nothing but taking back is asked for, of any folder or of one. */
export function isPlainUndo(options: ConfigOptions & { readonly dryRun?: true }): boolean {
  const { target, server, tier, model, pipeline, language, dryRun } = options;
  return [target, server, tier, model, pipeline, language, dryRun].every((one) => one === undefined);
}

/**
 * The command line that asks for the same and writes it, to be copied. A project of `null` is left for the user to
 * name.
 */
export function writingCommandOf(
  request: ConfigRequest,
  { models, registry }: Pick<SessionOptions, 'models' | 'registry'> = {},
): string {
  const { project, ...named } = request;
  const given = { ...named, project: project ?? 'DIR', models, registry };
  const flags = Object.entries(given).flatMap(([name, value]) =>
    value === undefined || (name === 'project' && project === undefined)
      ? []
      : [`--${name} ${shellWord(value)}`],
  );
  return ['voicefit configure', ...flags, '--yes'].join(' ');
}
