import { ServerUrl } from '../try/nouns/trial-request.ts';
import { URL_KEY } from './nouns/ava-names.ts';
import type { Applied } from './nouns/config-plan.ts';
import type { ConfigSubject } from './nouns/wanted-config.ts';
import { isElsewhere, serverHere } from './targets/speech-server.ts';

/** Which speech server a configuration is for. */
export type ServerAddress = Pick<ConfigSubject, 'server' | 'isServerKept'>;

/**
 * The address that was asked for, else the one of another machine that stands in `.env`: if we wrote it last, it goes
 * back to this machine; the user's own is kept.
 */
export function serverAddress(
  asked: string | undefined,
  project: ConfigSubject['project'],
  applied: Pick<Applied, 'project' | 'server'> | null,
): ServerAddress {
  if (asked !== undefined) return { server: asked, isServerKept: false };
  const written = ServerUrl.safeParse(project?.env.get(URL_KEY)).data ?? null;
  if (written === null || !isElsewhere({ server: written })) return { server: null, isServerKept: false };
  const isOurs = applied?.project === project?.folder && applied?.server === written;
  return isOurs
    ? { server: serverHere(project), isServerKept: false }
    : { server: written, isServerKept: true };
}
