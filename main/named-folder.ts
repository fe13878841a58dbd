import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { SetupError } from './nouns/setup-error.ts';
import type { Preferences } from './store/nouns/preferences.ts';

/** A window has no working directory that a relative path could start from. */
export class FolderNotAbsolute extends SetupError {
  constructor(typed: string) {
    super({ code: 'folder-not-absolute', typed });
  }
}

/** No system allows a folder of such a name. */
export class FolderNameInvalid extends SetupError {
  constructor() {
    super({ code: 'folder-name-invalid' });
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what must not be there
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * The folder that a user means: absolute, with `~` resolved.
 * @throws FolderNotAbsolute, FolderNameInvalid
 */
export function namedFolder(typed: string, home: string = homedir()): string {
  const path = typed.trim();
  if (CONTROL.test(path)) throw new FolderNameInvalid();
  const fromHome = /^~(?:[/\\]|$)/.test(path) ? join(home, path.slice(1)) : path;
  if (!isAbsolute(fromHome)) throw new FolderNotAbsolute(path);
  return resolve(fromHome);
}

/** The user's preferences, with folders that mean the same to every host. */
export function withNamedFolders(preferences: Preferences): Preferences {
  const { modelsFolder, voiceServerFolder } = preferences;
  return {
    ...preferences,
    modelsFolder: modelsFolder === null ? null : namedFolder(modelsFolder),
    voiceServerFolder: voiceServerFolder === null ? null : namedFolder(voiceServerFolder),
  };
}
