import { readdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The voice server's folder, recognised by the files of its installation. */

const COMPOSE_FILE = /^(docker-)?compose[\w.-]*\.ya?ml$/;
/** Its service that runs the models, and the folder that the service is built from. */
const SERVICE = 'local_ai_server';
/** Compose files are a few kB; a larger file is something else. */
const MOST_BYTES = 1_000_000;

/**
 * Folder names that `git clone` creates: the repository's current name, its earlier one, and common short
 * forms.
 */
const NAMES = [
  'AVA-AI-Voice-Agent-for-Asterisk',
  'Asterisk-AI-Voice-Agent',
  'asterisk-ai-voice-agent',
  'ava',
];
const SHARED_PARENTS = ['/opt', '/srv', '/usr/src'];

/** Usual places: the working directory, then the user's folders, then the machine's. */
export function usualPlaces(startedIn: string = process.cwd(), home: string = homedir()): string[] {
  return [
    startedIn,
    ...[startedIn, home, ...SHARED_PARENTS].flatMap((parent) => NAMES.map((name) => join(parent, name))),
  ];
}

/** The first of the places where a voice server is installed; `null`: none of them. */
export async function findVoiceServer(places: readonly string[] = usualPlaces()): Promise<string | null> {
  const found = await Promise.all(places.map(isVoiceServer));
  return places.find((_, index) => found[index]) ?? null;
}

/** Whether a Compose file there starts the service, or the service's own folder lies beside one. */
export async function isVoiceServer(folder: string): Promise<boolean> {
  const names: string[] = await readdir(folder).catch(() => []);
  const composeFiles = names.filter((name) => COMPOSE_FILE.test(name));
  if (composeFiles.length === 0) return false;
  if (names.includes(SERVICE)) return true;
  const mentions = await Promise.all(composeFiles.map((name) => mentionsService(join(folder, name))));
  return mentions.includes(true);
}

async function mentionsService(file: string): Promise<boolean> {
  try {
    const { size } = await stat(file);
    return size <= MOST_BYTES && (await readFile(file, 'utf8')).includes(SERVICE);
  } catch {
    return false;
  }
}
