import { isSecret } from '../../../try/nouns/is-secret.ts';
import { ServerUrl, type TrialRequest } from '../../../try/nouns/trial-request.ts';
import { UsageError } from '../errors.ts';

/** What to try, as the command line says it. */
export interface TryOptions {
  readonly tier?: string;
  readonly model?: string;
  readonly pipeline?: string;
  readonly language?: string;
  readonly out?: string;
  readonly server?: string;
  readonly token?: string;
}

/** @throws UsageError. It never shows the address: it may contain a password. */
export function trialRequestOf({ out, token, ...options }: TryOptions): TrialRequest {
  const { tier, model, pipeline, language, server } = options;
  if (server !== undefined && !ServerUrl.safeParse(server).success)
    throw new UsageError((words) => words.serverUrl);
  if (server !== undefined && out !== undefined) throw new UsageError((words) => words.outOfServer);
  if (server === undefined && token !== undefined) throw new UsageError((words) => words.tokenAlone);
  return {
    ...(tier !== undefined && { tier }),
    ...(model !== undefined && { model }),
    ...(pipeline !== undefined && { pipeline }),
    ...(language !== undefined && { language }),
    ...(server !== undefined && { server }),
  };
}

/**
 * The voice server's token, from the environment variable that is named, so that it stands in no list of processes.
 * `null`: none is given.
 * @throws UsageError, never showing its value
 */
export function tokenNamed(name: string | undefined, env: NodeJS.ProcessEnv = process.env): string | null {
  if (name === undefined) return null;
  const token = env[name]?.trim() ?? '';
  if (token === '') throw new UsageError((words) => words.tokenVariable);
  if (!isSecret(token)) throw new UsageError((words) => words.tokenForm(name));
  return token;
}
