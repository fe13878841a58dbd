import { shellWord } from '../../nouns/shell-word.ts';
import { TOKEN } from '../nouns/ava-names.ts';
import type { NextCommand } from '../nouns/config-plan.ts';
import { hasKey } from '../nouns/has-key.ts';
import type { ConfigSubject } from '../nouns/wanted-config.ts';
import { isElsewhere, serverUrl } from './speech-server.ts';

/** What to run after AVA's files were written. A mere restart does not read `.env` again. */

const UP = 'up -d --force-recreate';
const OVERLAY = '-f docker-compose.yml -f docker-compose.gpu.yml';
const SPEECH_SERVICE = 'local_ai_server';
const ENGINE_SERVICE = 'ai_engine';

export function avaCommands(isOnGpu: boolean, subject: ConfigSubject): NextCommand[] {
  return [...recreating(isOnGpu, subject), askOnce(subject)];
}

/** Where an AVA is to ask another server for the language model: it reads what was written, or copied, when it starts. */
export function commandsAfterCopying(subject: ConfigSubject): NextCommand[] {
  return subject.project === null ? [] : recreating(false, subject);
}

function recreating(isOnGpu: boolean, subject: ConfigSubject): NextCommand[] {
  const folder = subject.project?.folder ?? null;
  const engine: NextCommand = { does: 'restart-engine', command: recreate(ENGINE_SERVICE, false), folder };
  const does = isOnGpu ? 'recreate-with-gpu' : 'recreate';
  // Services have had other names in versions without the local file: without a name, all are recreated.
  if (subject.project?.layout === 'base-file') {
    return isElsewhere(subject)
      ? [{ ...engine, command: recreate(null, false) }]
      : [{ does, command: recreate(null, isOnGpu), folder }];
  }
  return isElsewhere(subject)
    ? [engine]
    : [{ does, command: recreate(SPEECH_SERVICE, isOnGpu), folder }, engine];
}

/** Loads the models anew on the machine of the speech server. */
export function recreateSpeech(isOnGpu: boolean, { project }: Pick<ConfigSubject, 'project'>): string {
  return recreate(project?.layout === 'base-file' ? null : SPEECH_SERVICE, isOnGpu);
}

function recreate(service: string | null, isOnGpu: boolean): string {
  const files = isOnGpu ? ` ${OVERLAY}` : '';
  return `docker compose${files} ${UP}${service === null ? '' : ` ${service}`}`;
}

function askOnce(subject: ConfigSubject): NextCommand {
  const token = hasKey(TOKEN, subject) ? ` --token ${TOKEN}` : '';
  return {
    does: 'ask-once',
    command: `voicefit try --server ${shellWord(serverUrl(subject))}${token}`,
    folder: null,
  };
}
